import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findDistractors } from './registry'

function distractorsFor(text: string, answer: string) {
  const { document, claims } = analyse(text)
  const claim = claims.find((each) => each.answer.quote === answer)
  if (claim === undefined || claim.mention === null) throw new Error(`no claim for ${answer}`)
  return findDistractors({ document, claim, mention: claim.mention, seed: 'seed' }, 3)
}
const textsOf = (text: string, answer: string) => distractorsFor(text, answer).map((each) => each.text)

const COAST = `The tower of Elm was built by monks in 1874.
A storm broke the pier of Elm harbour in 1851.
The lamp was sold to Norway by Edward Hill in 1931.
Martha Stone wrote the first book on Elm reef in 1940.`

describe('years', () => {
  it('come from the article first, and never after its latest', () => {
    const found = distractorsFor(COAST, '1874')
    expect(found.slice(0, 2).every((each) => each.origin === 'article')).toBe(true)
    expect(found.every((each) => Number(each.text) <= 1940 && each.text !== '1874')).toBe(true)
  })

  it('keep where the article has them', () => {
    for (const each of distractorsFor(COAST, '1874')) {
      if (each.source !== null) expect(COAST.slice(each.source.start, each.source.end)).toBe(each.text)
    }
  })
})

describe('numbers', () => {
  it.each([
    ['The port of Elm has nearly 2,000 members of the guild.', '2,000', /^\d,\d{3}$/u],
    ['In Elm the old lamp was sold for $3.5 million to Edward Hill.', '$3.5 million', /^\$\d+\.\d million$/u],
    ['The Elm ferry brought 58% of the visitors to Dover.', '58%', /^\d{2}%$/u],
    ['Edward Hill lived in Dover for twelve years of his life.', 'twelve', /^\p{Ll}+$/u],
    ['Storms off Elm killed 819 people in Kent.', '819', /^\d{2,4}$|^\d,\d{3}$/u],
  ])('in %s are written like %s', (text, answer, shape) => {
    const found = textsOf(text, answer)
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const each of found) expect(each).toMatch(shape)
  })

  it('never make a share of a hundred or more', () => {
    for (const each of textsOf('The Elm ferry brought 58% of the visitors to Dover.', '58%'))
      expect(parseInt(each, 10)).toBeLessThan(100)
  })
})

describe('places', () => {
  it('are of the same level and not in the sentence', () => {
    const found = textsOf(
      'Edward Hill sold the lamp to Norway in 1931. Martha Stone left Denmark in 1940. The boat sank off Iceland in 1851.',
      'Norway',
    )
    expect(found).toEqual(expect.arrayContaining(['Denmark', 'Iceland']))
    expect(found).not.toContain('Norway')
  })

  it('go with the stem’s article', () => {
    const found = textsOf(
      'In 1931 Edward Hill sold the old lamp to the Netherlands. Martha Stone left Denmark in 1940.',
      'Netherlands',
    )
    expect(found).not.toContain('Denmark')
  })
})

describe('names', () => {
  it('are never made up: without others in the article there are none', () => {
    expect(textsOf('In 1931 the lamp of Elm was sold to Norway by Edward Hill.', 'Edward Hill')).toEqual([])
  })
})
