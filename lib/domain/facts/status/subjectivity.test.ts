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

  it('has one weight for each feature of the present language model', () => {
    const { document } = read('The keeper sold the lamp.')
    const [sentence] = document.sentences
    expect(sentence === undefined ? 0 : describeForSubjectivity(sentence, document.words).length).toBe(
      SUBJECTIVITY_WEIGHTS.weights.length,
    )
  })
})
