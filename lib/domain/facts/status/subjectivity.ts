import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { listContentWords, readSigns } from './subjectivity-features'
import { SUBJECTIVITY_WEIGHTS } from './subjectivity-weights'

/** A sentence at or above this reads as somebody's judgement; measured on labelled sentences, see docs/decisions/claim-status.md. */
export const SUBJECTIVE_FROM = 0.65

/** How much a sentence reads like judgement rather than report, 0 to 1: a logistic model over signs and word vectors. */
export function scoreSubjectivity(sentence: AnalysedSentence, words: WordKnowledge): number {
  const { bias, weights } = SUBJECTIVITY_WEIGHTS
  const signs = readSigns(sentence)
  const ofSigns = signs.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias)
  const leanings = listContentWords(sentence).flatMap(
    (word) => readLeaning(words, { word, from: signs.length }) ?? [],
  )
  const ofWords = leanings.reduce((sum, leaning) => sum + leaning, 0) / Math.max(1, leanings.length)
  return 1 / (1 + Math.exp(-ofSigns - ofWords))
}

/** How many words' leanings are kept. */
const MOST_REMEMBERED = 20_000
const leanings = new WeakMap<WordKnowledge, Map<string, number | null>>()

/**
 * What a word adds by itself: its vector times the weights from `from` on. The mean of these is the mean vector times the
 * weights, and most words of a text come again.
 */
function readLeaning(words: WordKnowledge, { word, from }: { word: string; from: number }): number | null {
  const known = leanings.get(words) ?? new Map<string, number | null>()
  leanings.set(words, known)
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= MOST_REMEMBERED) known.clear()
  const leaning =
    words
      .vector(word)
      ?.reduce((sum, value, index) => sum + value * (SUBJECTIVITY_WEIGHTS.weights[from + index] ?? 0), 0) ??
    null
  known.set(word, leaning)
  return leaning
}
