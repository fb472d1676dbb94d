import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLanguageModel } from './language-model'
import { LONGEST_PIECE } from './arc-scorer'
import { WeightsError } from './weights-file'

const bytes = new Uint8Array(readFileSync(new URL('../../../../model/weights/english.bin', import.meta.url)))
const model = loadLanguageModel(bytes)

const split = (sentence: string): string[] => sentence.split(' ')
const anyWord = fc.oneof(
  fc.constantFrom(
    'the',
    'Kabul',
    'founded',
    'in',
    '1984',
    ',',
    '.',
    'and',
    'which',
    '"',
    'Ministry',
    'of',
    "'s",
    'well-known',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 0, maxLength: 4 }),
)
const anySentence = fc.array(anyWord, { maxLength: 40 })

/** One root, and from every word the heads lead to it. */
function isTree(heads: ArrayLike<number>): boolean {
  const list = Array.from(heads)
  if (list.length > 0 && list.filter((head) => head === -1).length !== 1) return false
  return list.every((_, i) => {
    let at = i
    for (let steps = 0; at >= 0; steps++) {
      if (steps > list.length) return false
      at = list[at] ?? -1
    }
    return true
  })
}

describe('language model', () => {
  it.each([
    ['Anna Berg founded the school in 1984 .', 'NNP NNP VBD DT NN IN CD .'],
    ['The bridges were closed by heavy snow .', 'DT NNS VBD VBN IN JJ NN .'],
    ['She will record a new record in May .', 'PRP MD VB DT JJ NN IN NNP .'],
    ['Farmers who grow rice need more water than others do .', 'NNS WP VBP NN VBP JJR NN IN NNS VBP .'],
  ])('tags "%s"', (sentence, tags) => {
    expect(model.tag(split(sentence)).join(' ')).toBe(tags)
  })

  it('finds subject, object and date of a plain sentence', () => {
    const words = split('Anna Berg founded the school in 1984 .')
    const { heads, relations } = model.analyse(words)
    expect([...heads]).toEqual([2, 0, -1, 4, 2, 6, 2, 2])
    expect(relations).toEqual(['nsubj', 'flat', 'root', 'det', 'obj', 'case', 'obl', 'punct'])
  })

  it('knows a passive subject', () => {
    const { heads, relations } = model.analyse(split('The bridges were closed by heavy snow .'))
    expect(heads[1]).toBe(3)
    expect(relations[1]).toBe('nsubj:pass')
  })

  it('finds names with their types, and other mentions', () => {
    const words = split('Anna Berg visited Berlin with three doctors .')
    const parse = model.analyse(words)
    const found = model.mentions(words, parse.tags, parse)
    expect(found).toContainEqual(
      expect.objectContaining({ start: 0, end: 2, head: 0, type: 'person', isName: true }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ start: 3, end: 4, head: 3, type: 'place', isName: true }),
    )
    expect(found).toContainEqual({ start: 5, end: 7, head: 6, type: 'person', isName: false, certainty: 1 })
  })

  it('gives one tag a word and one tree for any words', () => {
    fc.assert(
      fc.property(anySentence, (words) => {
        const { tags, heads, relations, confidence } = model.analyse(words)
        expect(tags).toHaveLength(words.length)
        expect(relations).toHaveLength(words.length)
        expect(isTree(heads)).toBe(true)
        for (const [i, relation] of relations.entries()) expect(relation === 'root').toBe(heads[i] === -1)
        for (const share of confidence) expect(share >= 0 && share <= 1.00001).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('hears the sentences of a text on the names of each other', () => {
    const read = (text: string): ReturnType<typeof model.readNames> => {
      const words = split(text)
      const parse = model.analyse(words)
      return model.readNames(words, parse.tags, parse)
    }
    const clear = 'Anna Vesk was born in 1950 and her father Karl Vesk taught mathematics .'
    const open = 'Vesk had grown .'
    const [alone] = model.settleNames([read(open)])
    const together = model.settleNames([read(clear), read(open), read(clear)])[1]
    const sureness = (found: typeof alone): number =>
      found?.find((name) => name.type === 'person')?.certainty ?? 0
    expect(sureness(together)).toBeGreaterThan(sureness(alone))
  })

  it('finds the same names without the other mentions', () => {
    fc.assert(
      fc.property(anySentence, (words) => {
        const parse = model.analyse(words)
        const names = model.mentions(words, parse.tags, parse).filter((mention) => mention.isName)
        expect(model.names(words, parse.tags, parse)).toEqual(names)
        for (const { certainty } of names) expect(certainty >= 0 && certainty <= 1.00001).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps mentions inside the sentence, around their heads', () => {
    fc.assert(
      fc.property(anySentence, (words) => {
        const parse = model.analyse(words)
        for (const { start, end, head } of model.mentions(words, parse.tags, parse)) {
          expect(start >= 0 && start <= head && head < end && end <= words.length).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says the same again, whatever was read in between, and in another copy', () => {
    const words = split('The council , which met on Monday , rejected the plan to sell the old port .')
    const first = model.analyse(words)
    model.analyse(split('Nothing to see here'))
    expect(model.analyse(words)).toEqual(first)
    expect(loadLanguageModel(bytes).analyse(words)).toEqual(first)
  })

  it('makes one tree of a sentence longer than the network reads at once', () => {
    const words = Array.from(
      { length: LONGEST_PIECE * 2 + 5 },
      (_, i) => ['rain', 'fell', 'and', 'rivers', 'rose', ','][i % 6] ?? '',
    )
    const { heads, tags } = model.analyse(words)
    expect(tags).toHaveLength(words.length)
    expect(isTree(heads)).toBe(true)
  })

  it('refuses damaged weights with a clear word', () => {
    const damaged = bytes.slice()
    damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 4
    expect(() => loadLanguageModel(damaged)).toThrow(
      new WeightsError('The language model is damaged: its checksum does not match.'),
    )
    expect(() => loadLanguageModel(bytes.subarray(0, 1000))).toThrow(WeightsError)
  })
})
