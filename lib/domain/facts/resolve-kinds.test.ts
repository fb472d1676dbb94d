import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { resolveKinds } from './resolve-kinds'

const resolved = (text: string) => [...resolveKinds(readArticle(text)).values()].map(({ by }) => by)

describe('resolveKinds', () => {
  it.each([
    ['In 1902 Norway passed the Harbour Act. The act banned the sale of salt.', 'The Harbour Act'],
    ['In 1902 Norway passed the Harbour Act. This act banned the sale of salt.', 'The Harbour Act'],
    ['In 1902 Norway signed the Treaty of Elm. In Denmark, this treaty ended the war.', 'the Treaty of Elm'],
    ['Norway used the canal system until 1902. Under this system, boats paid a toll.', 'the canal system'],
    [
      'Norway was torn by fights of factions of the sailor class. These factions sold mills.',
      'The factions of the sailor class',
    ],
    ['Edward Hill built a paper mill in Norway. This mill burned in 1931.', 'The paper mill'],
  ])('%s → %s', (text, by) => {
    expect(resolved(text)).toEqual([by])
  })

  it.each([
    'In 1902 Norway passed the Harbour Act. An act of Denmark came first. The act banned salt.',
    'In 1902 Norway passed the Harbour Act and the Fisheries Act. The act banned salt.',
    'In 1902 Norway passed the Harbour Act. The act of 1931 banned salt.',
    'Norway sold paper mills. This mill burned in 1931.',
    'Edward Hill built a mill in Norway. This mill burned in 1931.',
    'Edward Hill built his paper mill in Norway. This mill burned in 1931.',
    'Norway owns salt ships in the north. These ships are old.',
    'Naval deaths were few, and many civil deaths came of hunger. These deaths were hidden.',
  ])('leaves alone: %s', (text) => {
    expect(resolved(text)).toEqual([])
  })

  it('lets what the sentence tells be asked about', () => {
    const text = 'In 1902 Norway passed the Harbour Act. This act was signed by Edward Hill in Elm.'
    expect(analyse(text).claims.map(({ answer }) => answer.quote)).toContain('Edward Hill')
  })
})
