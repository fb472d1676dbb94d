import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadLanguageModel } from './language-model'

const bytes = readFileSync(new URL('../../../../model/weights/english.bin', import.meta.url))
const { words } = loadLanguageModel(new Uint8Array(bytes))

describe('word vectors', () => {
  it.each([
    ['bread', 'cheese', 'treaty'],
    ['engineer', 'technician', 'glacier'],
    ['cholera', 'tuberculosis', 'parliament'],
    ['Paris', 'Marseille', 'oxygen'],
  ])('"%s" is closer to "%s" than to "%s"', (word, near, far) => {
    expect(words.similarity(word, near) ?? 0).toBeGreaterThan((words.similarity(word, far) ?? 0) + 0.2)
  })

  it('is the same both ways, 1 for the word itself, and blind to case', () => {
    expect(words.similarity('bread', 'Treaty')).toBe(words.similarity('treaty', 'bread'))
    expect(words.similarity('bread', 'BREAD')).toBeCloseTo(1)
  })

  it('says null, not zero, for words that it does not know', () => {
    expect(words.similarity('bread', 'qzxvkw')).toBeNull()
    expect(words.vector('')).toBeNull()
    expect([words.knows(''), words.knows('bread')]).toEqual([false, true])
  })

  it('gives vectors of length 1 whose product is the similarity, as copies', () => {
    const [bread, cheese] = [words.vector('bread') ?? [], words.vector('cheese') ?? []]
    const product = Array.from(bread, (x, j) => x * (cheese[j] ?? 0)).reduce((sum, x) => sum + x, 0)
    expect(product).toBeCloseTo(words.similarity('bread', 'cheese') ?? 0, 5)
    words.vector('bread')?.fill(0)
    expect(words.vector('bread')).toEqual(bread)
  })
})
