import { describe, expect, it } from 'vitest'
import { EMPTY_LEXICON } from '../lib/domain/language/model/lexicon'
import { NAME_LABELS, findRuns, type NameInput, type NameSpan } from '../lib/domain/language/model/names'
import { createNameScratch, findNameOpinions } from '../lib/domain/language/model/name-opinions'
import { PAD, encodeSentence } from '../lib/domain/language/model/sentence-codes'
import { FeatureRows } from './feature-rows'
import { createRandom } from './random'
import { trainEvidence } from './train-evidence'
import { listChoices, shareChoices, trainChoices } from './train-names'

/** "in Skarn": words that all hang on the last one. */
function inputOf(sentence: string): NameInput {
  const words = sentence.split(' ')
  const isProper = words.map((word) => /^[A-Z]/.test(word))
  const cells = new Int32Array(words.length + 2 * PAD)
  const prior = new Float32Array(words.length * NAME_LABELS).fill(-2)
  const heads = Int32Array.from(words, (_, i) => (i === words.length - 1 ? -1 : words.length - 1))
  return {
    words,
    tags: words.map(() => 'NNP'),
    heads,
    codes: encodeSentence(words, EMPTY_LEXICON),
    tagCodes: cells,
    relations: cells,
    prior,
    ...findRuns(isProper),
  }
}

const SENTENCES: readonly [string, NameSpan[]][] = [
  ['in Skarn', [{ start: 1, end: 2, type: 'place' }]],
  ['said Vesk', [{ start: 1, end: 2, type: 'person' }]],
  ['in the Norvale', [{ start: 1, end: 3, type: 'place' }]],
  ['on Monday', []],
]

describe('training of names', () => {
  const rows = new FeatureRows()
  const choices = SENTENCES.flatMap(([text, names]) => listChoices(inputOf(text), names, rows))
  const weights = trainChoices({ choices, nouns: [], rowCount: rows.size }, createRandom(1), {
    epochs: 40,
    rate: 0.1,
    decay: 0,
  })

  it('learns what it was shown, words and type', () => {
    for (const choice of choices) {
      const shares = shareChoices(choice, weights)
      const best = shares.indexOf(Math.max(...shares))
      expect(choice.wanted?.[best]).toBe(1)
    }
  })

  it('gives the same shares in use as in training', () => {
    const table = rows.toTable(weights)
    const found = SENTENCES.flatMap(([text]) => findNameOpinions(table, inputOf(text), createNameScratch()))
    expect(found.length).toBe(choices.length)
    for (const [i, choice] of choices.entries()) {
      for (const [k, share] of shareChoices(choice, weights).entries())
        expect(found[i]?.shares[k]).toBeCloseTo(share, 6)
    }
  })

  it('wants nothing where the right words are not among the stretches', () => {
    const wanted = listChoices(inputOf('Skarn fell down'), [{ start: 0, end: 2, type: 'place' }], rows).map(
      (choice) => choice.wanted,
    )
    expect(wanted).toEqual([null])
  })

  it('finds that other mentions are worth hearing when they tell', () => {
    const spans = [{ start: 0, end: 1 }]
    const sentence = (
      person: number,
      place: number,
    ): { words: string[]; opinions: { head: number; spans: typeof spans; shares: Float64Array }[] } => ({
      words: ['Vesk'],
      opinions: [{ head: 0, spans, shares: Float64Array.of(person, place, 0, 0, 1 - person - place) }],
    })
    const wanted = [[Float64Array.of(1, 0, 0, 0, 0)], [Float64Array.of(1, 0, 0, 0, 0)]]
    const [own = 0, ...rest] = trainEvidence(
      [{ sentences: [sentence(0.9, 0), sentence(0.4, 0.4)], wanted }],
      createRandom(1),
    )
    expect(own).toBeGreaterThan(0)
    expect(rest[0]).toBeGreaterThan(0)
  })
})
