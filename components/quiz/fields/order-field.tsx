import { fill } from '../text'
import type { FieldProps } from './field-props'

/** Entries to put in order with two buttons each: works the same for finger, mouse and keyboard. */
export function OrderField({ field, answer, labelledBy, text, onAnswer }: FieldProps<'order'>) {
  const given = answer?.kind === 'order' ? answer.optionIds : []
  const ids = given.length === field.entries.length ? given : field.entries.map(({ id }) => id)
  const move = (from: number, to: number) => {
    const next = [...ids]
    next.splice(to, 0, ...next.splice(from, 1))
    onAnswer({ kind: 'order', optionIds: next })
  }
  return (
    <ol aria-labelledby={labelledBy} className="flex flex-col gap-2">
      {ids.map((id, index) => {
        const entry = field.entries.find((candidate) => candidate.id === id)
        const words = entry?.text ?? ''
        return (
          <li
            key={id}
            className="flex items-center gap-2 rounded-md border border-edge bg-sheet px-3 py-1 text-lg"
          >
            <span className="w-6 text-ink-soft tabular-nums">{index + 1}</span>
            <span className="min-w-0 flex-1 break-words">{words}</span>
            <MoveButton
              label={fill(text.moveUp, { text: words })}
              sign="↑"
              isDisabled={index === 0}
              onPress={() => move(index, index - 1)}
            />
            <MoveButton
              label={fill(text.moveDown, { text: words })}
              sign="↓"
              isDisabled={index === ids.length - 1}
              onPress={() => move(index, index + 1)}
            />
          </li>
        )
      })}
    </ol>
  )
}

function MoveButton({
  label,
  sign,
  isDisabled,
  onPress,
}: {
  label: string
  sign: string
  isDisabled: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onPress}
      className="size-11 rounded-md border border-edge aria-disabled:opacity-40"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
