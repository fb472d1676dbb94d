import { existsSync, readFileSync } from 'node:fs'
import type { Row } from '../row'
import { keyFileOf, type JudgingFile } from './judging-file'
import { countVerdicts, formatInterval, type Shares } from './verdicts'

/** Prints the shares of a filled-in judging file. @throws when the file cannot be read or holds an unknown verdict */
export function printVerdicts(file: string): Row[] {
  const { entries, engine, seed } = JSON.parse(readFileSync(file, 'utf8')) as JudgingFile
  const keyFile = keyFileOf(file)
  const kinds = existsSync(keyFile)
    ? (JSON.parse(readFileSync(keyFile, 'utf8')) as Record<string, string>)
    : {}
  const figures = countVerdicts(entries, kinds)
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
  ]
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
