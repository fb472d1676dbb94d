import { describe, expect, it } from 'vitest'
import { makeItem } from '../make-item'
import { drawSample } from './draw-sample'
import type { JudgeEntry } from './judge-entry'
import { countVerdicts } from './verdicts'
import { wilsonInterval } from './wilson'

const ITEMS = Array.from({ length: 60 }, (_, index) =>
  makeItem({ id: `i_${index}`, article: `a${index % 5}`, type: index % 3 === 0 ? 'numeric' : 'cloze' }),
)
const draw = (seed: string) =>
  drawSample({ items: ITEMS, count: 15, seed, perArticle: 4 }).map(({ id }) => id)

describe('the sample', () => {
  it('is the same for the same seed and another for another', () => {
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('takes each item once, evenly over articles and types', () => {
    const sample = drawSample({ items: ITEMS, count: 15, seed: 'a', perArticle: 4 })
    expect(new Set(sample.map(({ id }) => id)).size).toBe(15)
    for (const article of ['a0', 'a1', 'a2', 'a3', 'a4'])
      expect(sample.filter((item) => item.article === article)).toHaveLength(3)
    expect(sample.filter(({ type }) => type === 'numeric')).toHaveLength(5)
  })

  it('takes no more of an article than allowed', () => {
    expect(drawSample({ items: ITEMS, count: 50, seed: 'a', perArticle: 2 })).toHaveLength(10)
  })
})

const entry = (changes: Partial<JudgeEntry>): JudgeEntry => ({
  number: 1,
  title: 'The harbour of Tarn',
  id: 'i',
  article: 'a',
  type: 'cloze',
  stem: 's',
  key: 'k',
  accepted: [],
  options: [],
  source: '',
  paragraph: '',
  verdict: 'good',
  why: '',
  distractors: '',
  contradicts: 'no',
  ...changes,
})

describe('verdicts', () => {
  it('counts shares, sets and reasons; what is open is left out', () => {
    const entries = [
      entry({ distractors: 'ok' }),
      entry({ verdict: 'minor-edit', why: 'long', distractors: 'bad' }),
      entry({ verdict: 'bad', why: 'leak', contradicts: 'yes' }),
      entry({ verdict: '' }),
    ]
    expect(countVerdicts(entries)).toMatchObject({
      open: 1,
      all: { judged: 3, good: 1, edited: 1, bad: 1 },
      sets: 2,
      flawless: 1,
      reasons: [
        ['minor-edit: long', 1],
        ['bad: leak', 1],
      ],
    })
    expect(countVerdicts(entries).contradicting).toHaveLength(1)
  })

  it('names an unknown verdict', () => {
    expect(() => countVerdicts([entry({ number: 7, verdict: 'fine' })])).toThrow('Entry 7: "fine"')
  })

  it('gives Wilson intervals', () => {
    // Wilson (1927), 8 of 10 at 95 %: .4902 to .9433.
    expect(wilsonInterval(8, 10).low).toBeCloseTo(0.4902, 3)
    expect(wilsonInterval(8, 10).high).toBeCloseTo(0.9433, 3)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
