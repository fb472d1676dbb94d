import type { Span } from '@/lib/domain/article/span'
import { classifyOrganisation } from '@/lib/domain/distractors/organisation-class'
import { isInStatement } from '@/lib/domain/facts/statement'
import type { GapClaim } from './writer'

/** What may stand for a person, and what for a place or an organisation. */
const OF_PERSON = /^(?:he|she|him|her|hers|his|himself|herself|who|whose|whom|former|latter)$/iu
const OF_THING = /^(?:it|its|itself|they|them|their|theirs|themselves|this|former|latter)$/iu
/** Other places this near tell where it is: "Elm, Norway", "in Elm in the north of Norway". */
const NEAR = 24
/** Words of one stem: "Iraq" and "Iraqi". */
const STEM = 4

/**
 * True when the statement with another name, year or figure put in is simply false and reads well: the answer is of a
 * sort whose others are the same sort of thing, and nothing else in the statement hangs on it.
 */
export function canSwap(claim: GapClaim, text: string): boolean {
  const { mention, statement, sentence } = claim
  // "Rus’": the sign stays behind when the name goes.
  if (/^[’'](?!s(?!\p{L}))/u.test(text.slice(mention.end, mention.end + 3))) return false
  switch (mention.type) {
    case 'number':
      return true
    case 'date':
      // With two dates the order of things would be absurd before it is false.
      return listOthers(claim).every((other) => other.type !== 'date')
    case 'place':
      if (listOthers(claim).some((other) => other.type === 'place' && distance(other, mention) <= NEAR))
        return false
      break
    case 'organisation':
      if (classifyOrganisation(mention.text) === null) return false
      break
    case 'person':
      break
    default:
      return false
  }
  const around = sentence.tokens.filter(
    (token) => isInStatement(statement, token) && (token.end <= mention.start || mention.end <= token.start),
  )
  const pronoun = mention.type === 'person' ? OF_PERSON : OF_THING
  if (around.some((token) => pronoun.test(token.text))) return false
  if (listOthers(claim).some((other) => other.entity === mention.entity)) return false
  const words = new Set(
    (mention.text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= STEM).map(stemOf),
  )
  if (around.some((token) => token.text.length >= STEM && words.has(stemOf(token.text.toLowerCase()))))
    return false
  // "Hill, a baker of Elm,": what explains the name would be said of another.
  return !around.some((token) => {
    const head = sentence.tokens[token.head]
    return (
      token.relation === 'appos' &&
      head !== undefined &&
      mention.start <= head.start &&
      head.end <= mention.end
    )
  })
}

function listOthers({ mention, statement, sentence }: GapClaim): GapClaim['mention'][] {
  return sentence.mentions.filter((other) => other.start !== mention.start && isInStatement(statement, other))
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

function stemOf(word: string): string {
  return word.slice(0, STEM)
}
