import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findConcepts } from './term-concepts'

const TEXT = [
  'Wave energy is energy that a buoy takes from the sea. Engineers measure wave energy on many coasts. Wave energy is strong in winter.',
  'Solar heat is warmth that a roof takes from the sun. Solar heat warms a house in spring. People store solar heat in tanks.',
  'Tidal power is power that a dam takes from the tide. Tidal power feeds whole towns. Dams give tidal power twice a day.',
  'Natural gas is gas that a well takes from the ground. Natural gas heats kitchens. Pipes carry natural gas to many towns.',
  'Old sailors love coffee and bread.',
  'Buoys off the northern coasts turn wave energy into light for the islands.',
].join('\n\n')

describe('findConcepts', () => {
  const { document, claims } = analyse(TEXT)
  const claim = claims.find(
    ({ mention, fact }) => mention?.text === 'Wave energy' && fact.kind === 'definition',
  )
  const options =
    claim?.mention === undefined || claim.mention === null
      ? []
      : findConcepts({ document, claim, mention: claim.mention, seed: 'seed' }).map(({ text }) =>
          text.toLowerCase(),
        )

  it('offers other terms that the article teaches', () => {
    expect(options).toEqual(expect.arrayContaining(['solar heat', 'tidal power']))
  })

  it('offers no word of the stem, no part of the key and nothing in passing', () => {
    for (const other of ['energy', 'buoy', 'sea', 'coffee', 'old sailors'])
      expect(options).not.toContain(other)
  })
})
