const ROUNDS = 150
const RATE = 0.5
const DECAY = 0.002

/** Options as feature vectors, and which of them is right. */
export type Choice = { key: number; options: readonly (readonly number[])[] }

/** Weights for which the right options get the highest chance (conditional logistic regression, plain gradient ascent). */
export function trainChoice(choices: readonly Choice[]): number[] {
  const size = choices[0]?.options[0]?.length ?? 0
  const weights = new Array<number>(size).fill(0)
  if (choices.length === 0) return weights
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Array<number>(size).fill(0)
    for (const { key, options } of choices) {
      const chances = toChances(options.map((option) => scoreOption(weights, option)))
      for (const [index, option] of options.entries()) {
        const step = (index === key ? 1 : 0) - (chances[index] ?? 0)
        for (const [feature, value] of option.entries()) slope[feature] = (slope[feature] ?? 0) + step * value
      }
    }
    for (const [feature, value] of slope.entries()) {
      const weight = weights[feature] ?? 0
      weights[feature] = weight + RATE * (value / choices.length - DECAY * weight)
    }
  }
  return weights
}

/** The weighted sum of an option's features. */
export function scoreOption(weights: readonly number[], option: readonly number[]): number {
  return option.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}

function toChances(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
