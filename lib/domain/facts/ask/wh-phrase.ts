import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { knownKinds } from './known-kinds'

/** "Who", "Which militia": how a name is asked for as the subject, in lower case. Null where the kind is not known. */
export function whoOrWhich(
  document: AnalysedDocument,
  { mention, isNamedByPronoun }: { mention: Mention; isNamedByPronoun: boolean },
): string | null {
  const { people, nouns } = knownKinds(document)
  if (mention.type === 'person') return isNamedByPronoun || people.has(mention.entity) ? 'who' : null
  const kind = placeKind(mention)
  if (kind !== null) return `which ${kind}`
  if (mention.type === 'place') return null
  const noun = nouns.get(mention.entity)
  return noun === undefined ? null : `which ${noun}`
}

/** The kind of a place that our lists know, as people say it. */
export function placeKind({ type, detail }: Mention): string | null {
  if (type !== 'place') return null
  if (detail === 'country' || detail === 'city') return detail
  return detail === 'state' ? 'US state' : null
}

/** How a date is asked for with its preposition; the words name how fine the answer must be. */
export function dateQuestion(mention: Mention, preposition: string): string | null {
  switch (mention.detail) {
    case 'year':
      return /^(?:in|since|until|by)$/u.test(preposition) ? `${preposition} what year` : null
    case 'day':
      return preposition === 'on' ? 'on what date' : null
    case 'month':
      return preposition === 'in' ? 'in what month and year' : null
    case 'decade':
      return preposition === 'in' ? 'in what decade' : null
    case 'century':
      return preposition === 'in' ? 'in what century' : null
    default:
      return null
  }
}

const INEXACT =
  /^(?:nearly|almost|about|around|approximately|roughly|some|an estimated|estimated|close to)$/iu
/** "More than how many" is no English that a teacher would write; there the gap stays. */
const BOUND = /^(?:at least|at most|up to)$/iu

/** "How many", "about how many", "at least how many": a softened figure is asked for as one. Null for "only". */
export function howMany(mention: Mention, words: 'how many' | 'how much' | 'what percentage'): string | null {
  const hedge = mention.hedge?.text.toLowerCase() ?? null
  if (hedge === null) return words
  if (INEXACT.test(hedge)) return `about ${words}`
  return BOUND.test(hedge) ? `${hedge} ${words}` : null
}
