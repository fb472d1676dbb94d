import { addScores, type FeatureTable } from '../lib/domain/language/model/feature-table'
import { findHighest } from '../lib/domain/language/model/highest'
import { AveragedTable } from './averaged-table'
import type { Random } from './random'

/** A decision to learn: its features and the right class. */
export type ClassifierExample = { readonly features: Int32Array; readonly label: number }

/** Trains independent decisions with the averaged perceptron (Freund & Schapire 1999). */
export function trainClassifier(
  classes: number,
  examples: readonly ClassifierExample[],
  epochs: number,
  minUpdates: number,
  random: Random,
): FeatureTable {
  const table = new AveragedTable(classes)
  const scores = new Float64Array(classes)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, label } of random.shuffle(examples)) {
      step++
      scores.fill(0)
      addScores(table, features, features.length, scores)
      const found = findHighest(scores, classes)
      if (found === label) continue
      table.update(features, features.length, label, 1, step)
      table.update(features, features.length, found, -1, step)
    }
  }
  return table.average(Math.max(1, step), minUpdates)
}
