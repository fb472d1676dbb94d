import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { looksLikePerson } from './looks-like-person'
import { nameDistractors } from './name'
import { analyse } from '@/tests/fixtures/import/analyse'

describe('looksLikePerson', () => {
  const document = readArticle(
    'Edward Hill sold the lamp. Corvane left Elm for Dover. Dr. Marsh wrote to Edward Hill.',
  )
  const [known] = document.sentences
    .flatMap((sentence) => sentence.mentions)
    .filter(({ type }) => type === 'person')
  const looks = (text: string, entity: string) => {
    if (known === undefined) throw new Error('nobody')
    return looksLikePerson(document, { ...known, text, entity })
  }

  it.each([
    ['Edward Hill', known?.entity ?? '', true],
    ['Edward B.', known?.entity ?? '', false],
    ['Edward Bible', known?.entity ?? '', false],
    ['Edward Statue', known?.entity ?? '', false],
    ['Edward Bank', known?.entity ?? '', false],
    ['Norwegians', known?.entity ?? '', false],
    ['Ugly Lantern', 'ugly lantern', false],
  ])('%s', (text, entity, expected) => {
    expect(looks(text, entity)).toBe(expected)
  })

  it('is asked of every option for a person', () => {
    const text =
      'Martha Stone sold the lamp of Elm in 1902. Edward Hill died in Dover. Ugly Lantern said little and left Dover. Clara Marsh wrote.'
    const { document: own, claims } = analyse(text)
    const claim = claims.find((each) => each.answer.quote === 'Martha Stone')
    const mention = claim?.mention
    if (claim === undefined || mention === undefined || mention === null) throw new Error('no claim')
    const found = nameDistractors
      .find({ document: own, claim, mention, seed: 'seed' })
      ?.map((each) => each.text)
    expect(found).toContain('Edward Hill')
    expect(found).not.toContain('Ugly Lantern')
  })

  it('is false of a team, however its name sounds', () => {
    const own = readArticle(
      'Edward Hill left Martha Stone. Hill fans left Dover. The boat of Martha Stone sank.',
    )
    const people = own.sentences.flatMap(({ mentions }) => mentions).filter(({ type }) => type === 'person')
    expect(people.filter((each) => looksLikePerson(own, each)).map(({ text }) => text)).toEqual([
      'Martha Stone',
      'Martha Stone',
    ])
  })
})
