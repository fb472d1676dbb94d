import type { KeyboardEvent } from 'react'
import type { FieldOption } from '@/lib/domain/items/field'
import type { FieldProps } from './field-props'

const chip =
  'grid size-11 cursor-pointer place-items-center rounded-md border border-edge bg-sheet font-semibold has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus'

const letterOf = (index: number): string => String.fromCharCode(65 + index)

/**
 * The answers stand once, lettered; each entry has a row of letters to choose from: radio buttons, so that arrows, touch
 * and screen readers work as ever, and long answers are readable on the smallest screen.
 */
export function MatchField({ field, answer, labelledBy, text, onAnswer }: FieldProps<'match'>) {
  const pairs = answer?.kind === 'match' ? answer.pairs : []
  const choose = (left: string, right: string) =>
    onAnswer({ kind: 'match', pairs: [...pairs.filter((pair) => pair.left !== left), { left, right }] })
  return (
    <div className="flex flex-col gap-4 md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:items-start">
      <section
        aria-label={text.matchAnswers}
        className="rounded-md border border-line bg-sunk px-4 py-3 md:sticky md:top-20 md:order-2"
      >
        <ol className="flex flex-col gap-2">
          {field.right.map((right, index) => (
            <li key={right.id} className="flex gap-3 text-lg leading-snug">
              <span className="w-5 shrink-0 font-semibold text-accent">{letterOf(index)}</span>
              <span
                className={`min-w-0 break-words ${pairs.some((pair) => pair.right === right.id) ? 'text-ink-soft' : ''}`}
              >
                {right.text}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <div role="group" aria-labelledby={labelledBy} className="flex flex-col gap-3">
        {field.left.map((left) => (
          <Entry
            key={left.id}
            left={left}
            rights={field.right}
            chosen={pairs.find((pair) => pair.left === left.id)?.right ?? null}
            taken={new Set(pairs.filter((pair) => pair.left !== left.id).map((pair) => pair.right))}
            openText={text.matchOpen}
            onChoose={(right) => choose(left.id, right)}
          />
        ))}
      </div>
    </div>
  )
}

type EntryProps = {
  left: FieldOption
  rights: readonly FieldOption[]
  chosen: string | null
  /** Answers that other entries have. */
  taken: ReadonlySet<string>
  openText: string
  onChoose: (right: string) => void
}

function Entry({ left, rights, chosen, taken, openText, onChoose }: EntryProps) {
  const at = rights.findIndex((right) => right.id === chosen)
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    // F marks a question everywhere, so the sixth answer has only its digit.
    const index = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-eg-i]$/.test(key) ? key.charCodeAt(0) - 97 : -1
    const right = rights[index]
    if (!right) return
    event.preventDefault()
    onChoose(right.id)
  }
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-sheet px-4 py-3">
      <p id={`entry-${left.id}`} className="text-lg leading-snug break-words">
        {left.text}
      </p>
      {/* The keys are the radio buttons' own: letters besides arrows. */}
      <div
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={`entry-${left.id}`}
        className="flex flex-wrap gap-2 outline-none"
        onKeyDown={onKey}
      >
        {rights.map((right, index) => (
          <label
            key={right.id}
            className={`${chip} ${taken.has(right.id) ? 'border-dashed text-ink-soft' : ''}`}
          >
            <input
              type="radio"
              name={`pair-${left.id}`}
              aria-label={`${letterOf(index)}: ${right.text}`}
              checked={right.id === chosen}
              onChange={() => onChoose(right.id)}
              className="sr-only"
            />
            <span aria-hidden="true">{letterOf(index)}</span>
          </label>
        ))}
      </div>
      <p aria-hidden="true" className={`text-sm break-words ${at < 0 ? 'text-ink-soft' : 'font-semibold'}`}>
        {at < 0 ? openText : rights[at]?.text}
      </p>
    </div>
  )
}
