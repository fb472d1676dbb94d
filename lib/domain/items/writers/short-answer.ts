import type { Claim } from '@/lib/domain/facts/claim'
import { sayNumber } from '@/lib/domain/facts/patterns/lists/number-word'
import type { ShortAnswer } from '../short-answer'
import { chooseKey } from './gap'
import { sourceOf, type Writer, type WrittenItem } from './writer'

/** A question that the fact's pattern can put, answered by typing. */
export const writeShortAnswer: Writer = ({ claim }) => {
  if (claim.question === null || claim.isGiven || claim.isOpen === true) return null
  if (claim.list !== undefined) return writeList(claim, { stem: claim.question, list: claim.list })
  if (claim.answer.quote.split(/\s+/u).length > 8) return null
  const key = chooseKey(claim, claim.question)
  const content: ShortAnswer = {
    stem: claim.question,
    source: sourceOf(claim),
    feedback: null,
    key,
    accepted: claim.aliases.filter((alias) => alias !== key),
  }
  return { type: 'short-answer', content, key: content.key }
}

/** Several things, each of which brings its share; their order says nothing. */
function writeList(
  claim: Claim,
  { stem, list: { parts, wanted } }: { stem: string; list: NonNullable<Claim['list']> },
): WrittenItem {
  const texts = parts.map(({ text }) => text)
  const content: ShortAnswer = {
    stem: stem.includes(sayNumber(wanted)) ? stem : `${stem} Name ${sayNumber(wanted)}.`,
    source: sourceOf(claim),
    feedback: null,
    key: `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`,
    accepted: [],
    parts: parts.map(({ text, accepted }) => ({ text, accepted: [...accepted] })),
    ...(wanted < parts.length ? { wanted } : {}),
  }
  return { type: 'short-answer', content, key: content.key }
}
