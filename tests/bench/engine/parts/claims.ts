import path from 'node:path'
import { readClaimExamples } from '@/model/claims/claim-data'
import { crossValidate } from '@/model/claims/cross-validate'
import { CLAIM_PENALTY } from '@/model/claims/logistic'
import { findShared, readEval } from '../data/shared-data'
import { asParagraph, getEngineAnalyser, readSentences } from '../engine-access'
import { Tally } from '../measures/f1'
import { formatShare, type Row } from '../row'

type Claim = { text: string; label: 'OBJ' | 'SUBJ' }

/**
 * How the engine's statuses read as the two labels of the data. Its guidelines call a report of somebody else's opinion
 * objective, so quotations are. A sentence that breaks apart counts by its most doubtful part.
 */
const SUBJECTIVE: ReadonlySet<string> = new Set([
  'opinion',
  'prediction',
  'hypothetical',
  'question',
  'instruction',
  'hedged',
])

/** The engine's status model against sentences that it has not seen: ten folds. */
function crossValidateModel(): number {
  const examples = readClaimExamples(path.join(findShared(), 'eval'), getEngineAnalyser()) ?? []
  const { macroF1, f1 } = crossValidate(examples, { penalty: CLAIM_PENALTY, shuffles: 2 })
  console.log(
    `model, ten folds, F1: objective ${formatShare(f1.objective, 1)}, subjective ${formatShare(f1.subjective, 1)}`,
  )
  return macroF1
}

/** The engine's statuses and its model against sentences marked objective or subjective. */
export function benchClaims(): Row[] {
  const claims = readEval<Claim[]>('claims-dev.json')
  console.log('\nCLAIM STATUS, objective or subjective')
  if (claims === null) {
    console.log('skipped: there is no eval/claims-dev.json')
    return []
  }
  const byStatus = new Map<string, { OBJ: number; SUBJ: number }>()
  const tallies = { OBJ: new Tally(), SUBJ: new Tally() }
  for (const { text, label } of claims) {
    const statuses = readSentences(asParagraph(text)).statuses.map(({ status }) => status)
    const status = statuses.find((each) => SUBJECTIVE.has(each)) ?? statuses[0] ?? 'none'
    const guess = SUBJECTIVE.has(status) ? 'SUBJ' : 'OBJ'
    const row = byStatus.get(status) ?? { OBJ: 0, SUBJ: 0 }
    row[label] += 1
    byStatus.set(status, row)
    tallies[guess].found += 1
    tallies[label].wanted += 1
    if (guess === label) tallies[label].right += 1
  }
  for (const [status, { OBJ, SUBJ }] of [...byStatus].sort(
    (a, b) => b[1].OBJ + b[1].SUBJ - a[1].OBJ - a[1].SUBJ,
  ))
    console.log(
      `${status.padEnd(16)} objective ${String(OBJ).padStart(4)}   subjective ${String(SUBJ).padStart(4)}   read as ${SUBJECTIVE.has(status) ? 'subjective' : 'objective'}`,
    )
  console.log(
    `rules and shipped model, F1: objective ${formatShare(tallies.OBJ.f1, 1)}, subjective ${formatShare(tallies.SUBJ.f1, 1)} (the model has seen these sentences)`,
  )
  const macro = crossValidateModel()
  return [
    {
      measure: 'claim status macro-F1 (claims-dev.json, folds)',
      reached: formatShare(macro, 1),
      holdOut: '',
      target: '≥ .68',
      ok: macro >= 0.68,
    },
  ]
}
