/** A logistic model with its own scaling: p = 1 / (1 + exp(-(bias + Σ weight · (x - mean) / deviation))). */
export type LogisticModel = { readonly bias: number; readonly weights: readonly number[] }

export type LogisticExample = { readonly features: readonly number[]; readonly isPositive: boolean }

/** Strength of the L2 term for the claim model, chosen by folds: see docs/decisions/claim-status.md. */
export const CLAIM_PENALTY = 0.1

const ROUNDS = 400
const RATE = 0.5

/**
 * Fits by plain gradient descent with an L2 penalty on standardised features; the scaling is folded into the weights.
 * Each class counts the same whatever its size. Deterministic.
 *
 * @param penalty strength of the L2 term, for features of variance 1
 */
export function fitLogistic(examples: readonly LogisticExample[], penalty: number): LogisticModel {
  const size = Math.max(0, ...examples.map(({ features }) => features.length))
  const column = (k: number): number[] => examples.map(({ features }) => features[k] ?? 0)
  const scaling = Array.from({ length: size }, (_, k) => describeColumn(column(k)))
  const rows = examples.map(({ features }) =>
    scaling.map(({ mean, deviation }, k) => ((features[k] ?? mean) - mean) / deviation),
  )
  const positives = examples.filter(({ isPositive }) => isPositive).length
  const weightOf = (isPositive: boolean): number =>
    0.5 / Math.max(1, isPositive ? positives : examples.length - positives)
  let bias = 0
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    let biasStep = 0
    const steps = new Array<number>(size).fill(0)
    for (const [index, row] of rows.entries()) {
      const isPositive = examples[index]?.isPositive === true
      const error = ((isPositive ? 1 : 0) - squash(bias + dot(weights, row))) * weightOf(isPositive)
      biasStep += error
      for (let k = 0; k < size; k++) steps[k] = (steps[k] ?? 0) + error * (row[k] ?? 0)
    }
    bias += RATE * biasStep
    for (let k = 0; k < size; k++)
      weights[k] = (weights[k] ?? 0) + RATE * ((steps[k] ?? 0) - penalty * (weights[k] ?? 0))
  }
  const raw = weights.map((weight, k) => weight / (scaling[k]?.deviation ?? 1))
  return {
    weights: raw,
    bias:
      bias -
      dot(
        raw,
        scaling.map(({ mean }) => mean),
      ),
  }
}

/** The probability of the positive class; features that an example lacks count as 0. */
export function predictLogistic({ bias, weights }: LogisticModel, features: readonly number[]): number {
  return squash(bias + dot(weights, features))
}

function describeColumn(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return { mean, deviation: variance > 1e-9 ? Math.sqrt(variance) : 1 }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

function squash(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
