import type { Token } from '@/lib/domain/language/token'

/** Always of or about something: without it and met first here, "the growth" and "the walls" say nothing. */
const RELATIONAL =
  /^(?:idea|option|alternative|choice|opportunity|suggestion|comment|remark|criticism|objection|reaction|response|reply|answer|solution|approach|attitude|reasoning|allegation|accusation|investigation|inquiry|dispute|controversy|scandal|debate|effort|attempt|bid|merger|takeover|acquisition|transaction|arrangement|change|shift|growth|increase|decrease|rise|decline|drop|reduction|jump|surge|slump|leap|plunge|total|novel|poem|play|painting|sequel|opener|equaliser|goal|prize|wall|roof|entrance|owner|founder|crew|cast|victim|attacker|suspect|defendant|winner)$/u
/** "the 2013 increase": the year says when, not of what. */
const CHANGE =
  /^(?:growth|increase|decrease|rise|decline|drop|reduction|change|shift|jump|surge|slump|leap|plunge|total)$/u
const YEAR = /^(?:1\d|20)\d\d$/u
const CLAUSE = /^(?:of|that|who|whom|which|whose|where|when|why|between|about|behind|called|known|named)$/iu
/** "on the rise", "play the goal": set phrases. */
const IDIOM = /^(?:on|keep)$/iu

/** True for a definite noun of this kind whose own phrase does not say which. */
export function isUnsaidRelation(
  all: readonly Token[],
  { tokens, at, phrase }: { tokens: readonly Token[]; at: number; phrase: readonly Token[] },
): boolean {
  const head = phrase.at(-1)
  if (head === undefined || !RELATIONAL.test(head.lemma)) return false
  if (IDIOM.test(tokens[at - 1]?.text ?? '')) return false
  const before = phrase.slice(0, -1).filter(({ text }) => !(CHANGE.test(head.lemma) && YEAR.test(text)))
  // "the coal price growth", "the early industrial growth": their modifiers say which.
  if (before.length > 1 || before.some(({ tag, text }) => tag !== 'ADJ' || /^\p{Lu}/u.test(text)))
    return false
  // "an idea for a mill … the idea": said before in the same sentence.
  if (tokens.slice(0, at).some(({ lemma }) => lemma === head.lemma)) return false
  return !isSaidBehind(all, { head, after: tokens[at + phrase.length + 1] })
}

/** What stands behind belongs to the noun and is more than a time: "the rise in prices", not "adapted the idea to Elm". */
function isSaidBehind(
  all: readonly Token[],
  { head, after }: { head: Token; after: Token | undefined },
): boolean {
  if (after === undefined) return false
  if (CLAUSE.test(after.text) || /^[“"‘:(]/u.test(after.text) || after.tag === 'PROPN') return true
  // "used the opportunity to sell": the parser hangs the purpose on the verb.
  if (after.relation === 'mark' && all[after.head]?.fineTag === 'VB') return true
  if (CHANGE.test(head.lemma) && after.text === 'by') return false
  const own = all.indexOf(head)
  if (after.head === own && !/^(?:punct|cc)$/u.test(after.relation)) return true
  const object = /^(?:case|mark|nsubj)/u.test(after.relation) ? all[after.head] : undefined
  return object !== undefined && object.head === own && object.fineTag !== 'CD'
}
