import type { Field } from '@/lib/domain/items/field'
import type { FieldProps } from './field-props'

/** A passage to read, its sentences radio buttons; the chosen one is marked as with a marker. */
export function SpanField({ field, answer, labelledBy, onAnswer }: FieldProps<'span'>) {
  const chosen = answer?.kind === 'span' ? answer.optionId : null
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      className="flex flex-col rounded-md border border-line bg-sheet p-2 font-serif text-[1.1rem] leading-relaxed"
    >
      {splitPassage(field).map((part) => {
        const { candidate } = part
        const gap = part.isNewParagraph ? 'mt-4' : ''
        if (!candidate)
          return (
            <p key={part.start} className={`px-3 py-1 whitespace-pre-line text-ink-soft ${gap}`}>
              {part.text}
            </p>
          )
        return (
          <label
            key={candidate.id}
            className={`group relative block min-h-11 cursor-pointer rounded-md py-2 pr-3 pl-11 break-words hover:bg-sunk has-focus-visible:outline-3 has-focus-visible:outline-focus ${gap}`}
          >
            <input
              type="radio"
              name="answer"
              value={candidate.id}
              checked={candidate.id === chosen}
              onChange={() => onAnswer({ kind: 'span', optionId: candidate.id })}
              className="absolute top-3.5 left-3 size-5 accent-accent outline-none"
            />
            <span className="rounded-xs box-decoration-clone px-0.5 py-px group-has-checked:bg-marker">
              {candidate.text}
            </span>
          </label>
        )
      })}
    </div>
  )
}

type SpanField = Extract<Field, { kind: 'span' }>
type Part = {
  start: number
  text: string
  candidate: SpanField['candidates'][number] | null
  isNewParagraph: boolean
}

/** The passage in pieces: candidates, and what stands between them unless it is blank. */
function splitPassage({ text, candidates }: SpanField): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const candidate of candidates) {
    const between = text.slice(at, candidate.start)
    if (between.trim() !== '')
      parts.push({ start: at, text: between.trim(), candidate: null, isNewParagraph: /^\s*\n/.test(between) })
    parts.push({
      start: candidate.start,
      text: candidate.text,
      candidate,
      isNewParagraph: at > 0 && /\n\s*$/.test(between),
    })
    at = candidate.end
  }
  const rest = text.slice(at)
  return rest.trim() === ''
    ? parts
    : [...parts, { start: at, text: rest.trim(), candidate: null, isNewParagraph: rest.startsWith('\n') }]
}
