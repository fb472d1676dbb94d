'use client'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/field'
import type { ChosenItem } from '@/lib/server/data/quizzes/views'
import { ItemLine } from './item-line'
import { useItemWords } from './use-item-words'

type Props = {
  items: ChosenItem[]
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
  onPoints: (index: number, points: number) => void
}

/** The quiz in its order: by dragging, by the arrow keys on a handle, or by the buttons. */
export function ChosenList({ items, onMove, onRemove, onPoints }: Props) {
  const t = useTranslations('quizzes')
  const { describe } = useItemWords()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [said, setSaid] = useState('')

  const move = (from: number, to: number, control: 'handle' | 'up' | 'down') => {
    if (to < 0 || to >= items.length || from === to) return
    onMove(from, to)
    setSaid(t('builder.moved', { from: from + 1, to: to + 1, of: items.length }))
    // The focus goes with the question: its row is drawn anew in its new place.
    requestAnimationFrame(() => {
      const row = list.current?.children[to]
      const wanted = row?.querySelector<HTMLButtonElement>(`[data-control="${control}"]`)
      const button = wanted?.disabled
        ? row?.querySelector<HTMLButtonElement>('[data-control="handle"]')
        : wanted
      button?.focus()
    })
  }
  const moveByKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    move(index, index + step, 'handle')
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <p id="move-hint" className="sr-only">
        {t('builder.moveHint')}
      </p>
      <ol ref={list} className="flex flex-col gap-2">
        {items.map((item, index) => (
          <li
            key={item.id}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(index)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) move(dragged, index, 'handle')
              setDragged(null)
              setOver(null)
            }}
            className={classNames(
              'grid grid-cols-[auto_1fr] gap-x-2 gap-y-2 rounded-md border bg-sheet p-2 sm:grid-cols-[auto_1fr_auto] sm:p-3',
              over === index && dragged !== null && dragged !== index
                ? 'border-accent'
                : item.isUsable
                  ? 'border-line'
                  : 'border-bad',
              dragged === index && 'opacity-60',
            )}
          >
            <button
              type="button"
              draggable
              data-control="handle"
              aria-label={t('builder.handle', { number: index + 1 })}
              aria-describedby="move-hint"
              onKeyDown={(event) => moveByKey(event, index)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                const row = list.current?.children[index]
                if (row) event.dataTransfer.setDragImage(row, 16, 16)
                setDragged(index)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              className="flex min-h-11 w-11 cursor-grab flex-col items-center justify-center rounded-md text-ink-soft hover:bg-sunk"
            >
              <span className="font-semibold tabular-nums text-ink">{index + 1}</span>
              <span aria-hidden="true" className="text-xs leading-none">
                ⠿
              </span>
            </button>
            <div className="self-center">
              <ItemLine stem={item.stem} words={describe(item)} />
              {item.isUsable ? null : (
                <p className="mt-1 text-sm font-semibold text-bad">{t('builder.notAccepted')}</p>
              )}
            </div>
            <div className="col-span-2 flex items-center justify-end sm:col-span-1">
              <label className="mr-1 flex items-center gap-2 text-sm text-ink-soft sm:w-16 sm:flex-col sm:items-start sm:gap-0 sm:text-xs">
                <span>{t('builder.points')}</span>
                <PointsInput
                  value={item.points}
                  label={t('builder.pointsOf', { number: index + 1 })}
                  onCommit={(points) => onPoints(index, points)}
                />
              </label>
              <Button
                size="small"
                variant="quiet"
                data-control="up"
                className="px-2"
                disabled={index === 0}
                aria-label={t('builder.up', { number: index + 1 })}
                onClick={() => move(index, index - 1, 'up')}
              >
                <span aria-hidden="true">↑</span>
              </Button>
              <Button
                size="small"
                variant="quiet"
                data-control="down"
                className="px-2"
                disabled={index === items.length - 1}
                aria-label={t('builder.down', { number: index + 1 })}
                onClick={() => move(index, index + 1, 'down')}
              >
                <span aria-hidden="true">↓</span>
              </Button>
              <Button
                size="small"
                variant="quiet"
                className="px-2"
                aria-label={t('builder.remove', { number: index + 1 })}
                onClick={() => onRemove(index)}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function PointsInput({
  value,
  label,
  onCommit,
}: {
  value: number
  label: string
  onCommit: (points: number) => void
}) {
  return (
    <input
      type="number"
      min={0}
      max={100}
      step={0.5}
      inputMode="decimal"
      aria-label={label}
      defaultValue={value}
      onChange={(event) => {
        if (event.target.value !== '' && event.target.validity.valid) onCommit(event.target.valueAsNumber)
      }}
      onBlur={(event) => {
        if (event.target.value === '' || !event.target.validity.valid) event.target.value = String(value)
      }}
      className={classNames(controlClass, 'max-w-18 px-2 text-right tabular-nums')}
    />
  )
}
