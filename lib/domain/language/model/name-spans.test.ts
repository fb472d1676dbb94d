import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEXICON } from './lexicon'
import { findReach, layOutNames } from './name-scene'
import { findSpanHead, listNameSpans, type NameGroup } from './name-spans'
import { NAME_LABELS, findRuns, type NameInput } from './names'
import { PAD, encodeSentence } from './sentence-codes'

/** A sentence whose capitalised words are proper nouns and of which the network thinks nothing. */
function inputOf(sentence: string, heads: readonly number[]): NameInput {
  const words = sentence.split(' ')
  const isProper = words.map((word) => /^[A-Z]/.test(word))
  const cells = new Int32Array(words.length + 2 * PAD)
  const prior = new Float32Array(words.length * NAME_LABELS).fill(-9)
  for (let i = 0; i < words.length; i++) prior[i * NAME_LABELS] = 0
  return {
    words,
    tags: isProper.map((proper) => (proper ? 'NNP' : 'NN')),
    heads: Int32Array.from(heads),
    codes: encodeSentence(words, EMPTY_LEXICON),
    tagCodes: cells,
    relations: cells,
    prior,
    ...findRuns(isProper),
  }
}

const listGroups = (input: NameInput): NameGroup[] => {
  const scene = layOutNames(input)
  return scene ? listNameSpans(scene) : []
}

const listTexts = (input: NameInput): string[] =>
  listGroups(input).flatMap(({ head, spans }) =>
    spans.map(({ start, end }) => `${input.words[head] ?? ''}: ${input.words.slice(start, end).join(' ')}`),
  )

describe('stretches that may be names', () => {
  it('grow from the head over its nearest dependents on both sides', () => {
    // "the old Abbey of Skarn fell": Abbey heads the, old and Skarn; Skarn heads of.
    const found = listTexts(inputOf('the old Abbey of Skarn fell', [2, 2, 5, 4, 2, -1]))
    expect(found.filter((text) => text.startsWith('Abbey'))).toEqual([
      'Abbey: the old Abbey',
      'Abbey: the old Abbey of Skarn',
      'Abbey: old Abbey',
      'Abbey: old Abbey of Skarn',
      'Abbey: Abbey',
      'Abbey: Abbey of Skarn',
    ])
    expect(found).toContain('Skarn: Skarn')
  })

  it('hold beginnings of runs and runs that a comma joins, where the tree is wrong', () => {
    // All words hang on the verb.
    const found = listTexts(inputOf('visit North Skarn Hall , Vesk', [-1, 0, 0, 0, 0, 0]))
    expect(found).toContain('North: North Skarn')
    expect(found).toContain('North: North Skarn Hall')
    expect(found).toContain('North: North Skarn Hall , Vesk')
  })

  it('are none in a sentence without capitals', () => {
    expect(layOutNames(inputOf('it rained', [1, -1]))).toBeNull()
  })

  it('lie in the sentence, around the head of their group, for any heads', () => {
    const sentence = fc.array(
      fc.tuple(fc.constantFrom('Vesk', 'the', ',', 'of', 'Hall', "'s"), fc.integer({ min: -1, max: 11 })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(sentence, (pieces) => {
        if (pieces.length === 0) return
        const heads = pieces.map(([, head], i) => (head >= pieces.length || head === i ? -1 : head))
        const input = inputOf(pieces.map(([word]) => word).join(' '), heads)
        for (const { head, spans } of listGroups(input)) {
          expect(new Set(spans.map(({ start, end }) => `${start} ${end}`)).size).toBe(spans.length)
          for (const { start, end } of spans)
            expect(start >= 0 && start <= head && head < end && end <= pieces.length).toBe(true)
        }
      }),
    )
  })
})

describe('trees', () => {
  it('reach as far as what hangs on each word', () => {
    const { first, last } = findReach(Int32Array.of(2, 2, 5, 4, 2, -1))
    expect([...first]).toEqual([0, 1, 0, 3, 3, 0])
    expect([...last]).toEqual([0, 1, 4, 3, 4, 5])
  })

  it('have the head of a stretch where its head is outside', () => {
    expect(findSpanHead(Int32Array.of(2, 2, 5, 4, 2, -1), 0, 5)).toBe(2)
    expect(findSpanHead(Int32Array.of(2, 2, 5, 4, 2, -1), 3, 5)).toBe(4)
  })
})
