import { existsSync, readFileSync } from 'node:fs'
import type { Row } from '../row'
import type { JudgeEntry } from './judge-entry'
import { anchorsFileOf, keyFileOf, type JudgingFile } from './judging-file'
import { countVerdicts, formatInterval, type Shares } from './verdicts'

/** Prints the shares of a filled-in judging file. @throws when the file cannot be read or holds an unknown verdict */
export function printVerdicts(file: string): Row[] {
  const { entries: all, engine, seed } = JSON.parse(readFileSync(file, 'utf8')) as JudgingFile
  const earlier = readNames(anchorsFileOf(file))
  const isAnchor = ({ id }: JudgeEntry) => earlier[id] !== undefined
  const entries = all.filter((entry) => !isAnchor(entry))
  const figures = countVerdicts(entries, readNames(keyFileOf(file)))
  const anchors = all.filter((entry) => isAnchor(entry) && entry.verdict !== '')
  console.log(
    `\nVERDICTS (${engine}, seed ${seed}; ${figures.all.judged} judged, ${figures.open} open; 95 % intervals)`,
  )
  for (const { by, shares } of [{ by: 'all', shares: [figures.all] }, ...figures.groups]) {
    console.log(`\n${`by ${by}`.padEnd(34)} judged  good as it stands  good or small edit`)
    for (const each of shares) console.log(writeShares(each))
  }
  console.log('\nreasons')
  for (const [reason, count] of figures.reasons) console.log(`${String(count).padStart(4)}  ${reason}`)
  for (const { number, stem, key } of figures.contradicting)
    console.log(`contradicts the article: ${number}. ${stem} [${key}]`)
  const { judged, good, edited } = figures.all
  return [
    toRow({ measure: 'good as it stands (read by a person)', part: good, whole: judged, target: 0.8 }),
    toRow({ measure: 'good or after a small edit', part: good + edited, whole: judged, target: 0.94 }),
    toRow({
      measure: 'multiple-choice sets with no flaw',
      part: figures.flawless,
      whole: figures.sets,
      target: 0.8,
    }),
    {
      measure: 'items that contradict the article',
      reached: '',
      holdOut: `${figures.contradicting.length} of ${judged}`,
      target: '0',
      ok: judged === 0 ? null : figures.contradicting.length === 0,
    },
    ...describeStrictness(anchors, earlier),
  ]
}

/** How the reader judged items that the reader of the targets had judged: what the shares above mean beside the targets. */
function describeStrictness(
  anchors: readonly JudgeEntry[],
  earlier: Readonly<Record<string, string>>,
): Row[] {
  if (anchors.length === 0) return []
  const { good, edited } = countVerdicts(anchors).all
  const before = countVerdicts(anchors.map((entry) => ({ ...entry, verdict: earlier[entry.id] ?? '' }))).all
  const toStrictness = (measure: string, now: number, then: number): Row => ({
    measure,
    reached: formatInterval(then, anchors.length),
    holdOut: formatInterval(now, anchors.length),
    target: 'first: reader of the targets; second: this one',
    ok: null,
  })
  return [
    toStrictness(`anchors (${anchors.length} items judged before): good`, good, before.good),
    toStrictness('anchors: good or after a small edit', good + edited, before.good + before.edited),
  ]
}

function readNames(file: string): Record<string, string> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

function writeShares({ name, judged, good, edited }: Shares): string {
  return `${name.slice(0, 33).padEnd(34)} ${String(judged).padStart(6)}  ${formatInterval(good, judged).padEnd(17)}  ${formatInterval(good + edited, judged)}`
}

function toRow({
  measure,
  part,
  whole,
  target,
}: {
  measure: string
  part: number
  whole: number
  target: number
}): Row {
  return {
    measure,
    reached: '',
    holdOut: formatInterval(part, whole),
    target: `≥ ${(100 * target).toFixed(0)} %`,
    ok: whole === 0 ? null : part / whole >= target,
  }
}
