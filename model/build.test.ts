import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadLanguageModel } from '../lib/domain/language/model/language-model'
import { buildModel } from './build'
import { readConllu } from './conllu'
import { evaluate } from './evaluate'
import type { WordVectors } from './vectors'
import { writeWeights } from './write-weights'

const documents = [
  {
    name: 'hand-written',
    sentences: readConllu(readFileSync(new URL('fixtures/hand-written.conllu', import.meta.url), 'utf8')),
  },
]
const words = ['she', 'sells', 'bread', 'cakes', 'the', 'of', 'in', 'a', 'opened', 'hired']
const vectors: WordVectors = {
  size: 4,
  words,
  values: Float32Array.from({ length: words.length * 4 }, (_, i) => Math.sin(i)),
}

describe('training', () => {
  it(
    'gives the same bytes for the same data, and a model that can be loaded and measured',
    { timeout: 60_000 },
    () => {
      const train = (): Uint8Array => writeWeights(buildModel(documents, vectors, () => {})).bytes
      const bytes = train()
      expect(Buffer.compare(bytes, train())).toBe(0)
      const figures = evaluate(loadLanguageModel(bytes), documents)
      expect(figures.words).toBe(28)
      expect(figures.names.person?.wanted).toBe(1)
    },
  )
})
