import {
  EVIDENCE,
  gatherEvidence,
  weighEvidence,
  type NameSentence,
} from '../lib/domain/language/model/name-evidence'
import type { Random } from './random'

/** A text with what each of its opinions should have come to. */
export type EvidenceText = {
  readonly sentences: readonly NameSentence[]
  readonly wanted: readonly (readonly (Float64Array | null)[])[]
}

/** Learns how much what the rest of a text says is worth. The opinions must come from weights that have not seen the text. */
export function trainEvidence(texts: readonly EvidenceText[], random: Random): number[] {
  const cases = texts.flatMap(({ sentences, wanted }) =>
    gatherEvidence(sentences).flatMap((sentence, s) =>
      sentence.flatMap((rows, o) => {
        const target = wanted[s]?.[o] ?? null
        return target ? [{ rows, target }] : []
      }),
    ),
  )
  const weights = new Float64Array(EVIDENCE)
  weights[0] = 1
  const squares = new Float64Array(EVIDENCE)
  for (let epoch = 0; epoch < 6; epoch++) {
    for (const { rows, target } of random.shuffle(cases)) {
      const errors = weighEvidence(rows, weights)
      const slopes = new Float64Array(EVIDENCE)
      for (let k = 0; k < errors.length; k++) {
        const error = (errors[k] ?? 0) - (target[k] ?? 0)
        for (let j = 0; j < EVIDENCE; j++)
          slopes[j] = (slopes[j] ?? 0) + error * (rows[k * EVIDENCE + j] ?? 0)
      }
      for (const [j, slope] of slopes.entries()) {
        squares[j] = (squares[j] ?? 0) + slope * slope
        weights[j] = (weights[j] ?? 0) - (0.05 * slope) / Math.sqrt((squares[j] ?? 0) + 1e-3)
      }
    }
  }
  return Array.from(weights, (weight) => Math.round(weight * 10000) / 10000)
}
