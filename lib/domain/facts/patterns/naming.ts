import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import { clauseAbove } from '../tree/clause'
import { isUnder, treeOf } from '../tree/tree'
import type { Frame } from '../ask/frame'
import { range, type QuestionPlan } from '../ask/plan'
import type { FactDraft } from '../claim'
import { askPart } from './ask-part'
import { askRest } from './ask-rest'
import { describeTerm } from './define'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { countWords, findMentionAt, listChildren, readSentence, sayPhrase, type Reading } from './reading'

const SURE = 0.5
const LEAST_BESIDE = 3
const MAX_TERM_TOKENS = 4
const MAX_HOST_WORDS = 8
const NAMING = /^(?:called|termed|dubbed|named|labelled|labeled|nicknamed|known|titled|entitled|christened)$/u
/** What is no name of anything. */
const EMPTY =
  /^(?:thing|one|people|person|way|part|result|what|it|him|her|them|us|me|man|woman|father|mother|son|daughter|expert|leader|member)$/u

/** "a movement called Zionism formed to …", "vessels called caravels": the name that the text gives a thing, with what it says of it. */
export const naming: FactPattern = {
  id: 'naming',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:called|termed|dubbed|named|labell?ed|nicknamed|known as|referred to as|titled|entitled|christened)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      NAMING.test(token.text) || (token.text === 'referred' && reading.tokens[at + 1]?.text === 'to')
        ? findNamed(reading, at)
        : [],
    )
  },
}

function findNamed(reading: Reading, at: number): FactDraft[] {
  const { sentence } = reading
  const host = findHost(reading, at)
  const name = readName(reading, at)
  if (host < 0 || name === null) return []
  const mention = name.mention ?? describeTerm(reading, name.span)
  const question =
    askOpening(reading, { at, end: name.end }) ?? askHost(reading, { at, host, mention, end: name.end })
  // A name has its gap already; and who "labelled the court unjust" named nothing.
  const isNaming = reading.tokens[at]?.relation.startsWith('acl') === true
  if (question === null && (name.mention !== null || !isNaming)) return []
  return [
    draftAsked(sentence, {
      kind: name.mention === null ? 'definition' : 'event',
      answer: toQuote(mention),
      argument: 'term',
      mention,
      question,
    }),
  ]
}

/** The noun right before "called", or before ", known as". */
function findHost({ tokens }: Reading, at: number): number {
  const before = tokens[at - 1]
  if (/^(?:is|are|was|were|be|been|being|he|she|they|who|which|that|and|has|had)$/iu.test(before?.text ?? ''))
    return -1
  const isAside = /^[,(]$/u.test(before?.text ?? '')
  const verb = tokens[at]
  const last = isAside ? at - 2 : at - 1
  const head = verb?.relation.startsWith('acl') === true ? verb.head : last
  return tokens[head]?.tag === 'NOUN' && head <= last && last - head <= MAX_HOST_WORDS ? head : -1
}

export type Name = {
  span: Span
  mention: Mention | null
  /** Where the naming ends, its closing sign included. */ end: number
}

/** The words after "called", "known as (the)": a name, words in quotation marks, or plain nouns. */
export function readName(reading: Reading, at: number): Name | null {
  const { tokens, sentence } = reading
  let from = at + 1
  while (/^(?:to|as|the|an?|simply|now|popularly)$/u.test(tokens[from]?.text ?? '')) from++
  const isQuoted = /^["“‘]$/u.test(tokens[from]?.text ?? '')
  if (isQuoted) from++
  const first = tokens[from]
  if (first === undefined || from - at > 5) return null
  const mention = findMentionAt(reading, from)
  if (mention !== null && !isQuoted) {
    if (mention.start !== first.start || mention.value !== null || mention.type === 'person') return null
    const whole = readWholeName(reading, { from, mention })
    return whole === null ? null : { span: whole, mention: whole, end: whole.end }
  }
  let to = from
  while (isTermPart(tokens[to]) && to - from <= MAX_TERM_TOKENS) to++
  const last = tokens[to - 1]
  const next = tokens[to]
  if (to === from || to - from > MAX_TERM_TOKENS || last === undefined || EMPTY.test(last.lemma)) return null
  // In quotation marks what is named is surely all of it; else a noun must end it.
  const isPlain =
    /^(?:NOUN|PROPN)$/u.test(last.tag) ||
    (/^[,(]$/u.test(tokens[at - 1]?.text ?? '') && /^[,)]$/u.test(next?.text ?? ''))
  if (isQuoted ? !/^[,.]?["”’]$/u.test(next?.text ?? '') && next?.text !== ',' : !isPlain) return null
  const inner = findMentionAt(reading, to - 1)
  if (inner !== null && inner.value !== null) return null
  const end = isQuoted && next !== undefined ? next.end : last.end
  return { span: { start: first.start, end: last.end }, mention: null, end: Math.min(end, sentence.end) }
}

/** "the Act of Trade and Rights": a name may go on over "and", where what was found of it is only its first half. */
function readWholeName(
  { document, tokens }: Reading,
  { from, mention }: { from: number; mention: Mention },
): Mention | null {
  let last = from
  for (let at = from; isNamePart(tokens[at]); at++) if (/^\p{Lu}/u.test(tokens[at]?.text ?? '')) last = at
  const end = Math.max(mention.end, tokens[last]?.end ?? mention.end)
  if (end === mention.end) return mention
  // "called Elm and Oak" names two things.
  const text = document.text.slice(mention.start, end)
  return / of /u.test(text) ? { ...mention, end, text, entity: text.toLowerCase() } : null
}

function isNamePart(token: { text: string } | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}[\p{L}’'-]*|of|and|the|for)$/u.test(token.text)
}

function isTermPart(token: { text: string; tag: string; fineTag: string } | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{L}[\p{L}’'-]*$/u.test(token.text) &&
    (/^(?:NOUN|PROPN|ADJ)$/u.test(token.tag) || /^VB[GN]$/u.test(token.fineTag))
  )
}

/** Where it opens the sentence, signs and the next verb tell more than the tree, which takes "called" for the main verb. */
function askOpening(reading: Reading, { at, end }: { at: number; end: number }): string | null {
  const { tokens } = reading
  const sign = tokens[at - 1]?.text ?? ''
  const isAside = /^[,(]$/u.test(sign)
  const from = /^(?:an?|the|one|another)$/iu.test(tokens[0]?.text ?? '') ? 1 : 0
  const host = tokens.slice(from, isAside ? at - 1 : at)
  if (host.length === 0 || host.length > MAX_HOST_WORDS || host.at(-1)?.tag !== 'NOUN') return null
  if (
    !host.every(
      (each) =>
        /^(?:NOUN|PROPN|ADJ|ADP)$/u.test(each.tag) ||
        /^(?:VB[NG]|HYPH)$/u.test(each.fineTag) ||
        /^(?:the|-)$/u.test(each.text),
    )
  )
    return null
  const after = tokens.findIndex((each) => each.start >= end)
  const closes = tokens[after]?.text ?? ''
  if (after < 0 || isAside !== /^[,)]$/u.test(closes)) return null
  const words = sayPhrase(reading, { start: host[0]?.start ?? 0, end: host.at(-1)?.end ?? 0 })
  return askRest(reading, { wh: `which ${words}`, from: isAside ? after + 1 : after })
}

type Hosted = { at: number; host: number; mention: Mention; end: number }

/** "Which Jewish movement formed …?": where what is named is the subject. */
function askHost(reading: Reading, { at, host, mention, end }: Hosted): string | null {
  return askPart(reading, {
    mention,
    least: LEAST_BESIDE,
    keep: [{ start: reading.tokens[host]?.start ?? mention.start, end }],
    planOf: (frame) => planOf(reading, { frame, at, host, end }),
  })
}

function planOf(
  reading: Reading,
  { frame, at, host, end }: { frame: Frame; at: number; host: number; end: number },
): QuestionPlan | null {
  const { tree, clause, isKept } = frame
  const { tokens } = reading
  if (clause.subject !== host || clause.head === at || (tokens[host]?.confidence ?? 0) < SURE) return null
  if (listChildren(reading, host, /^(?:conj|nummod|acl:relcl|nmod:poss)$/u).length > 0) return null
  const first = tree.first[host] ?? host
  const determiner = tokens[first]
  // "this movement called …" was met before.
  const from = determiner?.tag === 'DET' ? first + 1 : first
  if (determiner?.tag === 'DET' && !/^(?:an?|the|one|another)$/iu.test(determiner.text)) return null
  const stop = /^[,(]$/u.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  const [start, last] = [tokens[from], tokens[stop]]
  if (start === undefined || last === undefined || stop < host) return null
  const words = sayPhrase(reading, { start: start.start, end: last.end })
  if (countWords(words) > MAX_HOST_WORDS) return null
  const asked = range(first, tree.last[host] ?? host).filter(
    (word) => isKept[word] === true && (tokens[word]?.start ?? 0) < end,
  )
  if (clauseAbove(treeOf(tokens), host) !== clause.head && !isUnder(tree, host, clause.head)) return null
  return { wh: `which ${words}`, asked, isSubject: true, relied: [host] }
}
