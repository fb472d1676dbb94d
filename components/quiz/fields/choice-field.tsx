import type { FieldOption } from '@/lib/domain/items/field'

const card =
  'flex min-h-13 cursor-pointer items-center gap-3 rounded-md border border-edge bg-sheet px-4 py-3 text-lg has-checked:border-accent has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus'

type Props = {
  options: readonly FieldOption[]
  chosen: readonly string[]
  labelledBy: string
  /** Words of a bank stand side by side. */
  isBank?: boolean
  isMultiple?: boolean
  onToggle: (optionId: string) => void
}

/** Radio buttons (or boxes to tick) as large cards: real inputs, so arrows, screen readers and touch work as ever. */
export function ChoiceField({
  options,
  chosen,
  labelledBy,
  isBank = false,
  isMultiple = false,
  onToggle,
}: Props) {
  return (
    <div
      role={isMultiple ? 'group' : 'radiogroup'}
      aria-labelledby={labelledBy}
      className={isBank ? 'flex flex-wrap gap-2' : 'flex flex-col gap-2.5'}
    >
      {options.map(({ id, text }) => (
        <label key={id} className={card}>
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name="answer"
            value={id}
            checked={chosen.includes(id)}
            onChange={() => onToggle(id)}
            className="size-5 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 break-words">{text}</span>
        </label>
      ))}
    </div>
  )
}
