import { addScores, type FeatureTable } from './feature-table'
import { NAME_TYPES, type NameInput } from './names'
import { MOST_NAME_FEATURES, writeHeadFeatures, writeSpanFeatures, writeTypedFeatures } from './name-features'
import { layOutNames } from './name-scene'
import { listNameSpans, type WordSpan } from './name-spans'

/**
 * Classes of the table of weights. For features of a head: the types, then "no name". For features of a stretch: the types, then what counts for
 * all of them. For features of a stretch with a type only the first counts.
 */
export const NAME_CLASSES = NAME_TYPES.length + 1
const NO_NAME = NAME_TYPES.length

/** What a word that may head a name is thought to head: for each stretch the shares of the types, then the share of no name; together 1. */
export type NameOpinion = {
  readonly head: number
  readonly spans: readonly WordSpan[]
  readonly shares: Float64Array
}

/** Working memory. */
export type NameScratch = {
  readonly features: Int32Array
  readonly ofHead: Float64Array
  readonly ofSpan: Float64Array
  readonly scores: Float64Array
}

export function createNameScratch(): NameScratch {
  const sums = (): Float64Array => new Float64Array(NAME_CLASSES)
  return { features: new Int32Array(MOST_NAME_FEATURES), ofHead: sums(), ofSpan: sums(), scores: sums() }
}

/** A log-linear choice for each word that may head a name: among all stretches around it with all types, and no name. */
export function findNameOpinions(table: FeatureTable, input: NameInput, scratch: NameScratch): NameOpinion[] {
  const scene = layOutNames(input)
  if (!scene) return []
  const { features, scores, ofHead, ofSpan } = scratch
  return listNameSpans(scene).map(({ head, spans }) => {
    const shares = new Float64Array(NAME_TYPES.length * spans.length + 1)
    ofHead.fill(0)
    addScores(table, features, writeHeadFeatures(scene, head, features), ofHead)
    for (const [c, span] of spans.entries()) {
      ofSpan.fill(0)
      addScores(table, features, writeSpanFeatures(scene, head, span, features), ofSpan)
      for (let t = 0; t < NAME_TYPES.length; t++) {
        scores.fill(0)
        addScores(table, features, writeTypedFeatures(scene, span, t, features), scores)
        shares[c * NAME_TYPES.length + t] =
          (ofHead[t] ?? 0) + (ofSpan[t] ?? 0) + (ofSpan[NO_NAME] ?? 0) + (scores[0] ?? 0)
      }
    }
    shares[shares.length - 1] = ofHead[NO_NAME] ?? 0
    toShares(shares, table.scale)
    return { head, spans, shares }
  })
}

/** Turns scores into shares that add up to 1, in place. */
export function toShares(scores: Float64Array, scale = 1): void {
  let highest = -Infinity
  for (const score of scores) highest = Math.max(highest, score)
  let total = 0
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp(((scores[k] ?? 0) - highest) * scale)
    scores[k] = power
    total += power
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / total
}
