type Props = {
  value: string
  label: string
  labelledBy: string
  hint?: string | undefined
  unit?: string | null
  maxLength: number
  isNumber?: boolean
  onType: (value: string) => void
}

/** A typed answer. Nothing corrects, completes or underlines it: what the student writes is what is graded. */
export function TypedField({
  value,
  label,
  labelledBy,
  hint,
  unit,
  maxLength,
  isNumber = false,
  onType,
}: Props) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="typed-answer" id="typed-label" className="font-semibold">
        {label}
      </label>
      <div className="flex items-center gap-3">
        <input
          id="typed-answer"
          name="answer"
          type="text"
          inputMode={isNumber ? 'decimal' : 'text'}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="next"
          aria-labelledby={`${labelledBy} typed-label`}
          aria-describedby={hint ? 'typed-hint' : undefined}
          onChange={(event) => onType(event.target.value)}
          className={`min-h-13 w-full rounded-md border border-edge bg-sheet px-4 py-2 text-lg ${isNumber ? 'max-w-60 tabular-nums' : ''}`}
        />
        {unit ? <span className="text-lg">{unit}</span> : null}
      </div>
      {hint ? (
        <p id="typed-hint" className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
