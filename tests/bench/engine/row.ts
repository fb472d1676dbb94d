/** One line of the last table. `ok` is null where there is nothing to reach or nothing was measured. */
export type Row = {
  measure: string
  /** On the half that may be tuned on, or on everything where halves make no sense. */
  reached: string
  /** On texts that nobody tuned on; '' where the measure has no halves. */
  holdOut: string
  target: string
  ok: boolean | null
}

/** What one part of the bench gives back: lines for the reader, and rows for the last table. */
export type PartResult = { rows: Row[] }

/** Writes a share as ".482"; "–" for nothing of nothing. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3).replace(/^0/u, '')
}

/** Writes a share as "48 %"; "–" for nothing of nothing. */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part > 0 && part / whole < 0.1 ? 1 : 0)} %`
}

/** Prints the rows in aligned columns; what misses its target is marked. */
export function printTable(rows: readonly Row[]): void {
  const header = { measure: 'measure', reached: 'tune / all', holdOut: 'hold-out', target: 'to reach' }
  const columns = ['measure', 'reached', 'holdOut', 'target'] as const
  const widths = columns.map((column) => Math.max(...[header, ...rows].map((row) => row[column].length)))
  const print = (row: Record<(typeof columns)[number], string>, mark: string) =>
    console.log(
      `${columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join('  ')}  ${mark}`,
    )
  console.log('')
  print(header, 'ok?')
  for (const row of rows) print(row, row.ok === null ? '' : row.ok ? 'yes' : 'NO')
}

/** Prints counts, most first, as one indented line for each. */
export function printCounts(title: string, counts: ReadonlyMap<string, number>): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const line = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${name} ${count} (${formatPercent(count, total)})`)
    .join(', ')
  console.log(`${title.padEnd(28)} ${line === '' ? 'none' : line}`)
}

/** How often each value comes. */
export function countBy<T>(values: readonly T[], key: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1)
  return counts
}
