import { describe, expect, it } from 'vitest'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { MORE_CONTENTS, SAMPLE_CONTENTS } from '@/lib/domain/items/sample-contents'
import { EXCHANGE_FORMATS } from './registry'
import { readItem } from './read-item'
import { readQuestion } from './read-question'

const cases = [
  ...Object.entries(SAMPLE_CONTENTS).map(([type, content]) => ({ type, content })),
  ...MORE_CONTENTS,
]

const read = (type: string, change: object = {}) => {
  const content = parseContent(type, 1, { ...(SAMPLE_CONTENTS[type] as object), ...change })
  return readQuestion({ type: getItemType(type), content, seed: 'seed' })
}

it.each(cases)('every item type can be told from its field and its grading: $type', ({ type, content }) => {
  const contract = {
    id: 'id',
    type,
    factId: 'fact',
    stem: '',
    answer: { text: '', start: null, end: null },
    accepted: [],
    options: [],
    score: null,
    flaws: [],
    source: '',
  }
  const item = readItem({ type, content, number: 1, points: 1, fallbackSource: null, contract })
  expect(item.question.kind).not.toBe('unclear')
  expect(item.key).not.toBe('')
  if (getItemType(type).isGraded)
    for (const format of EXCHANGE_FORMATS)
      expect(format.findLosses(item), format.id).not.toContain('left-out')
})

describe('what counts here is what counts there', () => {
  const list = (count: number, wanted?: number) =>
    read('short-answer', {
      parts: ['Elm', 'Dover', 'Hythe', 'Ulm', 'Ghent']
        .slice(0, count)
        .map((text) => ({ text, accepted: [] })),
      ...(wanted === undefined ? {} : { wanted }),
    })

  it('a list: whole answers in every order, as many as are wanted', () => {
    const all = list(3)
    expect(all).toMatchObject({ kind: 'text', list: { parts: ['Elm', 'Dover', 'Hythe'], wanted: 3 } })
    expect(all.kind === 'text' && all.accepted).toContain('Hythe, Elm and Dover')
    expect(all.kind === 'text' && all.accepted).toHaveLength(12)
    const two = list(3, 2)
    expect(two.kind === 'text' && two.accepted).toContain('Hythe and Elm')
    const long = list(5)
    expect(long.kind === 'text' && long.accepted).toEqual([
      'Elm, Dover, Hythe, Ulm, Ghent',
      'Elm, Dover, Hythe, Ulm and Ghent',
    ])
  })

  it('options that a teacher counts too', () => {
    const options = ['right', 'wrong', 'counted'].map((text) => ({
      text,
      isKey: text === 'right',
      origin: null,
      source: null,
      feedback: null,
      alsoCounts: text === 'counted',
    }))
    const question = read('multiple-choice', { options })
    expect(
      question.kind === 'choice' &&
        Object.fromEntries(question.options.map(({ text, fraction }) => [text, fraction])),
    ).toEqual({ right: 1, wrong: 0, counted: 1 })
  })

  it('the order of options says nothing of the key and is the same each time; True stays before False', () => {
    const options = ['a', 'b', 'c', 'd'].map((text) => ({
      text,
      isKey: text === 'a',
      origin: null,
      source: null,
      feedback: null,
    }))
    const question = read('multiple-choice', { options })
    expect(read('multiple-choice', { options: options.toReversed() })).toEqual(question)
    expect(read('true-false')).toMatchObject({
      isFixed: true,
      options: [
        { text: 'True', fraction: 0 },
        { text: 'False', fraction: 1 },
      ],
    })
  })

  it('figures with their tolerance in units, other figures, and words apart', () => {
    const question = read('numeric', {
      keyText: 'nearly 2,000',
      value: 2000,
      unit: null,
      tolerance: 0.05,
      accepted: ['two thousand', '1,850', 'a couple'],
    })
    expect(question).toEqual({
      kind: 'number',
      unit: null,
      figures: [
        { value: 2000, tolerance: 100 },
        { value: 1850, tolerance: 0 },
      ],
      words: ['a couple'],
    })
  })

  it('entries in the right order, and pairs with what belongs to nothing', () => {
    expect(read('ordering')).toEqual({
      kind: 'order',
      entries: ['The marsh was drained', 'A storm broke the dyke', 'The tide gate was built'],
    })
    expect(read('matching')).toMatchObject({
      pairs: expect.arrayContaining([{ left: 'Otto Lang', right: 'paid for it' }]) as object,
      spare: ['painted it'],
    })
  })

  it('a key that the grading does not confirm is not guessed', () => {
    const grade = () => ({ verdict: 'INCORRECT', fraction: 0 }) as const
    for (const type of ['ordering', 'matching', 'multiple-choice', 'evidence']) {
      const content = parseContent(type, 1, SAMPLE_CONTENTS[type])
      expect(readQuestion({ type: { ...getItemType(type), grade }, content, seed: '' })).toEqual({
        kind: 'unclear',
      })
    }
  })
})
