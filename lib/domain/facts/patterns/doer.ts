import { overlaps } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { kindInName } from '../ask/name-kind'
import { askSubjectPart } from './ask-subject-part'
import { EMPTY_DOERS, EMPTY_DOINGS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { findMentionAt, listSentencesWith, readSentence, type Reading } from './reading'
import { hasPin, isTold, readShortPhrase, type ShortPhrase } from './short-phrase'
import { isHumanNoun, isOnlyMade, isSomebody, isUnnamed } from './who-or-what'

const SURE = 0.6
const LEAST_BESIDE = 4
const MIN_LETTERS = 6
const LEAST_SENTENCES = 2
/** "Low sea levels allowed people to reach the island": who or what did it, where that is a short phrase of its own. */
export const doer: FactPattern = {
  id: 'doer',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^nsubj(?::pass)?$/u.test(token.relation) && token.tag === 'NOUN' && token.confidence >= SURE
        ? findDoer(reading, at)
        : [],
    )
  },
}

function findDoer(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  if (
    token === undefined ||
    verb?.tag !== 'VERB' ||
    EMPTY_DOINGS.has(verb.lemma) ||
    EMPTY_DOERS.has(token.lemma)
  )
    return []
  const phrase = readShortPhrase(reading, at)
  if (
    phrase === null ||
    (phrase.words.length === 1 && !isIdea(reading, phrase)) ||
    isTold(reading, phrase.mention)
  )
    return []
  const { mention } = phrase
  if (sentence.mentions.some((other) => other.type === 'person' && overlaps(other, mention))) return []
  const isHuman = isSomebody(token)
  if (isUnnamed(phrase.article, token) || isOnlyMade(token, verb)) return []
  const kind = /^\p{Lu}/u.test(mention.text) ? kindInName(mention) : null
  const wh =
    findMentionAt(reading, at)?.type === 'organisation'
      ? 'which organisation'
      : isHuman
        ? 'who'
        : kind === null
          ? 'what'
          : `which ${kind}`
  const question = askSubjectPart(reading, {
    mention,
    at,
    wh,
    least: LEAST_BESIDE,
    isFit: (statement) =>
      !(isHuman || token.relation === 'nsubj:pass') || hasPin(reading, { statement, beside: mention }),
  })
  if (question === null) return []
  return [
    draftAsked(sentence, {
      pattern: 'doer',
      kind: 'cause',
      answer: toQuote(mention),
      argument: 'cause',
      mention: null,
      question,
    }),
  ]
}

/** "capitalism", "erosion": one word without article that the text comes back to. */
function isIdea({ document }: Reading, { words: [token], article }: ShortPhrase): boolean {
  if (token === undefined || article !== '' || token.fineTag !== 'NN' || token.text.length < MIN_LETTERS)
    return false
  return (
    !isHumanNoun(token.lemma) &&
    (document.title?.toLowerCase().includes(token.lemma) === true ||
      listSentencesWith(document, [token.lemma]).length >= LEAST_SENTENCES)
  )
}
