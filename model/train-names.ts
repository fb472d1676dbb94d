import {
  MOST_NAME_FEATURES,
  writeHeadFeatures,
  writeSpanFeatures,
  writeTypedFeatures,
} from '../lib/domain/language/model/name-features'
import { NAME_CLASSES, toShares } from '../lib/domain/language/model/name-opinions'
import { layOutNames } from '../lib/domain/language/model/name-scene'
import { findSpanHead, listNameSpans, type WordSpan } from '../lib/domain/language/model/name-spans'
import { NAME_TYPES, type NameInput, type NameSpan } from '../lib/domain/language/model/names'
import type { FeatureRows } from './feature-rows'
import type { NounCase } from './noun-cases'
import { createRandom, type Random } from './random'

const TYPES = NAME_TYPES.length

/** A word that may head names, with the rows of its features and the share that each choice should have; null when no choice is right. */
export type NameChoice = {
  readonly head: number
  readonly spans: readonly WordSpan[]
  readonly ofHead: Int32Array
  readonly ofSpans: readonly Int32Array[]
  /** By stretch, then type. */
  readonly ofTypes: readonly Int32Array[]
  readonly wanted: Float64Array | null
}

/** The choices of a sentence. A word that heads two names ("Li" and "Li and Wu") wants half of each. */
export function listChoices(input: NameInput, names: readonly NameSpan[], rows: FeatureRows): NameChoice[] {
  const buffer = new Int32Array(MOST_NAME_FEATURES)
  const take = (count: number): Int32Array => buffer.slice(0, count).map((feature) => rows.add(feature))
  const scene = layOutNames(input)
  if (!scene) return []
  return listNameSpans(scene).map(({ head, spans }) => ({
    head,
    spans,
    ofHead: take(writeHeadFeatures(scene, head, buffer)),
    ofSpans: spans.map((span) => take(writeSpanFeatures(scene, head, span, buffer))),
    ofTypes: spans.flatMap((span) =>
      NAME_TYPES.map((_, t) => take(writeTypedFeatures(scene, span, t, buffer))),
    ),
    wanted: wantedShares(input.heads, head, spans, names),
  }))
}

function wantedShares(
  heads: Int32Array,
  head: number,
  spans: readonly WordSpan[],
  names: readonly NameSpan[],
): Float64Array | null {
  const wanted = new Float64Array(spans.length * TYPES + 1)
  const own = names.filter((name) => findSpanHead(heads, name.start, name.end) === head)
  const found = own.flatMap((name) => {
    const at = spans.findIndex((span) => span.start === name.start && span.end === name.end)
    return at < 0 ? [] : [at * TYPES + NAME_TYPES.indexOf(name.type)]
  })
  if (own.length > 0 && found.length === 0) return null
  for (const k of found) wanted[k] = (wanted[k] ?? 0) + 1 / found.length
  if (own.length === 0) wanted[wanted.length - 1] = 1
  return wanted
}

/** What the weights give each choice, as shares. */
export function shareChoices({ ofHead, ofSpans, ofTypes }: NameChoice, weights: Float32Array): Float64Array {
  const shares = new Float64Array(ofTypes.length + 1)
  const head = new Float64Array(NAME_CLASSES)
  for (const row of ofHead)
    for (let k = 0; k < NAME_CLASSES; k++) head[k] = (head[k] ?? 0) + (weights[row * NAME_CLASSES + k] ?? 0)
  for (let c = 0; c < ofSpans.length; c++) {
    for (let t = 0; t < TYPES; t++) {
      let sum = head[t] ?? 0
      for (const row of ofTypes[c * TYPES + t] ?? []) sum += weights[row * NAME_CLASSES] ?? 0
      for (const row of ofSpans[c] ?? [])
        sum += (weights[row * NAME_CLASSES + t] ?? 0) + (weights[row * NAME_CLASSES + TYPES] ?? 0)
      shares[c * TYPES + t] = sum
    }
  }
  shares[shares.length - 1] = head[TYPES] ?? 0
  toShares(shares)
  return shares
}

/** What the weights of its head give a noun as shares of the types. */
function shareTypes({ ofHead }: NounCase, weights: Float32Array): Float64Array {
  const shares = new Float64Array(TYPES)
  for (const row of ofHead)
    for (let t = 0; t < TYPES; t++) shares[t] = (shares[t] ?? 0) + (weights[row * NAME_CLASSES + t] ?? 0)
  toShares(shares)
  return shares
}

/** How the log-linear model is trained; chosen on held-out training documents. */
const NAME_OPTIONS: NameOptions = { epochs: 10, rate: 0.05, decay: 0.001 }

type NameOptions = { readonly epochs: number; readonly rate: number; readonly decay: number }

/** What a noun counts beside a name; half or twice as much does not matter. */
const NOUN_WEIGHT = 0.2

/** What is learned from: choices, and nouns that only say which type goes with what features of a head. `rowCount` rows number the features of both. */
type NameCases = {
  readonly choices: readonly NameChoice[]
  readonly nouns: readonly NounCase[]
  readonly rowCount: number
}

/** Trains the choices by gradients with a rate for each weight (AdaGrad: Duchi et al. 2011). */
export function trainChoices(
  { choices, nouns, rowCount }: NameCases,
  random: Random,
  options: NameOptions = NAME_OPTIONS,
): Float32Array {
  const weights = new Float32Array(rowCount * NAME_CLASSES)
  const squares = new Float32Array(weights.length)
  const move = (rows: Int32Array, k: number, error: number): void => {
    if (Math.abs(error) < 1e-5) return
    for (const row of rows) {
      const cell = row * NAME_CLASSES + k
      const slope = error + options.decay * (weights[cell] ?? 0)
      squares[cell] = (squares[cell] ?? 0) + slope * slope
      weights[cell] = (weights[cell] ?? 0) - (options.rate * slope) / Math.sqrt((squares[cell] ?? 0) + 1e-3)
    }
  }
  const cases = [...choices.filter(({ wanted }) => wanted !== null), ...nouns]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const choice of random.shuffle(cases)) {
      if ('type' in choice) {
        const shares = shareTypes(choice, weights)
        for (const [t, share] of shares.entries())
          move(choice.ofHead, t, NOUN_WEIGHT * (share - (t === choice.type ? 1 : 0)))
        continue
      }
      if (!choice.wanted) continue
      const errors = shareChoices(choice, weights)
      for (let k = 0; k < errors.length; k++) errors[k] = (errors[k] ?? 0) - (choice.wanted[k] ?? 0)
      const byType = new Float64Array(NAME_CLASSES)
      for (let k = 0; k < errors.length; k++)
        byType[k === errors.length - 1 ? TYPES : k % TYPES] =
          (byType[k === errors.length - 1 ? TYPES : k % TYPES] ?? 0) + (errors[k] ?? 0)
      for (let k = 0; k < NAME_CLASSES; k++) move(choice.ofHead, k, byType[k] ?? 0)
      for (const [c, rows] of choice.ofSpans.entries()) {
        let all = 0
        for (let t = 0; t < TYPES; t++) {
          const error = errors[c * TYPES + t] ?? 0
          all += error
          move(rows, t, error)
          move(choice.ofTypes[c * TYPES + t] ?? rows, 0, error)
        }
        move(rows, TYPES, all)
      }
    }
  }
  return weights
}

/** The mean of the weights that are learned in several orders, one for each seed. */
export function trainInOrders(cases: NameCases, seeds: readonly number[]): Float32Array {
  const mean = new Float32Array(cases.rowCount * NAME_CLASSES)
  for (const seed of seeds) {
    for (const [i, weight] of trainChoices(cases, createRandom(seed)).entries())
      mean[i] = (mean[i] ?? 0) + weight / seeds.length
  }
  return mean
}
