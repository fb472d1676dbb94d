import { countBy } from '../row'
import type { JudgeEntry } from './judge-entry'
import { wilsonInterval } from './wilson'

export type Shares = { name: string; judged: number; good: number; edited: number; bad: number }

export type VerdictFigures = {
  /** Entries without a verdict, left out of everything. */
  open: number
  all: Shares
  groups: { by: string; shares: Shares[] }[]
  /** Sets of options that were judged, and those without a flaw. */
  sets: number
  flawless: number
  contradicting: JudgeEntry[]
  reasons: [string, number][]
}

const VERDICTS: ReadonlySet<string> = new Set(['good', 'minor-edit', 'bad'])

/** @throws Error naming the entry when a verdict is none of the three */
export function countVerdicts(
  entries: readonly JudgeEntry[],
  kinds: Readonly<Record<string, string>> = {},
): VerdictFigures {
  const judged = entries.filter(({ verdict }) => verdict !== '')
  const wrong = judged.find(({ verdict }) => !VERDICTS.has(verdict))
  if (wrong !== undefined)
    throw new Error(`Entry ${wrong.number}: "${wrong.verdict}" is not good, minor-edit or bad.`)
  const groupBy = (by: string, key: (entry: JudgeEntry) => string) => ({
    by,
    shares: [...countBy(judged, key).keys()].sort().map((name) =>
      toShares(
        name,
        judged.filter((entry) => key(entry) === name),
      ),
    ),
  })
  const sets = judged.filter(({ distractors }) => distractors !== '')
  const reasons = countBy(
    judged.filter(({ verdict }) => verdict !== 'good'),
    ({ verdict, why }) => `${verdict}: ${why === '' ? 'no reason given' : why}`,
  )
  return {
    open: entries.length - judged.length,
    all: toShares('all', judged),
    groups: [
      groupBy('type', ({ type }) => type),
      groupBy('fact kind', ({ id }) => kinds[id] ?? 'unknown'),
      groupBy('article', ({ article }) => article),
    ],
    sets: sets.length,
    flawless: sets.filter(({ distractors }) => distractors === 'ok').length,
    contradicting: judged.filter(({ contradicts }) => contradicts === 'yes'),
    reasons: [...reasons].sort((a, b) => b[1] - a[1]),
  }
}

function toShares(name: string, entries: readonly JudgeEntry[]): Shares {
  const count = (verdict: string) => entries.filter((entry) => entry.verdict === verdict).length
  return { name, judged: entries.length, good: count('good'), edited: count('minor-edit'), bad: count('bad') }
}

/** "82 % (74–88)": a share with its 95 % interval. */
export function formatInterval(part: number, whole: number): string {
  const { low, high } = wilsonInterval(part, whole)
  const percent = (share: number) => (100 * share).toFixed(0)
  return whole === 0 ? '–' : `${percent(part / whole)} % (${percent(low)}–${percent(high)})`
}
