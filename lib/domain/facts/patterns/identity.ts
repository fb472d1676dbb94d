import { overlaps } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { askSubjectPart } from './ask-subject-part'
import { isEmptyClass, isJudged } from './define'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import {
  findChild,
  findMentionAt,
  findPhrase,
  listChildren,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'
import { hasPin, isTold } from './short-phrase'
import { isTellingSubject, readSubjectPhrase, type SubjectPhrase } from './subject-phrase'
import { isHumanNoun } from './who-or-what'

const SURE = 0.5
const LEAST_BESIDE = 3
/** What anything may be said to be. */
const EMPTY_PREDICATE =
  /^(?:story|reality|norm|function|base|truth|exception|thing|topic|tool|means|method|event|item|place|area|region|state|word|term|name|kind|fact|group|person|people|concept|idea|process|rule|challenge|addition|extension|continuation|product|reflection|combination|mix|mixture|range|series|set|variety|number|lot|bit|piece)$/u

/**
 * "The cornea is the transparent covering over the eye": what it is that is so described, where the description is long
 * enough to have one answer.
 */
export const identity: FactPattern = {
  id: 'identity',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0 || !/(?<!\p{L})(?:is|are|was|were)(?!\p{L})/u.test(sentence.text))
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.relation === 'nsubj' && token.tag === 'NOUN' && token.confidence >= SURE
        ? findDescribed(reading, at)
        : [],
    )
  },
}

function findDescribed(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const head = token?.head ?? -1
  const phrase = readSubjectPhrase(reading, at)
  if (token === undefined || phrase === null || isTold(reading, phrase.mention)) return []
  if (
    findMentionAt(reading, at)?.type === 'person' ||
    !isDescription(reading, head) ||
    !isThing(reading, phrase)
  )
    return []
  const { mention } = phrase
  if (sentence.mentions.some((other) => other.type === 'person' && overlaps(other, mention))) return []
  const isHuman = isHumanNoun(token.lemma)
  const question = askSubjectPart(reading, {
    mention,
    at,
    wh: isHuman ? 'who' : 'what',
    least: LEAST_BESIDE,
    isCopular: true,
    isFit: (statement) => !isHuman || hasPin(reading, { statement, beside: mention }),
  })
  return question === null
    ? []
    : [
        draftAsked(sentence, {
          pattern: 'identity',
          kind: 'definition',
          answer: toQuote(mention),
          argument: 'term',
          mention: null,
          question,
        }),
      ]
}

/** "the covering over the eye", "a structure that sits below …", "photoreceptors that work well in …": a class with what tells it from others. */
function isDescription(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const head = tokens[at]
  if (head?.tag !== 'NOUN' || isEmptyClass(head.lemma) || EMPTY_PREDICATE.test(head.lemma)) return false
  if (
    findChild(reading, at, /^cop$/u) < 0 ||
    listChildren(reading, at, /^(?:nmod:poss|case|aux|mark)$/u).length > 0
  )
    return false
  const determiner = tokens[findChild(reading, at, /^det$/u)]?.text.toLowerCase() ?? ''
  if (!/^(?:an?|the)$/u.test(determiner) && !(determiner === '' && head.fineTag === 'NNS')) return false
  if (listChildren(reading, at, /^(?:nmod|acl|acl:relcl)$/u).length === 0) return false
  const span = findPhrase(reading, at)
  return span === null || !isJudged(sayPhrase(reading, span))
}

/** A class that anything could be in is none. */
function isThing(reading: Reading, phrase: SubjectPhrase): boolean {
  const noun = phrase.words.at(-1)?.lemma ?? ''
  return !isEmptyClass(noun) && !EMPTY_PREDICATE.test(noun) && isTellingSubject(reading, phrase)
}
