import type { Outcome } from '../outcome'
import type { Finding } from './findings'

/** Every span, wherever it hides in the output, must be what the article says there. */
export function findMismatches(outcome: Outcome): Finding[] {
  const { printed, extracted, name } = outcome
  if (printed === null || extracted === null) return []
  const { text } = printed.article
  const check = (id: string, value: unknown) =>
    listQuotes(value).flatMap(({ start, end, words }) =>
      Number.isInteger(start) && start >= 0 && start < end && text.slice(start, end) === words
        ? []
        : [{ article: name, id, code: 'span-mismatch', detail: `${start}–${end}: ${words}` }],
    )
  const options = printed.items.flatMap((item) =>
    item.options
      .filter((option) => option.start !== null && option.end !== null)
      .flatMap((option) => check(item.id, { start: option.start, end: option.end, quote: option.text })),
  )
  return [
    ...printed.sentences.flatMap((sentence) => check('sentence', sentence.holder)),
    ...printed.facts.flatMap((fact) => check(fact.id, fact)),
    ...printed.items.flatMap((item) => check(item.id, item.answer)),
    ...extracted.contents.flatMap((item) => check(item.id, item.content)),
    ...options,
  ]
}

/** All objects with numbers for start and end and words beside them, at any depth. */
function listQuotes(value: unknown): { start: number; end: number; words: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  const { start, end } = record
  const words = record.quote ?? record.text
  const own =
    typeof start === 'number' && typeof end === 'number' && typeof words === 'string'
      ? [{ start, end, words }]
      : []
  return [...own, ...Object.values(record).flatMap(listQuotes)]
}
