import type { Span } from '@/lib/domain/article/span'
import { listContentLemmas } from '../check/content-words'
import type { FactDraft } from '../claim'
import { treeOf } from '../tree/tree'
import { describeTerm } from './define'
import { EMPTY_DOERS, EMPTY_DOINGS, POINTING } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import {
  countWords,
  findMentionAt,
  findPhrase,
  isSelfContained,
  listChildren,
  listSentencesWith,
  PLAIN_PHRASE,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'
import { isTold } from './short-phrase'
import { isHumanNoun, putQuestionWords, WH } from './who-or-what'

const SURE = 0.5
const MIN_WORDS = 5
const MAX_WORDS = 20
const LEAST_BESIDE = 4
const LEAST_SENTENCES = 2
const MAX_TERM_WORDS = 5

/** "…, beaver ponds, which had served as habitats for fish, …": what a clause behind its comma tells of a thing. */
export const asideClause: FactPattern = {
  id: 'aside-clause',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0 || !/, which (?!\p{L}+ (?:he|she|it|they|we|I)\b)/u.test(sentence.text))
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.text === 'which' && /^nsubj/u.test(token.relation) && reading.tokens[at - 1]?.text === ','
        ? findTold(reading, at)
        : [],
    )
  },
}

function findTold(reading: Reading, which: number): FactDraft[] {
  const { tokens, sentence } = reading
  const verb = tokens[which]?.head ?? -1
  const noun = tokens[verb]?.head ?? -1
  const told = tokens[verb]
  if (told?.relation !== 'acl:relcl' || (told.tag === 'VERB' && EMPTY_DOINGS.has(told.lemma))) return []
  const thing = readThing(reading, { noun, end: which - 1 })
  const rest = readRest(reading, { which, verb })
  if (thing === null || rest === null || (tokens[noun]?.confidence ?? 0) < SURE) return []
  const mention = describeTerm(reading, thing)
  if (isTold(reading, mention) || !isSelfContained(reading, [rest])) return []
  const words = sayPhrase(reading, rest).replace(/[\s,;:.]+$/u, '')
  const inside = tokens.filter((token) => rest.start <= token.start && token.end <= rest.end)
  if (
    listContentLemmas(inside, [mention]).size < LEAST_BESIDE ||
    !isMainVerb(reading, { words, lemma: told.lemma })
  )
    return []
  const [auxiliary] = listChildren(reading, verb, /^(?:aux|cop)/u)
  const finite = tokens[auxiliary ?? verb]
  const question = putQuestionWords(`${WH} ${words}?`, {
    wh: 'what',
    finite: listChildren(reading, verb, /^cop/u).length > 0 ? undefined : finite,
  })
  return question === null
    ? []
    : [
        draftAsked(sentence, {
          pattern: 'aside-clause',
          kind: 'event',
          answer: toQuote(mention),
          argument: 'value',
          mention: null,
          question: `W${question.slice(1)}`,
        }),
      ]
}

/** The noun's phrase, where it ends at the comma and says by itself what is meant. */
function readThing(reading: Reading, { noun, end }: { noun: number; end: number }): Span | null {
  const { document, tokens } = reading
  const head = tokens[noun]
  const phrase = findPhrase(reading, noun, PLAIN_PHRASE)
  if (head?.tag !== 'NOUN' || phrase === null || phrase.end !== tokens[end - 1]?.end) return null
  if (listChildren(reading, noun, /^(?:conj|appos|nummod|nmod:poss|acl|dep|flat)$/u).length > 0) return null
  if (head.relation === 'conj' || EMPTY_DOERS.has(head.lemma) || isHumanNoun(head.lemma)) return null
  if (findMentionAt(reading, noun)?.type === 'person') return null
  const all = tokens.filter((each) => phrase.start <= each.start && each.end <= phrase.end)
  const words = all[0]?.tag === 'DET' ? all.slice(1) : all
  const [first] = words
  if (
    first === undefined ||
    words.length > MAX_TERM_WORDS ||
    (all[0]?.tag === 'DET' && !/^(?:an?|the)$/iu.test(all[0].text))
  )
    return null
  if (
    words.some(
      ({ text, tag, fineTag }) =>
        POINTING.has(text.toLowerCase()) || /^(?:PRON|NUM|DET|ADV)$/u.test(tag) || /^JJ[RS]$/u.test(fineTag),
    )
  )
    return null
  const isIdea =
    words.length === 1 &&
    (listSentencesWith(document, [head.lemma]).length >= LEAST_SENTENCES || all.length === 1)
  return words.length > 1 || isIdea ? { start: first.start, end: phrase.end } : null
}

/** What the clause says, from its first verb to its end, which a sign or the sentence's end must be. */
function readRest(reading: Reading, { which, verb }: { which: number; verb: number }): Span | null {
  const { tokens, sentence } = reading
  const tree = treeOf(tokens)
  const first = tokens[which + 1]
  const last = tree.last[verb] ?? verb
  const next = tokens[last + 1]
  const end = tokens[last]
  if (first === undefined || end === undefined || (next !== undefined && next.tag !== 'PUNCT')) return null
  const count = countWords(sentence.text.slice(first.start - sentence.start, end.end - sentence.start))
  return count < MIN_WORDS || count > MAX_WORDS ? null : { start: first.start, end: end.end }
}

/** Read again behind "Who", the same verb is the main one. */
function isMainVerb({ document }: Reading, { words, lemma }: { words: string; lemma: string }): boolean {
  const question = `Who ${words}?`
  const { tokens } = document.reread(question, { start: 0, end: question.length })
  const { root } = treeOf(tokens)
  return tokens[root]?.lemma === lemma || /^(?:be|who)$/u.test(tokens[root]?.lemma ?? '')
}
