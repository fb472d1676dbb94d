import type { Token } from '@/lib/domain/language/token'
import type { FactDraft } from '../claim'
import { isFiniteToken } from '../tree/clause'
import { treeOf } from '../tree/tree'
import { describeTerm } from './define'
import { readName } from './naming'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { countWords, isBeforeStop, isSelfContained, readSentence, sayPhrase, type Reading } from './reading'

const NAMING = /^(?:called|termed|dubbed|named|labelled|labeled|nicknamed|known)$/u
const PREPOSITION =
  /^(?:at|in|on|by|through|with|from|into|to|under|for|within|during|between|across|against|via|toward|towards|around)$/u
const EMPTY_HOST =
  /^(?:thing|one|people|person|way|part|man|woman|father|mother|son|daughter|leader|member|book|article|essay|novel|film|movie|song|album|website|site|page|report|study)$/u
const MIN_PREFIX = 4
const MAX_PREFIX = 14
const MAX_HOST = 9

/**
 * "The two roads meet at a point called Gull Cross", "The Marsh people built boats known as shallops": what is named behind
 * the verb, asked by the words before it: "What is the point called at which the two roads meet?"
 */
export const calledThere: FactPattern = {
  id: 'called-there',
  find: (document, sentence) => {
    if (
      sentence.quotes.length > 0 ||
      !/ (?:called|termed|dubbed|named|labell?ed|nicknamed|known as) /u.test(sentence.text)
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => (NAMING.test(token.text) ? findCalled(reading, at) : []))
  },
}

function findCalled(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const host = readHost(tokens, at)
  const name = readName(reading, at)
  if (host === null || name === null || !isBeforeStop(reading, { start: name.span.start, end: name.end }))
    return []
  const first = tokens[0]
  const before = tokens[host.from - 1]
  const noun = tokens[at - 1]
  if (first === undefined || before === undefined || noun === undefined) return []
  const preposition = before.tag === 'ADP' ? before.text : null
  const end = preposition === null ? before.end : (tokens[host.from - 2]?.end ?? first.start)
  const prefix = { start: first.start, end }
  const said = sayPhrase(reading, prefix).replace(
    /^(?:However|Thus|Therefore|Then|Also|Indeed|Moreover), /u,
    '',
  )
  const words = sayPhrase(reading, { start: tokens[host.noun]?.start ?? before.end, end: noun.end })
  if (countWords(said) < MIN_PREFIX || countWords(said) > MAX_PREFIX || !isClause(reading, said)) return []
  if (
    !isSelfContained(reading, [prefix]) ||
    !isSelfContained(reading, [{ start: tokens[host.noun]?.start ?? 0, end: noun.end }])
  )
    return []
  const mention = name.mention ?? describeTerm(reading, name.span)
  const verb = host.isPlural ? 'are' : 'is'
  return [
    draftAsked(sentence, {
      pattern: 'called-there',
      kind: 'definition',
      answer: toQuote(mention),
      argument: 'term',
      mention,
      question: `What ${verb} the ${words} called ${preposition === null ? 'that' : `${preposition} which`} ${said}?`,
    }),
  ]
}

type Host = {
  /** Its article, or its first word. */ from: number
  /** Its first word after the article. */ noun: number
  isPlural: boolean
}

/** The words before "called" back to the verb or preposition that they hang on: "a point", "small boats". */
function readHost(tokens: readonly Token[], at: number): Host | null {
  const last = tokens[at - 1]
  if (last?.tag !== 'NOUN' || EMPTY_HOST.test(last.lemma)) return null
  let noun = at - 1
  while (noun > 0 && isDescribing(tokens[noun - 1])) noun--
  const determiner = tokens[noun - 1]
  const hasArticle = /^(?:an?|the)$/u.test(determiner?.text ?? '')
  const from = hasArticle ? noun - 1 : noun
  const isPlural = last.fineTag === 'NNS'
  const before = tokens[from - 1]
  if ((!hasArticle && !isPlural) || before === undefined || at - noun > MAX_HOST) return null
  const isHung =
    before.tag === 'ADP' ? PREPOSITION.test(before.text) : before.tag === 'VERB' && before.fineTag !== 'VBG'
  return isHung ? { from, noun, isPlural } : null
}

function isDescribing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:NOUN|ADJ|PROPN)$/u.test(token.tag) || /^(?:VBN|VBG|HYPH)$/u.test(token.fineTag)) &&
    !/["“”,]/u.test(token.text)
  )
}

/** Read by itself, the words before are a clause with a subject and one finite verb of it. */
function isClause({ document }: Reading, words: string): boolean {
  if (
    /[;:—–(]/u.test(words) ||
    /^(?:It|He|She|They|This|These|Those|That|There|And|But|If|When|While|Although|As)\b/iu.test(words)
  )
    return false
  const { tokens } = document.reread(`${words} it.`, { start: 0, end: words.length + 4 })
  const tree = treeOf(tokens)
  const root = tokens[tree.root]
  if (root?.tag !== 'VERB') return false
  const children = tree.children[tree.root] ?? []
  const hasSubject = children.some(
    (child) => /^nsubj/u.test(tokens[child]?.relation ?? '') && child < tree.root,
  )
  const isFinite =
    isFiniteToken(root) || children.some((child) => /^aux/u.test(tokens[child]?.relation ?? ''))
  return (
    hasSubject &&
    isFinite &&
    !children.some((child) => /^(?:conj|parataxis)$/u.test(tokens[child]?.relation ?? ''))
  )
}
