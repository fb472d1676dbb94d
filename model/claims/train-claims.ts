/**
 * Trains the model that tells judgement from report and writes it into the engine: `npm run model:claims`.
 * It reads sentences through the language model, so it is run again whenever those weights change.
 *
 * FOOTNOTE_EVAL: folder with claims-dev.json (default `../shared/eval` beside the repository).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createModelAnalyser } from '../../lib/domain/language/model-analyser'
import { readClaimExamples } from './claim-data'
import { crossValidate } from './cross-validate'
import { CLAIM_PENALTY, fitLogistic } from './logistic'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const analyser = createModelAnalyser(
  new Uint8Array(readFileSync(join(ROOT, 'model', 'weights', 'english.bin'))),
)
const examples = readClaimExamples(process.env.FOOTNOTE_EVAL ?? join(ROOT, '..', 'shared', 'eval'), analyser)
if (examples === null)
  console.log('There is no claims-dev.json: nothing trained, the weights stay as they are.')
else {
  const { macroF1, f1 } = crossValidate(examples, { penalty: CLAIM_PENALTY, shuffles: 3 })
  console.log(
    `macro-F1 ${macroF1.toFixed(3)} over ten folds, three shuffles (objective ${f1.objective.toFixed(3)}, subjective ${f1.subjective.toFixed(3)})`,
  )
  const { bias, weights } = fitLogistic(examples, CLAIM_PENALTY)
  const round = (value: number): string => String(Number(value.toFixed(3)))
  const lines = [
    '/** Made by model/claims/train-claims.ts from sentences of NewsSD-ENG (CC BY 4.0); see model/NOTICE.md. Not edited by hand. */',
    'export const SUBJECTIVITY_WEIGHTS: { bias: number; weights: readonly number[] } = {',
    `  bias: ${round(bias)},`,
    '  // prettier-ignore',
    `  weights: [${weights.map(round).join(', ')}],`,
    '}',
  ]
  writeFileSync(
    join(ROOT, 'lib', 'domain', 'facts', 'status', 'subjectivity-weights.ts'),
    `${lines.join('\n')}\n`,
  )
}
