import { createRandom } from '../random'
import { fitLogistic, predictLogistic, type LogisticExample } from './logistic'

export type ClaimFigures = {
  readonly macroF1: number
  readonly f1: { readonly objective: number; readonly subjective: number }
}

const FOLDS = 10

/** F1 of both classes over ten folds, averaged over shuffles: each sentence is judged by a model that has not seen it. */
export function crossValidate(
  examples: readonly LogisticExample[],
  { penalty, shuffles }: { penalty: number; shuffles: number },
): ClaimFigures {
  const runs = Array.from({ length: shuffles }, (_, seed) =>
    runFolds(createRandom(seed + 1).shuffle(examples), penalty),
  )
  const mean = (pick: (run: { objective: number; subjective: number }) => number): number =>
    runs.reduce((sum, run) => sum + pick(run), 0) / runs.length
  const f1 = { objective: mean((run) => run.objective), subjective: mean((run) => run.subjective) }
  return { f1, macroF1: (f1.objective + f1.subjective) / 2 }
}

function runFolds(
  examples: readonly LogisticExample[],
  penalty: number,
): { objective: number; subjective: number } {
  const counts = { hit: 0, falseAlarm: 0, miss: 0, rest: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitLogistic(
      examples.filter((_, index) => index % FOLDS !== fold),
      penalty,
    )
    for (const [index, { features, isPositive }] of examples.entries()) {
      if (index % FOLDS !== fold) continue
      const isFound = predictLogistic(model, features) >= 0.5
      counts[isFound ? (isPositive ? 'hit' : 'falseAlarm') : isPositive ? 'miss' : 'rest']++
    }
  }
  const f1 = (right: number): number => (2 * right) / Math.max(1, 2 * right + counts.falseAlarm + counts.miss)
  return { subjective: f1(counts.hit), objective: f1(counts.rest) }
}
