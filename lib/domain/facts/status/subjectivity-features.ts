import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import {
  HEDGE_WORDS,
  HYPOTHETICAL_WORDS,
  OPINION_WORDS,
  PREDICTION_WORDS,
  type WordPattern,
} from './lexicons'

type Sign = (tokens: readonly Token[], text: string) => number

const share = (tokens: readonly Token[], is: (token: Token) => boolean): number =>
  tokens.length === 0 ? 0 : tokens.filter(is).length / tokens.length
const has =
  (pattern: WordPattern): Sign =>
  (_, text) =>
    pattern.test(text) ? 1 : 0

/** What marks judgement or report, one number each; the order is the order of the weights. */
const SIGNS: readonly Sign[] = [
  (tokens) => Math.log(1 + tokens.length),
  (tokens) => share(tokens, ({ tag }) => tag === 'ADV'),
  (tokens) => share(tokens, ({ tag }) => tag === 'ADJ'),
  (tokens) => share(tokens, ({ tag }) => tag === 'PROPN'),
  (tokens) => share(tokens, ({ tag }) => tag === 'NUM'),
  (tokens) => share(tokens, ({ tag }) => tag === 'PRON'),
  (tokens) => share(tokens, ({ fineTag }) => fineTag === 'VBD'),
  (tokens) => share(tokens, ({ fineTag }) => fineTag === 'VBZ' || fineTag === 'VBP'),
  (tokens) => share(tokens, ({ fineTag }) => fineTag === 'MD'),
  (tokens) => share(tokens, ({ fineTag }) => /^(?:JJ|RB)[RS]$/u.test(fineTag)),
  (tokens) => (tokens.some(({ relation }) => relation === 'cop') ? 1 : 0),
  (tokens) => (tokens.some(({ relation }) => relation.endsWith(':pass')) ? 1 : 0),
  (tokens) => (tokens.some(({ lemma, tag }) => tag === 'VERB' && /^(?:say|tell|report|announce|state|write|ask|add|reply)$/u.test(lemma)) ? 1 : 0),
  (tokens) => (tokens.some(({ lemma }) => /^(?:not|never|no|nothing|none)$/u.test(lemma)) ? 1 : 0),
  (tokens) => (/^(?:but|so|and|yet|indeed|instead|still|thus|then|now)$/iu.test(tokens[0]?.text ?? '') ? 1 : 0),
  has(/["“”]/u),
  has(/!/u),
  has(/\?/u),
  has(/[—–]|--|;|:/u),
  has(/\d/u),
  has(/(?<!\p{L})(?:I|me|my|we|us|our)(?!\p{L})/u),
  has(/(?<!\p{L})(?:you|your)(?!\p{L})/iu),
  has(/(?<!\p{L})(?:this|that|these|those|such) /u),
  has(/(?<!\p{L})(?:only|just|even|simply|merely|really|truly|very|quite|rather|far|too|always|all|every|nothing|never|indeed|surely)(?!\p{L})/iu),
  has(OPINION_WORDS),
  has(PREDICTION_WORDS),
  has(HEDGE_WORDS),
  has(HYPOTHETICAL_WORDS),
] // prettier-ignore

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** The words whose vectors count. Names are left out: what is said about a topic must not decide whether it is an opinion. */
export function listContentWords({ tokens }: AnalysedSentence): string[] {
  return tokens.filter(({ tag }) => CONTENT.has(tag)).map(({ text }) => text)
}

/** The signs of a sentence, in the order of their weights. */
export function readSigns({ tokens, text }: AnalysedSentence): number[] {
  return SIGNS.map((sign) => sign(tokens, text))
}

/** A sentence for training the subjectivity model: the signs, then the mean vector of its content words. */
export function describeForSubjectivity(sentence: AnalysedSentence, words: WordKnowledge): number[] {
  const vectors = listContentWords(sentence).flatMap((word) => words.vector(word) ?? [])
  const mean = [...(vectors[0] ?? [])].map(
    (_, index) => vectors.reduce((sum, vector) => sum + (vector[index] ?? 0), 0) / vectors.length,
  )
  return [...readSigns(sentence), ...mean]
}
