import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import type { Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import type { FactDraft } from '../claim'
import { askPart } from './ask-part'
import { isLeftBehindComma, listAskedObject } from './asked-object'
import { EMPTY_ACTS, EMPTY_OBJECTS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { findMentionAt, findPreposition, listChildren, readSentence, type Reading } from './reading'
import { hasPin, isTold } from './short-phrase'
import { isSomebody } from './who-or-what'
import { readSubjectPhrase, type SubjectPhrase } from './subject-phrase'

const SURE = 0.6
const LEAST_BESIDE = 4
const ENOUGH_BESIDE = 5
/** Verbs whose object says little without what follows, or is only said to be so. */
const LOOSE_ACT =
  /^(?:allow|provide|assume|explain|suggest|infer|lack|bring|compose|offer|require|enable|encourage|cause|lead|encounter|conduct|gain|enter|enjoy|receive|experience|show|reveal|reflect|mark|suffer|undergo|seek|pursue|support|learn|encompass|possess|own|say|tell|ask|join|leave|reach|follow|continue|raise|lay|wait)$/u
const LOOSE_OBJECT =
  /^(?:bulk|creation|top|bottom|strength|device|school|background|pit|path|track|goal|process|system|approach|method|item|object|majority|minority|aspect|element|feature|member|home|house|door|place|site|basis|foundation|example|degree|extent|concept|matter|threat|promise|plan|notion|idea|development|increase|decrease|reduction|rise|fall|growth|decline|opportunity|possibility|likelihood|regular|basis|hand|account|regard|notice)$/u

/**
 * "Rods are connected by fibres to …", "Two attempts united the guilds against …": what was acted on, or by what, where the
 * phrase is longer or the sentence has neither name nor date, but says enough besides.
 */
export const actedOn: FactPattern = {
  id: 'acted-on',
  find: (document, sentence) => {
    if (
      sentence.quotes.length > 0 ||
      /(?<!\p{L})(?:for example|for instance|such as)(?!\p{L})/iu.test(sentence.text)
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^(?:obj|obl|obl:agent)$/u.test(token.relation) && token.confidence >= SURE && token.tag === 'NOUN'
        ? findActedOn(reading, at)
        : [],
    )
  },
}

function findActedOn(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  if (token === undefined || verb?.tag !== 'VERB' || EMPTY_ACTS.has(verb.lemma) || LOOSE_ACT.test(verb.lemma))
    return []
  const phrase = readSubjectPhrase(reading, at)
  const name = findMentionAt(reading, at)
  if (phrase === null || (name !== null && name.type !== 'term') || isTold(reading, phrase.mention)) return []
  if (!isTelling(phrase, token) || !isAskable(reading, at)) return []
  const { mention } = phrase
  const isPinned = sentence.mentions.length > 0
  const question = askPart(reading, {
    mention,
    least: isPinned ? LEAST_BESIDE : ENOUGH_BESIDE,
    planOf: (frame) => planOf(reading, { frame, mention, at }),
    isFit: (statement) =>
      !isPinned || hasPin(reading, { statement, beside: mention }) || isGeneral(reading, token.head),
  })
  if (question === null || isTwisted(question, verb)) return []
  return [
    draftAsked(sentence, {
      pattern: 'acted-on',
      kind: 'event',
      answer: toQuote(mention),
      argument: 'value',
      mention: null,
      question,
    }),
  ]
}

/** "light waves", "the arrival of horsemen"; a noun alone only where no article points to it. */
function isTelling({ content, words, article }: SubjectPhrase, head: Token): boolean {
  // "studied persuasion for the army": only "of …" surely is the noun's own.
  if (words.some(({ tag, text }) => tag === 'ADP' && !/^(?:of|between)$/u.test(text))) return false
  if (EMPTY_OBJECTS.has(head.lemma) || LOOSE_OBJECT.test(head.lemma)) return content >= 4
  return content >= 2 || (article === '' && head.fineTag === 'NN' && head.text.length > 4)
}

/** An object, an agent, or a phrase that stands right behind a verb without an object. */
function isAskable(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const { relation, head } = tokens[at] ?? { relation: '', head: -1 }
  if (relation === 'obj') return true
  const preposition = findPreposition(reading, at)
  if (relation === 'obl:agent') return preposition === 'by'
  return (
    /^(?:across|against|over|with|from)$/u.test(preposition) &&
    listChildren(reading, head, /^obj$/u).length === 0
  )
}

function planOf(
  reading: Reading,
  { frame, mention, at }: { frame: Frame; mention: Mention; at: number },
): QuestionPlan | null {
  const { clause } = frame
  const token = reading.tokens[at]
  if (token === undefined || clause.subject > clause.head) return null
  if (listChildren(reading, clause.head, /^parataxis$/u).length > 0) return null
  // "What is it connected by?", but "By whom …?"
  const isAgent = isSomebody(token) && token.relation === 'obl:agent'
  const asked = listAskedObject(reading, { frame, mention, at, isAgent })
  return asked === null
    ? null
    : { wh: isAgent ? 'by whom' : 'what', asked, isSubject: false, relied: [at, clause.subject] }
}

/** In the present, of what is no single person: it holds at all times. */
function isGeneral(reading: Reading, verb: number): boolean {
  const [auxiliary] = listChildren(reading, verb, /^aux/u)
  return /^(?:VBZ|VBP)$/u.test(reading.tokens[auxiliary ?? verb]?.fineTag ?? '')
}

/** The tree was wrong: a comma before the verb, an opening preposition without its noun, two prepositions in a row. */
function isTwisted(question: string, verb: Token): boolean {
  return (
    isLeftBehindComma(question, verb) ||
    /^\p{Lu}\p{Ll}+,? what |(?<!\p{L})(?:in|on|at|from|with|by|to) (?:in|on|at|from|with|by|to)(?!\p{L})/u.test(
      question,
    )
  )
}
