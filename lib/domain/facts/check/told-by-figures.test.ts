import { describe, expect, it } from 'vitest'
import { isToldByFigures } from './told-by-figures'

describe('isToldByFigures', () => {
  it.each([
    'The ferry line said its sales rose 2% to _ from $10.9bn.',
    'The ferry line said its sales rose 2% to $11.1bn from _.',
    'Sales rose to 240 boats from _ in Elm.',
    'Profit fell 12 percent to _ in May from £62m.',
    'Nearly two thirds - _ - of the farmers of Elm sold their sheep.',
    'The court of Elm has nine keepers—one chief keeper and _ others.',
    'The court of Elm has _ keepers—one chief keeper and eight others.',
    'A quarter (_) of the farmers of Elm sold their sheep.',
  ])('%s', (stem) => {
    expect(isToldByFigures(stem)).toBe(true)
  })

  it.each([
    'The ferry line said its sales rose 2% to _.',
    'The ferry line said its sales rose to _ from $10.9bn.',
    'The ferry goes to Elm from _.',
    'Two thirds of the farmers - about _ men - sold their sheep.',
    'The line sold 2% of its boats to _ firms from Norway.',
  ])('but not: %s', (stem) => {
    expect(isToldByFigures(stem)).toBe(false)
  })
})
