/**
 * Learns from readers' verdicts which items a teacher keeps, and writes the weights into the engine: `npm run model:quality`.
 * Says how well it ranks articles that it has not seen.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitLogistic, predictLogistic, type LogisticExample } from '../claims/logistic'
import { measureRanking } from './ranking'
import { readVerdicts, type Verdict } from './verdict-store'

/** Strength of the L2 term, chosen by folds over articles: see docs/decisions/item-quality.md. */
const PENALTY = 0.4
/** A sign that fewer items have says nothing yet. */
const LEAST_SEEN = 8
const FOLDS = 10
/** What the engine ranked by when the sample was drawn: kept to compare with, not to learn from. */
const SCORE = 'score'

const verdicts = readVerdicts()
const names = [...new Set(verdicts.flatMap(({ signs }) => Object.keys(signs)))]
  .filter((name) => name !== SCORE)
  .filter((name) => verdicts.filter(({ signs }) => (signs[name] ?? 0) !== 0).length >= LEAST_SEEN)
  .sort()
const examples = verdicts.map(toExample)

say(
  'the score it was drawn with',
  verdicts.map(({ signs }) => signs[SCORE] ?? 0),
)
for (const penalty of [0.2, PENALTY, 1, 2]) {
  say(`penalty ${penalty}`, predictUnseen(penalty))
}

const { bias, weights } = fitLogistic(examples, PENALTY)
const lines = names.map((name, at) => `  ['${name}', ${Number((weights[at] ?? 0).toFixed(3))}],`)
writeFileSync(
  join(import.meta.dirname, '..', '..', 'lib', 'domain', 'engine', 'quality', 'quality-weights.ts'),
  [
    `/** Made by model/quality/train-quality.ts from ${verdicts.length} verdicts of readers. Not edited by hand. */`,
    `export const QUALITY_BIAS = ${Number(bias.toFixed(3))}`,
    'export const QUALITY_WEIGHTS: ReadonlyMap<string, number> = new Map([',
    ...lines,
    '])',
    '',
  ].join('\n'),
)
console.log(`${verdicts.length} verdicts, ${names.length} signs`)

function say(what: string, scores: readonly number[]): void {
  const { auc, shares } = measureRanking(
    verdicts.map(({ verdict }, index) => ({ isGood: verdict === 'good', score: scores[index] ?? 0 })),
  )
  const told = shares.map(({ kept, good }) => `${(100 * kept).toFixed(0)} %: ${(100 * good).toFixed(0)}`)
  console.log(
    `${what}: good before others in ${auc.toFixed(3)} of pairs; good among the best ${told.join(', ')}`,
  )
}

function toExample({ verdict, signs }: Verdict): LogisticExample {
  return { features: names.map((name) => signs[name] ?? 0), isPositive: verdict === 'good' }
}

/** Each item's score by a model that has seen nothing of its article. */
function predictUnseen(penalty: number): number[] {
  const articles = [...new Set(verdicts.map(({ article }) => article))].sort()
  const foldOf = new Map(articles.map((article, index) => [article, index % FOLDS]))
  const scores = new Array<number>(verdicts.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (index: number) => foldOf.get(verdicts[index]?.article ?? '') === fold
    const model = fitLogistic(
      examples.filter((_, index) => !isOut(index)),
      penalty,
    )
    for (const [index, { features }] of examples.entries())
      if (isOut(index)) scores[index] = predictLogistic(model, features)
  }
  return scores
}
