import { describe, expect, it } from 'vitest'
import { readDateValue, shapeOfDate } from './date-value'

describe('the value of a date', () => {
  it('puts dates in order, whichever way they are written', () => {
    const inOrder = ['1973', 'March 1973', '23 March 1973', 'April 2, 1973', 'October 1973', '1974']
    const values = inOrder.map(readDateValue)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(new Set(values.map((value) => value.toFixed(4))).size).toBe(inOrder.length)
  })

  it('counts years before our era down', () => {
    const inOrder = ['12,000 BCE', '3500 BCE', '44 BC', '44 CE', '1974']
    const values = inOrder.map(readDateValue)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })

  it('reads a year of few figures', () => {
    expect(readDateValue('43')).toBe(43)
  })
})

describe('the shape of a date', () => {
  it('is one for dates written alike', () => {
    expect(shapeOfDate('March 23, 1973')).toBe(shapeOfDate('August 5, 1974'))
    expect(shapeOfDate('23rd May 1973')).toBe(shapeOfDate('1st June 1974'))
    expect(shapeOfDate('May 1973')).not.toBe(shapeOfDate('23 May 1973'))
  })
})
