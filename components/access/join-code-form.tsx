import { buttonClass } from '@/components/ui/button-class'
import { controlClass, Field } from '@/components/ui/field'

/** Asks for the code by a plain GET: the address then is the link a teacher can share. */
export function JoinCodeForm({
  typed,
  error,
  words,
}: {
  typed: string
  error: string | null
  words: { label: string; hint: string; submit: string }
}) {
  return (
    <form action="/join" method="get" className="flex flex-col gap-4">
      <Field label={words.label} hint={words.hint} error={error}>
        {(ids) => (
          <input
            {...ids}
            name="code"
            defaultValue={typed}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            autoFocus
            className={`${controlClass} text-center text-2xl font-semibold uppercase tracking-[0.15em] tabular-nums`}
          />
        )}
      </Field>
      <button type="submit" className={buttonClass('primary')}>
        {words.submit}
      </button>
    </form>
  )
}
