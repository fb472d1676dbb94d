import type { FactKind } from '@/lib/domain/facts/fact'
import type { FlashcardCloze } from '../flashcard-cloze'
import { writeGapStem } from './gap'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** What a sentence with a gap is good for on a card; a name or an event in one is a line of the story, not a thing to know. */
const KINDS: ReadonlySet<FactKind> = new Set([
  'definition',
  'acronym',
  'date',
  'count',
  'role',
  'place',
  'alias',
])
/** A card is read at a glance. */
const MAX_WORDS = 22

/** The sentence with a gap on the front, what fills it on the back. */
export const writeFlashcardCloze: Writer = ({ text, claim }) => {
  if (!isGapClaim(claim) || !KINDS.has(claim.fact.kind)) return null
  const stem = writeGapStem(text, claim)
  if (stem.split(' ').length > MAX_WORDS) return null
  const content: FlashcardCloze = {
    stem,
    source: sourceOf(claim),
    feedback: null,
    back: claim.answer.quote,
  }
  return { type: 'flashcard-cloze', content, key: content.back }
}
