import type { BenchText } from '../bench-text'
import { countWords } from '@/lib/domain/article/count-words'
import { readArticles } from '../data/shared-data'
import { runFresh, runStages, withBundle } from '../fresh-run'
import type { Row } from '../row'
import { readWithWink } from '../side-by-side/wink'
import { timeInTurn } from '../time-work'

/** What 1,000 words cost, by stage, warm; then a cold start and memory in a fresh process. */
export async function benchSpeed(): Promise<Row[]> {
  const texts = readArticles()
  console.log('\nSPEED (processor time for 1,000 words, warm)')
  const [first] = texts
  if (first === undefined) {
    console.log('skipped: there are no articles')
    return []
  }
  // Every third article is enough to time, and keeps the run short.
  const whole = await printStages(texts.filter((_, index) => index % 3 === 0))
  const fresh = await withBundle((file) => Promise.resolve(runFresh(file, [first.text])))
  console.log(
    `cold start: model ${fresh.loadMs.toFixed(0)} ms, first article ${fresh.firstMs.toFixed(0)} ms (wall); memory: model ${fresh.modelMb.toFixed(0)} MB, process ${fresh.totalMb.toFixed(0)} MB`,
  )
  const cold = fresh.loadMs / 1000
  return [
    {
      measure: 'time per 1,000 words, warm, one core',
      reached: `${whole.toFixed(0)} ms`,
      holdOut: '',
      target: '≤ 40 ms',
      ok: whole <= 40,
    },
    {
      measure: 'cold start of the model; memory it adds',
      reached: `${cold.toFixed(2)} s; ${fresh.modelMb.toFixed(0)} MB`,
      holdOut: '',
      target: '≤ 0.5 s; ≤ 150 MB',
      ok: cold <= 0.5 && fresh.modelMb <= 150,
    },
  ]
}

/** Prints the stages, timed in the one file that a school's server runs. @returns milliseconds for 1,000 words from text to items */
async function printStages(texts: readonly BenchText[]): Promise<number> {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0)
  const per = (ms: number) => (ms * 1000) / words
  const stages = await withBundle((file) => Promise.resolve(runStages(file, texts)), 'speed-entry')
  const [whole, analyse, facts] = [per(stages.whole), per(stages.analyse), per(stages.facts)]
  const wink = per(timeInTurn({ wink: () => texts.forEach(({ text }) => readWithWink(text)) }).wink)
  for (const [name, ms] of [
    ['all, text to items', whole],
    ['  words, trees, mentions, status', analyse],
    ['  facts', facts],
    ['  import, items, ranking (the rest)', Math.max(0, whole - analyse - facts)],
    ['wink-nlp, reading alone', wink],
  ] as const)
    console.log(`${name.padEnd(38)} ${ms.toFixed(1).padStart(6)} ms   ${(ms / wink).toFixed(2)} × wink`)
  return whole
}
