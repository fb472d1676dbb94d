import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { describeForSubjectivity } from './subjectivity-features'
import { SUBJECTIVITY_WEIGHTS } from './subjectivity-weights'

const read = (text: string) => analyse(text)

describe('subjectivity', () => {
  it('is higher for judgement than for report', () => {
    const of = (text: string) => read(text).statuses[0]?.subjectivity ?? NaN
    const reports = [
      'The council bought the lamp for 900 pounds in May 1931.',
      'The ferry left the harbour on Monday and reached the island after two hours.',
    ]
    const judgements = [
      'A big obstacle to this plan is the blind faith of our leaders in easy answers.',
      'This foolish idea only shows how little they really care about truth.',
    ]
    expect(Math.max(...reports.map(of))).toBeLessThan(Math.min(...judgements.map(of)))
  })

  it('makes an opinion of what shows no sign of one by itself', () => {
    expect(read('A big obstacle to freedom is the blind faith in power.').statuses[0]?.status).toBe('opinion')
  })

  it('is the weights of what the model was trained on', () => {
    const { bias, weights } = SUBJECTIVITY_WEIGHTS
    const { document, statuses } = read(
      'The keeper sold the old lamp. Nobody can truly love so grim a tower, Elm.',
    )
    for (const sentence of document.sentences) {
      const sum = describeForSubjectivity(sentence, document.words).reduce(
        (total, value, index) => total + value * (weights[index] ?? 0),
        bias,
      )
      expect(statuses[sentence.index]?.subjectivity).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9)
    }
  })

  it('has one weight for each feature of the present language model', () => {
    const { document } = read('The keeper sold the lamp.')
    const [sentence] = document.sentences
    expect(sentence === undefined ? 0 : describeForSubjectivity(sentence, document.words).length).toBe(
      SUBJECTIVITY_WEIGHTS.weights.length,
    )
  })
})
