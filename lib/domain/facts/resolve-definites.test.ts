import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { resolveDefinites } from './resolve-definites'

const resolved = (text: string, title: string | null = null) =>
  [...resolveDefinites(readArticle(text, title)).values()].flat().map(({ by }) => by)

describe('resolveDefinites', () => {
  it.each([
    ['Norway approved the harbour tax in 1902. The tax was used for 40 ships.', ['The harbour tax']],
    ['Norway approved a harbour tax. Most of the tax’s yield was used for ships.', ['the harbour tax']],
    [
      'Norway approved the harbour tax. The tax was used for ships. In 1902, the tax was doubled.',
      ['The harbour tax', 'the harbour tax'],
    ],
  ])('%s', (text, expected) => {
    expect(resolved(text)).toEqual(expected)
  })

  it.each([
    ['of two sorts', 'Norway approved the harbour tax and the window tax. The tax was used for ships.'],
    ['of another', 'Norway approved the harbour tax. Denmark had another tax. The tax was used for ships.'],
    ['which one is said', 'Norway approved the harbour tax. The tax on oak was used for ships.'],
    ['no word of the sort stood before', 'The tax was used for ships. Norway approved the harbour tax.'],
    ['a length', 'Hill made a three-day trip to Elm. The trip was paid for by Norway.'],
  ])('leaves alone: %s', (_, text) => {
    expect(resolved(text)).toEqual([])
  })

  it('reaches to the end for what the title names', () => {
    const filler = Array.from({ length: 9 }, () => 'Ships of oak are sold in Elm.').join(' ')
    const text = `Norway approved the harbour tax in 1902. ${filler} The tax was used for 40 ships.`
    expect(resolved(text)).toEqual([])
    expect(resolved(text, 'A harbour tax for Elm')).toEqual(['The harbour tax'])
  })

  it('lets the sentence be asked about', () => {
    const text = 'Norway approved the harbour tax in 1902. The tax was used for 40 new ships in the north.'
    const { claims } = analyse(text)
    expect(claims.map(({ question }) => question).join('\n')).toContain('the harbour tax')
  })
})
