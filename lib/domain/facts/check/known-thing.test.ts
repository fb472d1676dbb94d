import { expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'

it.each([
  ['In 1931 the tower of Elm was moved away from the Sun by Norway.', 'Sun'],
  ['In 1931 the Spaniard Edward Hill sold the tower of Elm. In 1938 the Spaniard left Norway.', 'Spaniard'],
])('asks for no word that is no name: %s', (text, words) => {
  expect(analyse(text).claims.map(({ answer }) => answer.quote)).not.toContain(words)
})
