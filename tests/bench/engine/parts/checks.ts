import { findBreaches } from '../measures/contract'
import { findSuspicions } from '../measures/contradictions'
import { findDuplicates, findGiveaways } from '../measures/duplicates'
import type { Finding } from '../measures/findings'
import { findLeaks } from '../measures/leaks'
import { findMismatches } from '../measures/provenance'
import { ofHalf, type Outcome } from '../outcome'
import { countBy, printCounts, type Row } from '../row'

const MAX_SHOWN = 12

const CHECKS: readonly { measure: string; isStrict: boolean; find: (outcome: Outcome) => Finding[] }[] = [
  { measure: 'provenance mismatches', isStrict: true, find: findMismatches },
  { measure: 'answer leaks in the stem', isStrict: true, find: ({ items }) => findLeaks(items) },
  { measure: 'contract and hard rules broken, checked from outside', isStrict: true, find: findBreaches },
  { measure: 'duplicates and colliding stems', isStrict: true, find: findDuplicates },
  { measure: 'items answered by another stem', isStrict: false, find: findGiveaways },
  { measure: 'suspected contradictions, to be read', isStrict: false, find: findSuspicions },
]

/** Everything that is wrong with one text's output, for the table and for the report. */
export function findAll(outcome: Outcome): Finding[] {
  return CHECKS.flatMap(({ find }) => find(outcome))
}

/** What can be told without a reader: leaks, provenance, broken rules, collisions. */
export function benchChecks(outcomes: readonly Outcome[]): Row[] {
  console.log('\nCHECKS FROM OUTSIDE')
  return CHECKS.map(({ measure, isStrict, find }) => {
    const findings = outcomes.flatMap(find)
    printCounts(
      measure.slice(0, 40),
      countBy(findings, ({ code }) => code),
    )
    const shown = findings.slice(0, MAX_SHOWN)
    for (const { article, code, detail } of shown)
      console.log(`    ${article}  ${code}: ${detail.replace(/\s+/gu, ' ').slice(0, 220)}`)
    if (findings.length > shown.length)
      console.log(`    … and ${findings.length - shown.length} more: see the report`)
    const count = (half: 'tune' | 'hold-out') => ofHalf(outcomes, half).flatMap(find).length
    const [tune, held] = [count('tune'), count('hold-out')]
    return {
      measure,
      reached: String(tune),
      holdOut: String(held),
      target: isStrict ? '0' : 'read them',
      ok: isStrict ? tune + held === 0 : null,
    }
  })
}
