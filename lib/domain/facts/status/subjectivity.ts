import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { describeForSubjectivity } from './subjectivity-features'
import { SUBJECTIVITY_WEIGHTS } from './subjectivity-weights'

/** A sentence at or above this reads as somebody's judgement; measured on labelled sentences, see docs/decisions/claim-status.md. */
export const SUBJECTIVE_FROM = 0.65

/** How much a sentence reads like judgement rather than report, 0 to 1: a logistic model over signs and word vectors. */
export function scoreSubjectivity(sentence: AnalysedSentence, words: WordKnowledge): number {
  const { bias, weights } = SUBJECTIVITY_WEIGHTS
  const features = describeForSubjectivity(sentence, words)
  const sum = features.reduce((total, value, index) => total + value * (weights[index] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}
