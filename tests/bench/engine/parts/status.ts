import { measureStatus } from '../measures/status-labels'
import { ofHalf, type Outcome } from '../outcome'
import { formatPercent, type Row } from '../row'

/** Whether opinions, predictions, quotations and questions are kept from becoming facts, by sentences that a person labelled. */
export function benchStatus(outcomes: readonly Outcome[]): Row[] {
  const all = measureStatus(outcomes)
  console.log(`\nSTATUS OF SENTENCES (${all.labelled} labelled by a reader)`)
  if (all.labelled === 0) {
    console.log('skipped: the labelled articles are not there')
    return []
  }
  const columns = [...new Set([...all.confusion.values()].flatMap((row) => [...row.keys()]))].sort()
  console.log(
    `${'reader \\ engine'.padEnd(16)}${columns.map((column) => column.slice(0, 11).padStart(12)).join('')}`,
  )
  for (const [label, row] of [...all.confusion].sort())
    console.log(
      `${label.padEnd(16)}${columns.map((column) => String(row.get(column) ?? '').padStart(12)).join('')}`,
    )
  console.log(
    `statements of fact taken as such   ${formatPercent(all.recalled, all.factual)} of ${all.factual}`,
  )
  for (const { article, label, quote } of all.wrong)
    console.log(`    ${article}  ${label} used as fact: ${quote.slice(0, 160)}`)
  const [tune, held] = [measureStatus(ofHalf(outcomes, 'tune')), measureStatus(ofHalf(outcomes, 'hold-out'))]
  const write = ({ wrong, facts }: typeof all) => `${wrong.length} of ${facts}`
  return [
    {
      measure: 'opinion, prediction, quotation, question used as fact',
      reached: write(tune),
      holdOut: write(held),
      target: '≤ 1 %',
      ok: all.wrong.length <= 0.01 * all.facts,
    },
  ]
}
