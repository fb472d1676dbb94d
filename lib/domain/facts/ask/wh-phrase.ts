import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { knownKinds } from './known-kinds'
import { kindInName } from './name-kind'

/** "Who", "Which militia": how a name is asked for as the subject, in lower case. Null where the kind is not known. */
export function whoOrWhich(
  document: AnalysedDocument,
  { mention, isNamedByPronoun }: { mention: Mention; isNamedByPronoun: boolean },
): string | null {
  const { people, nouns } = knownKinds(document)
  if (mention.type === 'person') return isNamedByPronoun || people.has(mention.entity) ? 'who' : null
  const kind = placeKind(mention)
  if (kind !== null) return `which ${kind}`
  const noun = kindInName(mention) ?? (mention.type === 'place' ? undefined : nouns.get(mention.entity))
  return noun === undefined ? null : `which ${noun}`
}

/** The kind of a place that our lists know, as people say it. */
export function placeKind({ type, detail }: Mention): string | null {
  if (type !== 'place') return null
  if (detail === 'country' || detail === 'city') return detail
  return detail === 'state' ? 'US state' : null
}

/** The kind of a place by our lists or by its own name: "river". */
export function anyPlaceKind(mention: Mention): string | null {
  return mention.type === 'place' ? (placeKind(mention) ?? kindInName(mention)) : null
}

/** How a date is asked for with its preposition; the words name how fine the answer must be. */
export function dateQuestion(mention: Mention, preposition: string): string | null {
  switch (mention.detail) {
    case 'year':
      if (preposition === 'during') return 'in what year'
      return /^(?:in|since|until|by|around)$/u.test(preposition) ? `${preposition} what year` : null
    case 'day':
      return /^(?:on|since|until|by)$/u.test(preposition) ? `${preposition} what date` : null
    case 'month':
      return /^(?:in|since|until|by)$/u.test(preposition) ? `${preposition} what month and year` : null
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

/** "How many", "about how many", "at least how many": a softened figure is asked for as one. */
export function howMany(mention: Mention, words: 'how many' | 'how much' | 'what percentage'): string | null {
  const hedge = mention.hedge?.text.toLowerCase() ?? null
  // "Only how many" is no English either, and without it what the article thinks of the figure would be lost.
  if (hedge === null) return words
  if (INEXACT.test(hedge)) return `about ${words}`
  return BOUND.test(hedge) ? `${hedge} ${words}` : null
}
