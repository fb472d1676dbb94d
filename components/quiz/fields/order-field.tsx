import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { fill } from '../text'
import type { FieldProps } from './field-props'

type Direction = 'up' | 'down'

/**
 * Entries to put in order with two buttons each, or with the arrow keys while on one: the same for finger, mouse and
 * keyboard. The order at the start says nothing, so keeping it is an answer that has to be given too.
 */
export function OrderField({ field, answer, labelledBy, text, onAnswer }: FieldProps<'order'>) {
  const given = answer?.kind === 'order' ? answer.optionIds : []
  const isAnswered = given.length === field.entries.length
  const ids = isAnswered ? given : field.entries.map(({ id }) => id)
  const [moved, setMoved] = useState<{ id: string; direction: Direction } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  // Moving an entry moves its buttons in the page, and the focus would be lost on the way.
  useEffect(() => {
    if (moved)
      list.current
        ?.querySelector<HTMLElement>(`[data-entry="${moved.id}"] [data-direction="${moved.direction}"]`)
        ?.focus()
  }, [moved])
  const move = (id: string, direction: Direction) => {
    const from = ids.indexOf(id)
    const to = direction === 'up' ? from - 1 : from + 1
    if (to < 0 || to >= ids.length) return
    const next = [...ids]
    next.splice(to, 0, ...next.splice(from, 1))
    setMoved({ id, direction })
    onAnswer({ kind: 'order', optionIds: next })
  }
  const textOf = (id: string) => field.entries.find((entry) => entry.id === id)?.text ?? ''
  return (
    <div className="flex flex-col gap-3">
      <ol ref={list} aria-labelledby={labelledBy} className="flex flex-col gap-2">
        {ids.map((id, index) => (
          <li
            key={id}
            data-entry={id}
            className={`flex items-center gap-2 rounded-md border bg-sheet py-1.5 pr-2 pl-3 text-lg ${moved?.id === id ? 'border-accent' : 'border-edge'}`}
          >
            <span className="w-5 shrink-0 text-ink-soft tabular-nums">{index + 1}</span>
            <span className="min-w-0 flex-1 leading-snug break-words">{textOf(id)}</span>
            <span className="flex shrink-0 flex-col gap-1 sm:flex-row">
              <MoveButton
                direction="up"
                label={fill(text.moveUp, { text: textOf(id) })}
                isDisabled={index === 0}
                onMove={(direction) => move(id, direction)}
              />
              <MoveButton
                direction="down"
                label={fill(text.moveDown, { text: textOf(id) })}
                isDisabled={index === ids.length - 1}
                onMove={(direction) => move(id, direction)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved
          ? fill(text.orderMoved, {
              text: textOf(moved.id),
              place: ids.indexOf(moved.id) + 1,
              total: ids.length,
            })
          : ''}
      </p>
      <div className={`flex flex-wrap items-center gap-x-4 gap-y-2 ${isAnswered ? 'invisible' : ''}`}>
        <button
          type="button"
          className={buttonClass()}
          onClick={() => onAnswer({ kind: 'order', optionIds: ids })}
        >
          {text.orderKeep}
        </button>
        <span className="text-sm text-ink-soft">{text.orderHint}</span>
      </div>
    </div>
  )
}

type MoveProps = {
  direction: Direction
  label: string
  isDisabled: boolean
  onMove: (direction: Direction) => void
}

function MoveButton({ direction, label, isDisabled, onMove }: MoveProps) {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? 'up' : 'down')
  }
  return (
    <button
      type="button"
      data-direction={direction}
      aria-label={label}
      aria-disabled={isDisabled}
      onClick={() => onMove(direction)}
      onKeyDown={onKey}
      className="grid size-11 place-items-center rounded-md border border-edge hover:bg-sunk aria-disabled:cursor-default aria-disabled:opacity-40"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className={`size-4 ${direction === 'down' ? 'rotate-180' : ''}`}
      >
        <path
          d="M8 13V3M3.5 7.5 8 3l4.5 4.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
