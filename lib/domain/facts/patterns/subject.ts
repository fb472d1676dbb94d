import { overlaps } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'
import type { FactDraft } from '../claim'
import { kindInName } from '../ask/name-kind'
import { askSubjectPart } from './ask-subject-part'
import { EMPTY_DOERS, EMPTY_DOINGS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import {
  findChild,
  findMentionAt,
  findPreposition,
  listChildren,
  listSentencesWith,
  readSentence,
  type Reading,
} from './reading'
import { hasPin, isTold } from './short-phrase'
import { readSubjectPhrase, type SubjectPhrase } from './subject-phrase'
import { isHumanNoun, isOnlyMade, isSomebody, isUnnamed } from './who-or-what'

const SURE = 0.6
const LEAST_BESIDE = 4
const MIN_LETTERS = 4
const LEAST_SENTENCES = 2
/** What shows, says or suggests something is met in passing: nobody keeps in mind which study it was. */
const SHOWING =
  /^(?:show|suggest|reveal|indicate|demonstrate|report|confirm|state|say|note|find|argue|estimate|illustrate|describe|explain|reflect|comment|mean|see|have|include|live|lie|seem|appear|remain|vary|differ|do|get|want|need|hope|continue|refer|call|name)$/u
/** What may be so, what stands for a noun of the phrase that is gone, and a row behind a colon. */
const IS_LOOSE = /(?<!\p{L})(?:may|might|that of|those of)(?!\p{L})|:/u
/** With these nouns at its head a phrase tells nothing, however long. */
const EMPTY_HEAD =
  /^(?:fact|number|percent|percentage|majority|half|result|goal|reason|study|research|report|survey|example|one|other|thing|rest|lot|amount|kind|type|sort|issue|question|problem|purpose|aim|case|article|chapter|section|paper|author|researcher|scientist|expert|historian|archaeologist|observer|scholar|critic|million|thousand|hundred|dozen|handful|evidence|data|finding|figure|table|way|rate|someone|anyone|everyone|nobody|something|anything|nothing|none|neither|analysis|day|night|year|week|month|century|decade|era|time)$/u

/**
 * "The pupil's size is controlled by …", "Light waves are transmitted across …": the subject where it is a longer phrase, or
 * its verb a lighter one, than a doer may have.
 */
export const subject: FactPattern = {
  id: 'subject',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^nsubj(?::pass)?$/u.test(token.relation) && token.tag === 'NOUN' && token.confidence >= SURE
        ? findSubject(reading, at)
        : [],
    )
  },
}

function findSubject(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  const phrase = readSubjectPhrase(reading, at)
  if (token === undefined || verb?.tag !== 'VERB' || phrase === null) return []
  const { mention } = phrase
  if (EMPTY_HEAD.test(token.lemma) || !isWorthKeeping(reading, phrase, token) || isTold(reading, mention))
    return []
  if (!isTelling(reading, token.head)) return []
  if (
    sentence.mentions.some(
      (other) => other.type === 'person' && overlaps(other, mention) && other.end === mention.end,
    )
  )
    return []
  const isHuman = isSomebody(token)
  if (isUnnamed(phrase.article, token) || isOnlyMade(token, verb)) return []
  const kind = /^\p{Lu}/u.test(mention.text) ? kindInName(mention) : null
  const organisation = findMentionAt(reading, at)?.type === 'organisation'
  const question = askSubjectPart(reading, {
    mention,
    at,
    wh: organisation ? 'which organisation' : isHuman ? 'who' : kind === null ? 'what' : `which ${kind}`,
    least: LEAST_BESIDE,
    isFit: (statement) => !isHuman || hasPin(reading, { statement, beside: mention }),
  })
  if (question === null || IS_LOOSE.test(question)) return []
  return [
    draftAsked(sentence, {
      pattern: 'subject',
      kind: 'cause',
      answer: toQuote(mention),
      argument: 'cause',
      mention: null,
      question,
    }),
  ]
}

/** Two words that carry meaning, or one that the text comes back to; a doer that says little needs three. */
function isWorthKeeping(
  { document }: Reading,
  { content, words, article }: SubjectPhrase,
  head: Token,
): boolean {
  if (EMPTY_DOERS.has(head.lemma)) return content >= 3
  if (content >= 2) return true
  const [only] = words
  if (only === undefined || words.length > 1 || only.text.length < MIN_LETTERS || isHumanNoun(only.lemma))
    return false
  // "the law", "an article" were met before; "the lens" of what is explained is any lens.
  if (article !== '' || only.fineTag !== 'NN') return false
  return listSentencesWith(document, [only.lemma]).length >= LEAST_SENTENCES
}

/** The verb tells something of its subject: itself, or in what hangs on it ("is used to measure …", "began to form …"). */
function isTelling(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const verb = tokens[at]
  if (verb === undefined || SHOWING.test(verb.lemma)) return false
  if (!EMPTY_DOINGS.has(verb.lemma)) return true
  const [next] = listChildren(reading, at, /^(?:xcomp|advcl)$/u).filter((child) => child > at)
  if (next !== undefined) {
    const inner = tokens[next]
    return inner !== undefined && !EMPTY_DOINGS.has(inner.lemma) && !SHOWING.test(inner.lemma)
  }
  if (verb.lemma === 'use')
    return listChildren(reading, at, /^obl$/u).some((child) =>
      /^(?:in|for|as)$/u.test(findPreposition(reading, child)),
    )
  return verb.lemma === 'contain' && findChild(reading, at, /^obj$/u) >= 0
}
