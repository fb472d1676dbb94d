/**
 * Prints the cold start, the memory and the speed of the committed weights on the dev part: `tsx model/measure-speed.ts`.
 * Times are processor time of this thread's process, so that other work on the machine disturbs them little.
 */
import { readFileSync } from 'node:fs'
import { loadLanguageModel } from '../lib/domain/language/model/language-model'
import { readDocuments } from './treebank'

const bytes = readFileSync(new URL('weights/english.bin', import.meta.url))
const readClock = (): number => process.cpuUsage().user / 1000
const memory = (): number => process.memoryUsage().rss / 1e6

const before = { time: readClock(), memory: memory() }
const model = loadLanguageModel(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
model.analyse(['Cold', 'start', '.'])
console.log(
  `cold start ${(readClock() - before.time).toFixed(0)} ms, memory ${(memory() - before.memory).toFixed(0)} MB more`,
)

const sentences = readDocuments('dev').flatMap((document) =>
  document.sentences.map((s) => s.words.map((word) => word.form)),
)
const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
for (let round = 1; round <= 4; round++) {
  const start = readClock()
  const analyses = sentences.map((sentence) => model.analyse(sentence))
  const parsed = readClock()
  for (const [i, sentence] of sentences.entries()) {
    const analysis = analyses[i]
    if (analysis) model.names(sentence, analysis.tags, analysis)
  }
  const end = readClock()
  const per = (ms: number): string => ((ms * 1000) / words).toFixed(1)
  console.log(
    `round ${round}: tag and parse ${per(parsed - start)} ms per 1,000 words, names ${per(end - parsed)} ms`,
  )
}
