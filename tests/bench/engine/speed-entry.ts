import { readFileSync } from 'node:fs'
import type { BenchText } from './bench-text'
import { countClaims, extractPrinted, readArticle, readSentences } from './engine-access'
import { timeInTurn } from './time-work'

/** What the bench runs in a process of its own to time the stages: texts in, milliseconds out. */
export type StageTimes = { whole: number; analyse: number; facts: number }

const texts = JSON.parse(readFileSync(0, 'utf8')) as BenchText[]
const articles = texts.flatMap(({ text }) => readArticle(text) ?? [])
// Read anew in each round: what has been found in a reading is kept with it, and would not be found again.
let readings: ReturnType<typeof readSentences>[] = []
const times: StageTimes = timeInTurn({
  whole: () => texts.forEach(({ text }) => extractPrinted(text)),
  analyse: () => {
    readings = articles.map(readSentences)
  },
  facts: () => readings.forEach((reading) => countClaims(reading)),
})
process.stdout.write(JSON.stringify(times))
