import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findYearLimits, stepBetween } from './year-limits'
import { spanOf, whenOf } from './story-time'

function read(text: string, answer: string) {
  const { document, claims } = analyse(text)
  const claim = claims.find((each) => each.answer.quote === answer)
  const value = claim?.mention?.value
  if (claim === undefined || value == null) throw new Error(`no claim for ${answer}`)
  return { document, claim, value }
}
const limitsOf = (text: string, answer: string) => {
  const { document, ...rest } = read(text, answer)
  return findYearLimits(document, rest)
}
const stepOf = (text: string, answer: string) => {
  const { document, ...rest } = read(text, answer)
  return stepBetween(document, rest)
}

const STORM =
  'The storm broke the pier of Elm harbour in 1851. Edward Hill built a new tower in Elm in 1853. The ferry sank off Kent in 1854.'

describe('limits of years', () => {
  it('keep to the time of what is told around the key', () => {
    const { least, most } = limitsOf(STORM, '1853')
    expect(least).toBeGreaterThanOrEqual(1850)
    expect(most).toBeLessThanOrEqual(1855)
  })

  it('leave years open where nothing near tells the time', () => {
    expect(limitsOf('Edward Hill built a new tower in Elm in 1853. Prices rose in 1990.', '1853').least).toBe(
      -Infinity,
    )
  })
})

describe('the step between years', () => {
  it('is a term where a president is chosen', () => {
    expect(stepOf('Edward Hill was elected president of the United States in 1852.', '1852')).toBe(4)
  })

  it('is none where other terms hold', () => {
    expect(stepOf('Edward Hill was elected French president in 1852.', '1852')).toBe(2)
  })

  it('is one year for what is told year by year, however long ago', () => {
    expect(stepOf(STORM, '1853')).toBe(1)
    const cited =
      'The storm broke the pier of Elm (Stone 1851). Edward Hill built a new tower in Elm in 1853. The ferry sank off Kent (Lang 1854).'
    expect(stepOf(cited, '1853')).toBe(2)
  })

  it('is one year for what is recent, and more for what is long ago', () => {
    expect(stepOf('Edward Hill built a new tower in Elm in 2003.', '2003')).toBe(1)
    expect(stepOf('Edward Hill built a new tower in Elm in 1853. The tower was sold in 1990.', '1853')).toBe(
      2,
    )
    expect(stepOf('Edward Hill built a new tower in Elm in 1850. The tower was sold in 1990.', '1850')).toBe(
      5,
    )
  })
})

describe('when a sentence plays', () => {
  const text =
    'In 1851 a storm broke the pier of Elm. Edward Hill built a new one. (Stone 1999) Martha Stone left Elm in 1940.'

  it('is its own year, or that of the last one before', () => {
    const { document } = analyse(text)
    expect(whenOf(document, 0)).toBe(1851)
    expect(whenOf(document, 1)).toBe(1851)
    expect(whenOf(document, document.sentences.length - 1)).toBe(1940)
  })

  it('gives each person a time', () => {
    const { document } = analyse(text)
    const hill = document.sentences
      .flatMap(({ mentions }) => mentions)
      .find(({ text: name }) => name === 'Edward Hill')
    expect(spanOf(document, hill?.entity ?? '')).toEqual({ from: 1851, to: 1851 })
    expect(spanOf(document, 'nobody')).toBeNull()
  })
})
