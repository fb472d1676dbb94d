import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadKeys } from './spread-keys'

const makeChoice = (key: number, size = 4) => ({
  type: 'multiple-choice',
  content: {
    stem: 'Which?',
    options: Array.from({ length: size }, (_, at) => ({ text: `option ${String(at)}`, isKey: at === key })),
  },
})
const placesOf = (items: readonly ReturnType<typeof makeChoice>[]) =>
  items.map(({ content }) => content.options.findIndex(({ isKey }) => isKey))

describe('spreadKeys', () => {
  it('gives each place one of every four sets in a row, whatever they were before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 24 }), fc.string(), (keys, seed) => {
        const places = placesOf(
          spreadKeys(
            keys.map((key) => makeChoice(key)),
            seed,
          ),
        )
        for (let at = 0; at + 4 <= places.length; at += 4)
          expect([...places.slice(at, at + 4)].sort()).toEqual([0, 1, 2, 3])
      }),
    )
  })

  it('keeps all options, and the wrong ones in their order', () => {
    const [item] = spreadKeys([makeChoice(2)], 'seed')
    const texts = item?.content.options.map(({ text }) => text) ?? []
    expect(texts.filter((text) => text !== 'option 2')).toEqual(['option 0', 'option 1', 'option 3'])
    expect(texts).toContain('option 2')
  })

  it('tells no order that could be learned, and the same one for the same text', () => {
    const items = Array.from({ length: 40 }, () => makeChoice(0))
    const places = placesOf(spreadKeys(items, 'text'))
    expect(placesOf(spreadKeys(items, 'text'))).toEqual(places)
    expect(places).not.toEqual(placesOf(spreadKeys(items, 'other')))
    expect(
      new Set([0, 4, 8, 12, 16, 20].map((at) => places.slice(at, at + 4).join(''))).size,
    ).toBeGreaterThan(1)
  })

  it('leaves smaller sets and other items alone', () => {
    const small = makeChoice(1, 3)
    const gap = { type: 'cloze', content: { stem: 'A _____.' } }
    expect(spreadKeys([small, gap], 'seed')).toEqual([small, gap])
  })
})
