import { useEffect, useRef } from 'react'
import type { Answer } from '@/lib/domain/items/field'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { isAnswered } from './answers'
import { ItemField } from './fields/item-field'
import { Stem } from './stem'
import { fill, type PlayerText } from './text'

type Props = {
  item: StudentItem
  number: number
  total: number
  answer: Answer | null
  isFlagged: boolean
  text: PlayerText
  /** False for the first item of a visit: a page must not grab the focus when it loads. */
  takesFocus: boolean
  onAnswer: (answer: Answer | null) => void
  /** Null where one may not come back to look again. */
  onFlag: (() => void) | null
}

/** One question with its field. Coming to it moves the focus there, so that keyboard and screen reader follow. */
export function ItemCard({
  item,
  number,
  total,
  answer,
  isFlagged,
  text,
  takesFocus,
  onAnswer,
  onFlag,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
  }, [takesFocus, item.position])
  return (
    <div className="flex flex-col gap-5">
      <h1
        ref={heading}
        tabIndex={-1}
        id="stem"
        className="font-serif text-[1.375rem] leading-snug font-semibold text-pretty break-words whitespace-pre-line outline-none sm:text-[1.6rem]"
      >
        <span className="sr-only">{fill(text.item, { number, total })}: </span>
        <Stem stem={item.stem} blank={text.blank} />
      </h1>
      <ItemField
        key={item.position}
        field={item.field}
        answer={answer}
        labelledBy="stem"
        text={text}
        onAnswer={onAnswer}
      />
      <div className="flex flex-wrap gap-x-4">
        {onFlag ? (
          <button
            type="button"
            aria-pressed={isFlagged}
            onClick={onFlag}
            className="link inline-flex min-h-11 items-center gap-1.5"
          >
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3.5">
              <path
                d="M2 0v12M2 1h8L8 4l2 3H2"
                fill={isFlagged ? 'currentColor' : 'none'}
                stroke="currentColor"
                strokeWidth="1.2"
                strokeLinejoin="round"
              />
            </svg>
            {isFlagged ? text.flagged : text.flag}
          </button>
        ) : null}
        <button
          type="button"
          onClick={() => onAnswer(null)}
          className={`link min-h-11 ${isAnswered(answer) ? '' : 'invisible'}`}
        >
          {text.clear}
        </button>
      </div>
    </div>
  )
}
