import type { Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { isCommonNoun, isEmptyHead, readTermPhrases } from '../terms/term-phrase'
import { listTerms } from '../terms/termhood'
import { draftDefinition, isEmptyClass, readTerm } from './define'
import type { FactPattern } from './pattern'
import { extendToStop, readSentence, type Reading } from './reading'

const MOST_WORDS = 4
const LEAST_SENTENCES = 2
/** "all characteristics", "how people …": what a meaning may begin with behind "refers to". */
const OPENS_MEANING = /^(?:DET|NOUN|ADJ|VERB|PRON|SCONJ|ADV)$/u
const HOLDER = /^(?:our|your|one)$/iu

/**
 * Definitions told by their words where the tree has them otherwise: "Tidal races refer to all currents that …", and those of
 * which the class is everybody's or cannot be counted: "Seamanship is our skill in …", "Silting is damage that …".
 */
export const termIs: FactPattern = {
  id: 'term-is',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    const opening = readOpening(reading)
    if (opening === null) return []
    const { verb, term } = opening
    return findReferred(reading, { verb, term }) ?? findClass(reading, { verb, term })
  },
}

/** The nouns that open the sentence, up to the word that defines them. */
function readOpening(reading: Reading): { verb: number; term: Span } | null {
  const { tokens } = reading
  const verb = tokens.findIndex(({ text }) => /^(?:is|are|refers?|means?)$/u.test(text))
  const [first, last] = [tokens[0], tokens[verb - 1]]
  if (
    verb < 1 ||
    verb > MOST_WORDS ||
    first === undefined ||
    last === undefined ||
    !isCommonNoun(reading, verb - 1)
  )
    return null
  if (
    /^(?:the|an?|this|that|these|those|some|many|most|all|such|one|his|her|its|their|our|my|your)$/iu.test(
      first.text,
    )
  )
    return null
  if (
    tokens.slice(0, verb).some(({ tag }) => !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(tag)) ||
    (verb === 1 && isEmptyHead(last.lemma))
  )
    return null
  const term = readTerm(reading, { start: first.start, end: last.end })
  return term === null || term.start !== first.start ? null : { verb, term }
}

type Opening = { verb: number; term: Span }

function findReferred(reading: Reading, { verb, term }: Opening): FactDraft[] | null {
  const { tokens } = reading
  const isReferred = /^refers?$/u.test(tokens[verb]?.text ?? '') && tokens[verb + 1]?.text === 'to'
  const first = tokens[verb + 2]
  if (!isReferred || first === undefined || !OPENS_MEANING.test(first.tag)) return null
  return draft(reading, { term, from: first })
}

function findClass(reading: Reading, { verb, term }: Opening): FactDraft[] {
  const { tokens } = reading
  if (!/^(?:is|are)$/u.test(tokens[verb]?.text ?? '')) return []
  const isHeld = HOLDER.test(tokens[verb + 1]?.text ?? '')
  const from = verb + 1
  const at = tokens.findIndex(({ tag }, index) => index >= from && tag === 'NOUN')
  const [first, noun, next] = [tokens[from], tokens[at], tokens[at + 1]]
  if (first === undefined || noun === undefined || next === undefined || isEmptyClass(noun.lemma)) return []
  const before = tokens.slice(isHeld ? from + 1 : from, at)
  if (before.some(({ fineTag }) => fineTag !== 'JJ' && fineTag !== 'NN') || noun.relation !== 'root')
    return []
  // "Fishing is work": without what tells it from others it is praise or a comparison.
  if (
    !/^(?:that|which|in|of|by|where|based|caused|directed|involving|between|toward|towards|against)$/u.test(
      next.text,
    )
  )
    return []
  const [phrase] = readTermPhrases(reading, verb - 1)
  const taught = listTerms(reading.document).get(phrase?.key ?? '')
  if (taught === undefined || (taught.sentences.size < LEAST_SENTENCES && !taught.isInTitle)) return []
  // "our skill in …" is nobody's in particular.
  return isHeld
    ? draft(reading, {
        term,
        from: tokens[from + 1] ?? first,
        ask: (said) => `What is the term for the ${said}?`,
      })
    : draft(reading, { term, from: first })
}

function draft(
  reading: Reading,
  { term, from, ask = null }: { term: Span; from: Span; ask?: ((said: string) => string) | null },
): FactDraft[] {
  const definition = extendToStop(reading, { start: from.start, end: from.end })
  // "the process of joining lands, peoples, and …": half of it.
  const rest = reading.document.text.slice(definition.end, reading.sentence.end)
  if (/^, [^,]*,? (?:and|or) /u.test(rest)) return []
  return draftDefinition(reading, { term, definition, span: { start: term.start, end: definition.end }, ask })
}
