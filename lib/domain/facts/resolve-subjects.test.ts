import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { genderOfName } from '@/lib/domain/language/lists/given-name-genders'
import { resolveSubjects } from './resolve-subjects'

const resolve = (text: string, title: string | null = null) =>
  [...resolveSubjects(readArticle(text, title), null)].map(([index, { by }]) => `${String(index)} ${by}`)

describe('who an opening he or she is', () => {
  it.each([
    ['Edward Hill was born in Elm. He died in Dover in 1902.', ['1 Edward Hill']],
    ['Martha Hill was born in Elm. She died in Dover in 1902.', ['1 Martha Hill']],
    ['Edward Hill was the son of a baker. He died in Dover in 1902.', ['1 Edward Hill']],
    ['Often seen at sea, Martha Hill sold a house in 1902. She died in Dover.', ['1 Martha Hill']],
    ['Edward Hill taught Martha Stone in Elm. He died in Dover in 1902.', ['1 Edward Hill']],
    ['Edward Hill printed The Low Tide in Elm. He died in Dover in 1902.', ['1 Edward Hill']],
    ['Edward Hill wrote of Adam Stone’s ships. He died in Dover in 1902.', ['1 Edward Hill']],
    ['Edward Hill was born in Elm. Later, he died in Dover in 1902.', ['1 Edward Hill']],
    [
      'Martha Hill was born in Elm. Her shop is old. She sold it in 1902.',
      ['1 Martha Hill’s', '2 Martha Hill'],
    ],
  ])('is found: %s', (text, expected) => {
    expect(resolve(text)).toEqual(expected)
  })

  it.each([
    ['a given name of the other gender', 'Angela Hill was born in Elm. He died in Dover in 1902.'],
    ['a title of the other gender', 'Mrs. Corvane Hill was born in Elm. He died in Dover in 1902.'],
    ['kin of that gender', 'Rowan Hill lived with a grandfather in Elm. He died in Dover in 1902.'],
    ['another of that gender', 'Edward Hill taught Adam Stone in Elm. He died in Dover in 1902.'],
    ['somebody unnamed', 'Edward Hill was seen by a man in Elm. He died in Dover in 1902.'],
    [
      'after a pronoun nobody was found for',
      'The lamp is old. He bought it. Hill was paid. She left it in 1902.',
    ],
  ])('is left open with %s', (_, text) => {
    expect(resolve(text)).toEqual([])
  })

  const LIFE =
    'Angela Hill was born in Elm. She went to school. Hill paints boats. She lives in Dover. Hill sells them. She has a shop. Hill bought it in 1980.'

  it('is the person of a life only where nothing tells against it', () => {
    const dies = (before: string) =>
      resolve(`${LIFE} ${before}`, 'Angela Hill').filter((each) => /^[89] /u.test(each))
    expect(dies('The shop is small. She left it in 1990.')).toEqual(['8 Angela Hill'])
    expect(dies('Her grandfather was a baker. He died in 1946.')).toEqual([])
    expect(dies('Her mother was a baker. She died in 1946. She left a shop.')).toEqual([])
    expect(dies('It was built for Martha Stone. She died in 1946.')).toEqual([])
  })

  it('stays the one that the sentence before is about, whoever else it names', () => {
    const last = (before: string) =>
      resolve(`${LIFE} ${before}`, 'Angela Hill').filter((each) => each.startsWith('8 '))
    expect(last('Hill wrote to Martha Stone in 1985. She left the shop in 1990.')).toEqual(['8 Angela Hill'])
    expect(last('Martha Stone wrote to Hill in 1985. She left the shop in 1990.')).toEqual([])
  })

  it('is who was just said to be a girl, no other', () => {
    expect(resolve('Martha, a 12-year-old girl from Elm, was sent to school. She left it in 1902.')).toEqual([
      '1 Martha',
    ])
  })

  it('asks nothing of a statement with a pronoun of the other gender', () => {
    const { claims } = analyse(
      'Edward Hill was a baker in Elm. He died in Dover in 1946, six years before she was born.',
    )
    expect(claims.flatMap((claim) => (claim.statement === null ? [] : claim.answer.quote))).not.toContain(
      '1946',
    )
  })
})

describe('genderOfName', () => {
  it.each([
    ['Angela Hill', 'she'],
    ['Dr. Edward Hill', 'he'],
    ['Mrs. Hill', 'she'],
    ['James', null],
    ['Robin Hill', null],
  ])('%s: %s', (name, expected) => {
    expect(genderOfName(name)).toBe(expected)
  })
})
