import { describe, expect, it } from 'vitest'
import type { Answer } from './field'
import type { Shuffler } from './item-type'
import { evidence } from './evidence'
import { matching } from './matching'
import { ordering } from './ordering'
import { checkContent, parseContent } from './registry'
import { SAMPLE_CONTENTS } from './sample-contents'

const shuffler: Shuffler = {
  optionId: (index, group = '') => `${group}${index}`,
  shuffle: (values) => [...values],
}
const pairs = parseContent('matching', 1, SAMPLE_CONTENTS['matching'])
const events = parseContent('ordering', 1, SAMPLE_CONTENTS['ordering'])
const match = (...given: [number, number][]): Answer => ({
  kind: 'match',
  pairs: given.map(([left, right]) => ({ left: `left${left}`, right: `right${right}` })),
})
const order = (...given: number[]): Answer => ({
  kind: 'order',
  optionIds: given.map((index) => `entries${index}`),
})

describe('matching', () => {
  it('gives each right pair its share', () => {
    const fractionOf = (answer: Answer) => matching.grade(pairs, answer, shuffler).fraction
    expect(fractionOf(match([0, 0], [1, 1], [2, 2]))).toBe(1)
    expect(fractionOf(match([0, 0], [1, 2], [2, 3]))).toBeCloseTo(1 / 3)
    expect(fractionOf(match([1, 1]))).toBeCloseTo(1 / 3)
    expect(matching.grade(pairs, match([0, 3]), shuffler).verdict).toBe('INCORRECT')
    expect(matching.grade(pairs, match(), shuffler).verdict).toBe('UNANSWERED')
  })

  it('counts one right side for each left one: the later', () => {
    expect(matching.grade(pairs, match([0, 0], [0, 1]), shuffler).fraction).toBe(0)
    expect(matching.clusterAnswer(pairs, match([0, 1], [0, 0], [2, 2]), shuffler)).toBe(
      matching.clusterAnswer(pairs, match([2, 2], [0, 0]), shuffler),
    )
  })

  it('tells of each pair what was given and what is right', () => {
    const { parts } = matching.reveal(pairs, match([0, 1], [1, 1]), shuffler)
    expect(parts?.map(({ given, key, isRight }) => [given, key, isRight])).toEqual([
      ['paid for it', 'designed it', false],
      ['paid for it', 'paid for it', true],
      [null, 'looks after it', false],
    ])
    expect(matching.describeAnswer(pairs, match([1, 3]), shuffler)).toBe('Otto Lang – painted it')
  })

  it('refuses two equal sides', () => {
    const sample = SAMPLE_CONTENTS['matching'] as { pairs: object[] }
    const twice = { ...sample, pairs: [...sample.pairs, { left: 'Ana', right: 'designed it', source: null }] }
    expect(checkContent('matching', twice)).toMatchObject({ ok: false, problems: [{ path: 'pairs' }] })
    expect(checkContent('matching', { ...sample, distractors: ['designed it'] }).ok).toBe(false)
  })

  it('says when an entry gives its answer away', () => {
    const told = { ...pairs, pairs: [{ left: 'The designer Brandt', right: 'Brandt', source: null }] }
    expect(matching.lint({ ...told, distractors: [] } as never, null)).toMatchObject([
      { code: 'key-in-stem' },
    ])
  })
})

describe('ordering', () => {
  it('grades by how far the order agrees', () => {
    expect(ordering.grade(events, order(0, 1, 2), shuffler).fraction).toBe(1)
    expect(ordering.grade(events, order(1, 0, 2), shuffler)).toMatchObject({ verdict: 'PARTIAL' })
    expect(ordering.grade(events, order(2, 1, 0), shuffler).verdict).toBe('INCORRECT')
    expect(ordering.grade(events, order(), shuffler).verdict).toBe('UNANSWERED')
  })

  it('tells of each entry where it was put and where it belongs', () => {
    const { parts } = ordering.reveal(events, order(1, 0), shuffler)
    expect(parts?.map(({ given, isRight }) => [given, isRight])).toEqual([
      ['2.', false],
      ['1.', false],
      [null, false],
    ])
  })

  it('is shown in an order that does not depend on the right one, shuffled or not', () => {
    const field = ordering.toField(events, shuffler)
    const texts = field.kind === 'order' ? field.entries.map(({ text }) => text) : []
    expect(texts).toEqual(['A storm broke the dyke', 'The marsh was drained', 'The tide gate was built'])
  })
})

describe('evidence', () => {
  const sample = SAMPLE_CONTENTS['evidence'] as { passage: string; options: { text: string }[] }

  it('marks the sentences where they stand', () => {
    const field = evidence.toField(parseContent('evidence', 1, sample), shuffler)
    if (field.kind !== 'span') throw new Error('no span')
    for (const { start, end, text } of field.candidates) expect(field.text.slice(start, end)).toBe(text)
  })

  it('wants every sentence in the passage, in its order', () => {
    expect(checkContent('evidence', { ...sample, options: sample.options.toReversed() }).ok).toBe(false)
    expect(checkContent('evidence', { ...sample, passage: 'Another text.' }).ok).toBe(false)
  })

  it('says when the passage is not in the article', () => {
    const content = parseContent('evidence', 1, { ...sample, source: null })
    expect(evidence.lint(content, `Before. ${sample.passage} After.`)).toEqual([])
    expect(evidence.lint(content, 'Something else.')).toMatchObject([{ code: 'passage-not-verbatim' }])
  })
})
