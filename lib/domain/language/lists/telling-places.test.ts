import { describe, expect, it } from 'vitest'
import { findTellingPlace, listNamedPlaces } from './telling-places'

describe('findTellingPlace', () => {
  it.each([
    ['Athens is the capital of _____.', 'Greece', 'Athens'],
    ['Dutch traders reached _____ again in 1640.', 'the Netherlands', 'Dutch'],
    ['All the wool went to _____, which fed the looms of the British Empire.', 'Great Britain', 'British'],
    ['All the wool went to Great Britain and made the _____ rich.', 'British Empire', 'Great Britain'],
    ['From 1947 to 1960 she taught at the _____ at Berkeley.', 'University of California', 'Berkeley'],
    ['Much of southern _____ drives to Los Angeles.', 'California', 'Los Angeles'],
    ['_____ is the capital of France.', 'Paris', 'France'],
  ])('%s does not ask for %s', (stem, key, telling) => {
    expect(findTellingPlace(stem, key)).toBe(telling)
  })

  it.each([
    ['The treaty was signed in _____ in May 1775.', 'Philadelphia'],
    ['The ships left for _____ from France in 1820.', 'Le Havre'],
    ['Polish miners moved to _____ in 1890.', 'Germany'],
    ['_____ was the largest port of France.', 'Marseille'],
    ['In the United States the _____ had ended.', 'American Civil War'],
  ])('%s may ask for %s', (stem, key) => {
    expect(findTellingPlace(stem, key)).toBeNull()
  })
})

describe('listNamedPlaces', () => {
  it('takes the longest name', () => {
    expect(listNamedPlaces('South African miners in New York City.').map(({ place }) => place)).toEqual([
      'South Africa',
      'New York',
      'United States',
    ])
  })
})
