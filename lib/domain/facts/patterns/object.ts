import type { Mention } from '@/lib/domain/language/mention'
import type { Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import { kindInName } from '../ask/name-kind'
import type { FactDraft } from '../claim'
import { askPart } from './ask-part'
import { isLeftBehindComma, listAskedObject } from './asked-object'
import { EMPTY_ACTS, EMPTY_OBJECTS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { isGoverned } from './lists/governed'
import {
  findChild,
  findMentionAt,
  findPreposition,
  listChildren,
  readSentence,
  type Reading,
} from './reading'
import { hasPin, isTold, readShortPhrase } from './short-phrase'

const SURE = 0.6
const LEAST_BESIDE = 3

/** What is told as an example is one of many, and "in many ways" says that nobody is told how. */
const IS_ONE_OF_MANY =
  /(?<!\p{L})(?:for example|for instance|e\.g\.|among other|in (?:many|various|several|different|numerous|a (?:number|variety) of|other) (?:ways|respects|areas))(?!\p{L})/iu

/** "The council dissolved the fleet in 1822": what was done to what, where the object is a short phrase of its own. */
export const object: FactPattern = {
  id: 'object',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0 || IS_ONE_OF_MANY.test(sentence.text)) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^(?:obj|obl|obl:agent)$/u.test(token.relation) && token.confidence >= SURE
        ? findThing(reading, at)
        : [],
    )
  },
}

function findThing(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  if (token === undefined || verb?.tag !== 'VERB') return []
  const isObject = token.relation === 'obj'
  if (isObject ? EMPTY_ACTS.has(verb.lemma) : !isGoverned(verb.lemma, findPreposition(reading, at))) return []
  if (!/^(?:NOUN|PROPN)$/u.test(token.tag) || EMPTY_OBJECTS.has(token.lemma)) return []
  const phrase = readShortPhrase(reading, at)
  // "fished the waters in boats", "studied persuasion for the army": only "of …" surely is the noun's own.
  if (phrase === null || phrase.words.some(({ tag, text }) => tag === 'ADP' && text !== 'of')) return []
  const name = findMentionAt(reading, at)
  const { start, end } = phrase.mention
  if (
    name !== null &&
    (name.start !== start || name.end !== end || name.value !== null || name.type === 'person')
  )
    return []
  // "an article", "classes": one common word says too little, but "medicine" is one.
  if (name === null && phrase.words.length === 1 && (phrase.article !== '' || token.fineTag !== 'NN'))
    return []
  const mention: Mention = name ?? phrase.mention
  if (isTold(reading, mention)) return []
  const isGeneral = isSaidOfAll(reading, token.head)
  const question = askPart(reading, {
    mention,
    least: LEAST_BESIDE,
    planOf: (frame) => planOf(reading, { frame, mention, at, mayBeShort: !isObject || isGeneral }),
    isFit: (statement) => isGeneral || hasPin(reading, { statement, beside: mention }),
  })
  if (
    question === null ||
    isLeftBehindComma(question, verb) ||
    /did as |^\p{Lu}\p{Ll}+ than,/u.test(question)
  )
    return []
  return [
    draftAsked(sentence, {
      pattern: 'object',
      kind: 'event',
      answer: toQuote(mention),
      argument: 'value',
      mention: name,
      question,
    }),
  ]
}

function planOf(
  reading: Reading,
  { frame, mention, at, mayBeShort }: { frame: Frame; mention: Mention; at: number; mayBeShort: boolean },
): QuestionPlan | null {
  const { clause } = frame
  const wh = whatOf(mention)
  const asked = listAskedObject(reading, { frame, mention, at, isAgent: false })
  if (wh === null || asked === null) return null
  const isPlaced =
    mayBeShort || clause.obliques.some((word) => frame.isKept[word] === true && !asked.includes(word))
  return isPlaced ? { wh, asked, isSubject: false, relied: [at, clause.subject] } : null
}

/** "relies on", "are made of": what holds at all times needs no date beside it. Only of what is no single person or body. */
function isSaidOfAll(reading: Reading, verb: number): boolean {
  const { tokens } = reading
  const [auxiliary] = listChildren(reading, verb, /^aux/u)
  const subject = findChild(reading, verb, /^nsubj(?::pass)?$/u)
  const noun = tokens[subject]
  // "Many companies offer …" says it of some.
  const isOfSome = listChildren(reading, subject, /^(?:det|amod)$/u).some((child) =>
    /^(?:many|some|several|few|most|various)$/iu.test(tokens[child]?.text ?? ''),
  )
  const isPresent = /^(?:VBZ|VBP)$/u.test(tokens[auxiliary ?? verb]?.fineTag ?? '')
  if (!isPresent || isOfSome || noun?.tag !== 'NOUN') return false
  return (
    !/^(?:has|have)$/u.test(tokens[auxiliary ?? -1]?.text ?? '') &&
    !/^the$/iu.test(tokens[findChild(reading, subject, /^det$/u)]?.text ?? '')
  )
}

function whatOf(mention: Mention): string | null {
  if (mention.type === 'term') return 'what'
  if (mention.type === 'person') return null
  const kind = kindInName(mention)
  if (kind !== null) return `which ${kind}`
  return mention.type === 'place'
    ? mention.detail === 'country' || mention.detail === 'city'
      ? `which ${mention.detail}`
      : 'which place'
    : 'what'
}
