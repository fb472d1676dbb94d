import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'

const asked = (text: string) =>
  analyse(text).claims.filter(({ mention }) => mention?.detail === 'percent').length

describe('findBareShare', () => {
  it.each([
    ['of nobody', 'A third of them own a boat in Norway and 66% buy new sails every spring.'],
    ['of nobody', 'More than a quarter have bought a boat in Norway and 24% have bought new sails.'],
    ['of anybody, undated', '70 percent of people approved of a new lighthouse on the coast of Norway.'],
    ['of one moment', 'Employment levels in Norway are currently stuck at about 60%.'],
  ])('refuses a share %s: %s', (_, text) => {
    expect(asked(text)).toBe(0)
  })

  it.each([
    ['About 70 percent of people approved of a new lighthouse on the coast of Norway in a poll of 1931.'],
    ['About 66% of the farmers of Elm bought new sails from Norway in 1931.'],
    ['Of the farmers of Elm, 66% bought new sails from Norway in 1931.'],
  ])('asks for one of somebody: %s', (text) => {
    expect(asked(text)).toBeGreaterThan(0)
  })
})
