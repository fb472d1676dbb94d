import { overlaps } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { askSubjectPart } from './ask-subject-part'
import { EMPTY_DOERS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { findChild, findMentionAt, findPhrase, listChildren, readSentence, type Reading } from './reading'
import { hasPin, isTold } from './short-phrase'
import { isTellingSubject, readSubjectPhrase } from './subject-phrase'
import { isSomebody } from './who-or-what'

const SURE = 0.5
const LEAST_BESIDE = 4
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
      token.relation === 'nsubj' && /^(?:NOUN|PROPN)$/u.test(token.tag) && token.confidence >= SURE
        ? findBearer(reading, at)
        : [],
    )
  },
}

function findBearer(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  if (token === undefined || !isQuality(reading, token.head)) return []
  const name = findMentionAt(reading, at)
  const bearer =
    name === null || name.type === 'term' ? readThing(reading, at) : readNamed(reading, { name, at })
  if (bearer === null || isTold(reading, bearer.mention)) return []
  const { mention, wh } = bearer
  const question = askSubjectPart(reading, {
    mention,
    at,
    wh,
    least: LEAST_BESIDE,
    isCopular: true,
    isFit: (statement) => wh !== 'who' || name !== null || hasPin(reading, { statement, beside: mention }),
  })
  return question === null
    ? []
    : [
        draftAsked(sentence, {
          pattern: 'quality',
          kind: 'contrast',
          answer: toQuote(mention),
          argument: 'value',
          mention: name === mention ? mention : null,
          question,
        }),
      ]
}

type Bearer = { mention: Mention; wh: string }

function readThing(reading: Reading, at: number): Bearer | null {
  const { tokens, sentence } = reading
  const phrase = readSubjectPhrase(reading, at)
  const token = tokens[at]
  if (
    phrase === null ||
    token === undefined ||
    EMPTY_DOERS.has(token.lemma) ||
    !isTellingSubject(reading, phrase)
  )
    return null
  const { mention } = phrase
  if (sentence.mentions.some((other) => other.type === 'person' && overlaps(other, mention))) return null
  return { mention, wh: isSomebody(token) ? 'who' : 'what' }
}

/** A body or a country, where the name is all of the subject. */
function readNamed(reading: Reading, { name, at }: { name: Mention; at: number }): Bearer | null {
  const span = findPhrase(reading, at)
  const before = reading.document.text.slice(span?.start ?? name.start, name.start)
  if (span === null || span.end !== name.end || !/^(?:the )?$/iu.test(before)) return null
  if (name.type === 'organisation') return { mention: name, wh: 'which organisation' }
  // An untyped name may be a person's, but no letters are.
  if (name.type === 'name' && name.detail === 'acronym') return { mention: name, wh: 'what' }
  return name.type === 'place' && name.detail === 'country' ? { mention: name, wh: 'which country' } : null
}

/** An adjective with what it is related to: "to …", "for …", "than …". */
function isQuality(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const head = tokens[at]
  if (head?.tag !== 'ADJ' || VAGUE.test(head.lemma) || findChild(reading, at, /^cop$/u) < 0) return false
  if (listChildren(reading, at, /^(?:aux|mark|csubj|ccomp)$/u).length > 0) return false
  return listChildren(reading, at, /^(?:obl|xcomp|advcl)$/u).some((child) => child > at)
}
