import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { HEDGE_WORDS, HYPOTHETICAL_WORDS, OPINION_WORDS, PREDICTION_WORDS } from './lexicons'

type Sign = (tokens: readonly Token[], text: string) => number

const share = (tokens: readonly Token[], is: (token: Token) => boolean): number =>
  tokens.length === 0 ? 0 : tokens.filter(is).length / tokens.length
const has =
  (pattern: RegExp): Sign =>
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

/**
 * A sentence for the subjectivity model: the signs, then the mean vector of its content words. Names are left out: what
 * is said about a topic must not decide whether it is an opinion.
 */
export function describeForSubjectivity({ tokens, text }: AnalysedSentence, words: WordKnowledge): number[] {
  const signs = SIGNS.map((sign) => sign(tokens, text))
  let count = 0
  let mean: number[] = []
  for (const token of tokens) {
    const vector = CONTENT.has(token.tag) ? recallVector(words, token.text) : null
    if (vector === null) continue
    if (mean.length === 0) mean = new Array<number>(vector.length).fill(0)
    for (let index = 0; index < vector.length; index++) mean[index] = (mean[index] ?? 0) + (vector[index] ?? 0)
    count++
  }
  return [...signs, ...mean.map((sum) => sum / count)]
}

/** How many words' vectors are kept, some 400 bytes each. */
const MOST_REMEMBERED = 4000
const vectors = new WeakMap<WordKnowledge, Map<string, Float32Array | null>>()

/** Each look-up makes a copy; most words of a text come again. */
function recallVector(words: WordKnowledge, text: string): Float32Array | null {
  const known = vectors.get(words) ?? new Map<string, Float32Array | null>()
  vectors.set(words, known)
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= MOST_REMEMBERED) known.clear()
  const vector = words.vector(text)
  known.set(text, vector)
  return vector
}
