import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { listClusterMates } from './place-clusters'
import { isPartOf, kindOfPlace } from './place-kind'
import { findDistractors } from './registry'

function placesFor(text: string, answer: string): string[] {
  const { document, claim } = claimFor(text, answer)
  return findDistractors({ document, claim, mention: claim.mention, seed: 'seed' }, 3).map(
    (each) => each.text,
  )
}

describe('a place', () => {
  it.each([
    ['England', 'country'],
    ['Europe', 'continent'],
    ['Norway', 'country'],
    ['Ohio', 'state'],
    ['Pittsburgh', 'city'],
    ['Lake Erie', 'lake'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfPlace(name)).toBe(kind)
  })

  it.each(['America', 'Elmstead', 'Georgia'])('%s may be anything', (name) => {
    expect(kindOfPlace(name)).toBeNull()
  })

  it('of antiquity is chosen only from what the article names', () => {
    expect(placesFor('In 202 BCE, the Roman army left Greece for the winter.', 'Greece')).toEqual([])
    expect(
      placesFor('In 1931, the Danish army left Greece for the winter.', 'Greece').length,
    ).toBeGreaterThan(1)
  })

  it('is a part of what it lies in', () => {
    expect(isPartOf('Manhattan', 'New York City')).toBe(true)
    expect(isPartOf('Norway', 'Europe')).toBe(true)
    expect(isPartOf('Leeds', 'the United Kingdom')).toBe(true)
    expect(isPartOf('Leeds', 'Norway')).toBe(false)
  })

  it('has rivals of its own kind', () => {
    expect(listClusterMates('Pittsburgh', 'city')).toContain('Cleveland')
    expect(listClusterMates('Pittsburgh', 'country')).toEqual([])
  })
})

describe('distractors for a place', () => {
  it('are none where the stem names a town in it', () => {
    const text =
      'Edward Hill sold the old lamp to a museum in Perth, Australia. Martha Stone moved to Canada in 1940.'
    expect(placesFor(text, 'Australia')).toEqual([])
  })

  it('are never larger or smaller than it', () => {
    const text =
      'Edward Hill sold the old lamp of Elm to Norway in 1931. Martha Stone left Europe in 1940. The boat of Joan Reed sank off Denmark in 1951.'
    expect(placesFor(text, 'Norway')).toContain('Denmark')
    expect(placesFor(text, 'Norway')).not.toContain('Europe')
  })

  it('are of its kind', () => {
    const text =
      'In 1905 Edward Hill opened the first picture house of all in Pittsburgh. Martha Stone moved from Boston to Ohio in 1940.'
    const found = placesFor(text, 'Pittsburgh')
    expect(found).toContain('Boston')
    expect(found).not.toContain('Ohio')
  })

  it('lie in the part of the world that the stem names', () => {
    const text =
      'Edward Hill founded a school in Ghana on the west coast of Africa. Martha Stone moved to Brazil in 1940 and to Senegal in 1951.'
    const found = placesFor(text, 'Ghana')
    expect(found).not.toContain('Brazil')
    expect(found.every((name) => isPartOf(name, 'Africa'))).toBe(true)
  })

  it('take their article with the stem’s', () => {
    const text =
      'Edward Hill sold the old lamp of Elm to Canada in 1931. Martha Stone left the United States in 1940 for Mexico.'
    expect(placesFor(text, 'Canada')).not.toContain('United States')
  })

  it('are countries that there were at the time', () => {
    const text =
      'In 1793 Edward Hill sold the old lamp of Elm to Spain. Martha Stone moved to Germany in 1940. In 1801 the boat left Portugal.'
    const found = placesFor(text, 'Spain')
    expect(found).toContain('Portugal')
    expect(found).not.toContain('Germany')
  })

  it('are not the own side of who plays against the key', () => {
    const text =
      'The French striker Edward Hill scored in the win over Spain. The team lost to Portugal in March. Italy and France lost in May.'
    const found = placesFor(text, 'Spain')
    expect(found).toContain('Portugal')
    expect(found).not.toContain('France')
  })

  it('have no two from afar', () => {
    const text =
      'Edward Hill sold the old lamp of Elm to Italy in 1931. Martha Stone left Japan in 1940 for Canada. In 1951 she saw Brazil.'
    const far = placesFor(text, 'Italy').filter((name) => !isPartOf(name, 'Europe'))
    expect(far).toHaveLength(1)
  })

  it('come from the line in which the article’s other places stand', () => {
    expect(listClusterMates('England', 'country', new Set(['Ireland']))).toEqual([
      'Scotland',
      'Wales',
      'Ireland',
    ])
    expect(listClusterMates('England', 'country')).toContain('Spain')
  })
})
