'use client'
import { memo, type MouseEvent } from 'react'
import { classNames } from '@/components/ui/class-names'
import { segmentHighlights, type Mark } from '@/lib/domain/article/highlight'
import type { Span } from '@/lib/domain/article/span'

export type MarkLook = 'fact' | 'current' | 'rejected' | 'aside'
/** A mark of the text with its looks. Those with a number carry a footnote at their end. */
export type LookedMark = Mark & {
  look: MarkLook
  number: number | null
  label: string
  href: string
  /** Accepted: its number carries a tick. */ isAccepted: boolean
}

const RANK: MarkLook[] = ['current', 'fact', 'aside', 'rejected']
const looks: Record<MarkLook, string> = {
  current: 'bg-marker-strong text-[light-dark(#1d1b16,#fff)] shadow-[0_0_0_2px_var(--marker-strong)]',
  fact: 'cursor-pointer',
  aside: 'cursor-text bg-transparent underline decoration-dotted decoration-ink-soft underline-offset-4',
  rejected: 'cursor-pointer bg-transparent',
}

/** A stretch of the article with its marks, each piece knowing where in the text it starts. */
export const MarkedText = memo(function MarkedText({
  text,
  span,
  marks,
  onPick,
}: {
  text: string
  span: Span
  marks: readonly LookedMark[]
  onPick: (id: string) => void
}) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return segmentHighlights(span, marks).map((segment) => {
    const over = segment.ids.flatMap((id) => byId.get(id) ?? [])
    const look = RANK.find((candidate) => over.some((mark) => mark.look === candidate))
    const target = over.find((mark) => mark.number !== null)
    const words = text.slice(segment.start, segment.end)
    const notes = segment.endingIds
      .flatMap((id) => byId.get(id) ?? [])
      .filter((mark) => mark.number !== null)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    return (
      <span key={segment.start}>
        {look ? (
          // A larger target for the hand; by keyboard the footnote's link does the same.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <mark
            data-start={segment.start}
            data-marks={over.map((mark) => mark.id).join(' ')}
            className={classNames('transition-[background-color,box-shadow] duration-150', looks[look])}
            onClick={target ? () => onPick(target.id) : undefined}
          >
            {words}
          </mark>
        ) : (
          <span data-start={segment.start}>{words}</span>
        )}
        {notes.map((mark) => (
          <FootnoteMark key={mark.id} mark={mark} onPick={onPick} />
        ))}
      </span>
    )
  })
})

function FootnoteMark({ mark, onPick }: { mark: LookedMark; onPick: (id: string) => void }) {
  const pick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    onPick(mark.id)
  }
  return (
    <a
      href={mark.href}
      onClick={pick}
      aria-label={mark.label}
      aria-current={mark.look === 'current' ? 'true' : undefined}
      className={classNames(
        'footnote-mark select-none hover:underline',
        mark.look === 'rejected' && 'text-ink-soft line-through',
      )}
    >
      {mark.number}
      {mark.isAccepted ? <span className="text-good">✓</span> : null}
    </a>
  )
}
