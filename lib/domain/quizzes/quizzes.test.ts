import { describe, expect, it } from 'vitest'
import { checkQuiz, type CheckedItem } from './check-quiz'
import { pickItems, type PickableItem } from './pick-items'

const item = (id: string, over: Partial<CheckedItem> = {}): CheckedItem => ({
  id,
  stem: `Stem of ${id}`,
  key: `key of ${id}`,
  factIds: [id],
  isUsable: true,
  options: null,
  ...over,
})
const choice = (id: string, keyAt: number, texts: string[] = ['1978', '1987', '1991', '2004']): CheckedItem =>
  item(id, { options: texts.map((text, index) => ({ text, isKey: index === keyAt })) })

describe('checks before publishing', () => {
  it('wants at least one question', () => expect(checkQuiz([])).toEqual([{ code: 'no-items', blocks: true }]))

  it('finds nothing in a sound quiz', () => expect(checkQuiz([item('a'), item('b')])).toEqual([]))

  it('blocks a question that is not accepted any more', () => {
    expect(checkQuiz([item('a'), item('b', { isUsable: false })])).toEqual([
      { code: 'not-accepted', blocks: true, number: 2, itemId: 'b' },
    ])
  })

  it.each([
    ['Ilse Brandt', 'Where was ilse BRANDT, the engineer, born?', true],
    ['1987', 'What happened in 1987?', true],
    ['nearly 400', 'It closed nearly 4000 times.', false],
    ['gate', 'Who delegated the work?', false],
    ['true', 'Is it true that it leaks?', false],
    ['no', 'There is no gate where?', false],
  ])('key %j in stem %j: %s', (key, stem, isGivenAway) => {
    const problems = checkQuiz([item('a', { key }), item('b', { stem })])
    expect(problems.some((problem) => problem.code === 'gives-away')).toBe(isGivenAway)
  })

  it('says nothing of a key that half of the others name: it is what they are all about', () => {
    const about = (id: string) => item(id, { stem: `What did the Harbour Office do in ${id}?` })
    const topic = item('topic', { key: 'Harbour Office', stem: 'Who runs the gate?' })
    const others = ['may', 'june', 'july'].map(about)
    expect(checkQuiz([topic, ...others])).toEqual([])
    expect(
      checkQuiz([topic, ...others.slice(0, 2), item('x'), item('y'), item('z')]).map(({ code }) => code),
    ).toEqual(['gives-away'])
  })

  it('names both questions', () => {
    expect(
      checkQuiz([item('a', { stem: 'Who is Ilse Brandt?' }), item('b', { key: 'Ilse Brandt' })]),
    ).toEqual([
      { code: 'gives-away', blocks: false, number: 2, others: [1], key: 'Ilse Brandt', itemId: 'b' },
    ])
  })

  it('sees two questions on one fact', () => {
    expect(checkQuiz([item('a'), item('b'), item('c', { factIds: ['a'] })])).toEqual([
      { code: 'same-fact', blocks: false, number: 3, other: 1, itemId: 'c' },
    ])
  })

  it('sees keys that sit in one place, from five choices on', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => choice(id, 1))
    expect(checkQuiz(four)).toEqual([])
    expect(checkQuiz([...four, choice('e', 0)])).toEqual([
      { code: 'key-position', blocks: false, letter: 'B', count: 4, of: 5 },
    ])
  })

  it('sees keys that are mostly the longest', () => {
    const long = [0, 1, 2, 3, 0].map((keyAt, index) => {
      const texts = ['tin', 'oak', 'ash', 'elm'].map((text, at) => (at === keyAt ? 'a long answer' : text))
      return choice(`q${index}`, keyAt, texts)
    })
    expect(checkQuiz(long)).toEqual([{ code: 'key-longest', blocks: false, count: 5, of: 5 }])
  })
})

describe('a first quiz', () => {
  const pickable = (id: string, score: number, over: Partial<PickableItem> = {}): PickableItem => ({
    id,
    type: 'cloze',
    score,
    factIds: [id],
    start: null,
    stem: `Stem of ${id}`,
    key: `key of ${id}`,
    ...over,
  })

  it('leaves a question that tells the answer to a better one, or whose answer a better one tells', () => {
    const best = pickable('best', 9, { stem: 'Where was Ilse Brandt born?', key: 'Bremen' })
    const told = pickable('told', 8, { stem: 'Who designed the gate?', key: 'Ilse Brandt' })
    const teller = pickable('teller', 7, { stem: 'What was built in Bremen?', key: 'a hall' })
    const others = Array.from({ length: 8 }, (_, index) => pickable(`o${index}`, index / 10))
    expect(
      pickItems([best, told, teller, ...others])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['best', ...others.map(({ id }) => id)].sort())
    // Of a short article better a quiz with a hint in it than none.
    expect(
      pickItems([best, told, teller])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['best', 'teller', 'told'])
  })

  it('takes the best, one for each fact, in the order of the article', () => {
    const items = [
      pickable('a1', 0.9, { factIds: ['a'], start: 50 }),
      pickable('a2', 0.8, { factIds: ['a'], start: 50 }),
      pickable('b', 0.5, { start: 10 }),
      pickable('ab', 0.7, { factIds: ['a', 'c'], start: 60 }),
    ]
    expect(pickItems(items).map(({ id }) => id)).toEqual(['b', 'a1'])
  })

  it('stops at the most, and is the same whatever the order given', () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      pickable(`i${index}`, (index * 7) % 20, { start: index }),
    )
    const picked = pickItems(items, 12)
    expect(picked).toHaveLength(12)
    expect(pickItems([...items].reverse(), 12)).toEqual(picked)
    expect(Math.min(...picked.map(({ score }) => score))).toBe(8)
  })

  it('prefers a type that is not there yet among equals', () => {
    const items = [pickable('a', 1), pickable('b', 1), pickable('c', 1, { type: 'numeric' })]
    expect(pickItems(items, 2).map(({ id }) => id)).toEqual(['a', 'c'])
  })
})
