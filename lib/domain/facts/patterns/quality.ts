import { overlaps } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { askSubjectPart } from './ask-subject-part'
import { EMPTY_DOERS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import {
  findChild,
  findMentionAt,
  listChildren,
  listSentencesWith,
  readSentence,
  type Reading,
} from './reading'
import { hasPin, isTold } from './short-phrase'
import { readSubjectPhrase, type SubjectPhrase } from './subject-phrase'
import { isHumanNoun } from './who-or-what'

const SURE = 0.5
const LEAST_BESIDE = 4
const LEAST_SENTENCES = 2
/** What many things are, or what somebody thinks of them. */
const VAGUE =
  /^(?:able|unable|likely|unlikely|important|common|different|similar|same|good|bad|true|false|clear|unclear|difficult|easy|hard|possible|impossible|necessary|useful|sure|certain|aware|ready|willing|available|new|other|such|many|few|much|due|subject|open|free|great|big|large|small|interesting|happy|sad|famous|popular|well|best|worst|key|central|crucial|vital|essential|critical|significant|relevant|typical|interested|concerned|afraid|proud|eager|glad|sorry|right|wrong|apparent|evident|obvious|present|about|responsive)$/u

/** "Cones are very sensitive to acute detail", "Granite is lighter than basalt": what has a quality, where that is told with its measure. */
export const quality: FactPattern = {
  id: 'quality',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0 || !/(?<!\p{L})(?:is|are|was|were)(?!\p{L})/u.test(sentence.text))
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.relation === 'nsubj' && token.tag === 'NOUN' && token.confidence >= SURE
        ? findBearer(reading, at)
        : [],
    )
  },
}

function findBearer(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const phrase = readSubjectPhrase(reading, at)
  if (
    token === undefined ||
    phrase === null ||
    EMPTY_DOERS.has(token.lemma) ||
    !isQuality(reading, token.head)
  )
    return []
  const { mention } = phrase
  if (isTold(reading, mention) || !isThing(reading, phrase) || findMentionAt(reading, at)?.type === 'person')
    return []
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
          pattern: 'quality',
          kind: 'contrast',
          answer: toQuote(mention),
          argument: 'value',
          mention: null,
          question,
        }),
      ]
}

/** An adjective with what it is related to: "to …", "for …", "than …". */
function isQuality(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const head = tokens[at]
  if (head?.tag !== 'ADJ' || VAGUE.test(head.lemma) || findChild(reading, at, /^cop$/u) < 0) return false
  if (listChildren(reading, at, /^(?:aux|mark|csubj|ccomp)$/u).length > 0) return false
  return listChildren(reading, at, /^(?:obl|xcomp|advcl)$/u).some((child) => child > at)
}

function isThing({ document }: Reading, { content, words }: SubjectPhrase): boolean {
  const [only] = words
  return (
    only !== undefined &&
    (content >= 2 || listSentencesWith(document, [only.lemma]).length >= LEAST_SENTENCES)
  )
}
