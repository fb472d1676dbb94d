import type { Token } from '@/lib/domain/language/token'
import { hasTornList } from '../check/torn'
import type { Frame } from './frame'
import type { QuestionPlan } from './plan'

const JOINT = /^(?:and|but|so|yet|or|;|while|whereas)$/iu
const RELATIVE = /^(?:who|whom|which|whose|that|where|when|to)$/iu

/**
 * True when the question would run on into a clause with its own subject ("… in 2017 and many strikes have killed …") or,
 * behind the words asked for, into a participle ("…, beginning a survey"), or break off in a list. Read off the words: where the tree hangs the
 * second clause on a noun, this is what goes unseen.
 */
export function runsOn({ tree, isKept }: Frame, { asked, isSubject }: QuestionPlan): boolean {
  if (hasTornList({ tokens: tree.tokens, isKept })) return true
  const kept = tree.tokens.filter((_, at) => isKept[at] === true && !asked.includes(at))
  const behind = tree.tokens[Math.max(...asked)]?.end ?? 0
  return kept.some((token, at) => {
    if (JOINT.test(token.text)) return opensClause(kept.slice(at + 1)) || isParticiple(kept[at + 1])
    return token.text === ',' && !isSubject && token.start >= behind && isParticiple(kept[at + 1])
  })
}

/** A name or noun and then a verb of its own, with no relative and no other joint between. */
function opensClause(rest: readonly Token[]): boolean {
  let hasNoun = false
  for (const [at, token] of rest.entries()) {
    if (token.tag === 'PUNCT' || RELATIVE.test(token.text)) return false
    if (isFinite(token) || takesObject(token, rest[at + 1])) return hasNoun
    if (/^(?:VERB|CCONJ)$/u.test(token.tag)) return false
    if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(token.tag)) hasNoun = true
  }
  return false
}

function isFinite({ fineTag, tag }: Token): boolean {
  return /^VB[DPZ]$/u.test(fineTag) || (tag === 'AUX' && /^(?:VB[DPZ]|MD)$/u.test(fineTag))
}

/** "many sailors lost work": a past tense that the tagger took for a participle. */
function takesObject({ fineTag }: Token, next: Token | undefined): boolean {
  return fineTag === 'VBN' && /^(?:NOUN|PROPN|DET|PRON|NUM)$/u.test(next?.tag ?? '')
}

function isParticiple(token: Token | undefined): boolean {
  return token?.fineTag === 'VBG' && token.tag === 'VERB'
}
