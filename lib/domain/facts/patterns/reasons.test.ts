import { describe, expect, it } from 'vitest'
import { findDrafts, listAsked } from '@/tests/fixtures/facts/find-drafts'
import { cause } from './cause'
import { superlative } from './superlative'

describe('cause', () => {
  it.each([
    ['The fire of 1902 was caused by a broken lamp.', 'What caused the fire of 1902? → a broken lamp'],
    [
      'The storm of 1851 led to the loss of nine ships.',
      'What did the storm of 1851 lead to? → the loss of nine ships',
    ],
    [
      'The storm of 1851 led to the loss of nine ships.',
      'What led to the loss of nine ships? → The storm of 1851',
    ],
    ['The new law resulted in a ban on lead paint.', 'What did the new law result in? → a ban on lead paint'],
    [
      'The lamp of Elm was sold because the Tide Museum needed money.',
      'Why was the lamp of Elm sold? → because the Tide Museum needed money',
    ],
    [
      'The Elm School closed in 1931 due to a lack of pupils.',
      'Why did the Elm School close in 1931? → due to a lack of pupils',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(cause, text)).toContain(asked)
  })

  it('lets a short cause be typed and a long one only be shown', () => {
    const [short] = findDrafts(cause, 'The fire of 1902 was caused by a broken lamp.')
    const [long] = findDrafts(cause, 'The fire of 1902 was caused by a lamp that the old keeper had broken.')
    expect([short?.isOpen, long?.isOpen]).toEqual([false, true])
  })

  it('asks for no cause of which only the noun is left', () => {
    expect(listAsked(cause, 'The fire of 1902 was caused by negligence.')).toEqual([])
  })

  it('names cause and effect', () => {
    const [draft] = findDrafts(cause, 'The fire of 1902 was caused by a broken lamp.')
    expect(Object.entries(draft?.arguments ?? {}).map(([name, { quote }]) => `${name}: ${quote}`)).toEqual([
      'cause: a broken lamp',
      'effect: The fire of 1902',
    ])
  })

  it.each([
    'The storm did not lead to the loss of ships.',
    'It led to the loss of nine ships.',
    'The guide led the ships to the port of Elm.',
    'The fire could have been caused by a broken lamp.',
    'The lamp was sold because of this.',
    'The path leads to the old pier of Elm and the sea because it is short and old.',
  ])('asks nothing of: %s', (text) => {
    expect(listAsked(cause, text)).toEqual([])
  })
})

describe('superlative', () => {
  it.each([
    [
      'Marrow Point is the oldest lighthouse on the coast of Norway.',
      'What is the oldest lighthouse on the coast of Norway? → Marrow Point',
    ],
    [
      'Martha Stone was the first woman to sail around Cape Horn.',
      'Who was the first woman to sail around Cape Horn? → Martha Stone',
    ],
    [
      'Edward Hill became the first keeper of the Elm light.',
      'Who became the first keeper of the Elm light? → Edward Hill',
    ],
    [
      'Norway is the largest producer of brass lamps in the north.',
      'Which country is the largest producer of brass lamps in the north? → Norway',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(superlative, text)).toEqual([asked])
  })

  it.each([
    'Marrow Point is one of the oldest lighthouses on the coast.',
    'Marrow Point is the oldest.',
    'Martha Stone may be the first woman to sail around Cape Horn.',
    'Martha Stone and Rolf Hill were the first people to sail around Cape Horn.',
    'It is the oldest lighthouse on the coast of Norway.',
    'Marrow Point was interested in the forest of Norway.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(superlative, text)).toEqual([])
  })
})
