import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { claimFor } from '@/tests/fixtures/claim-for'
import { analyse } from '@/tests/fixtures/import/analyse'
import { couldBeRight } from './also-right'
import { formOfPerson, sharesName } from './name-words'
import { classifyOrganisation } from './organisation-class'
import { findDistractors } from './registry'
import { termDistractors } from './term'

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

/** Any claim, put on another sentence: what distractors look at of it. */
function claimOn(sentence: AnalysedSentence | undefined): Claim {
  const [claim] = analyse(COAST).claims
  if (claim === undefined || sentence === undefined) throw new Error('nothing to ask')
  return { ...claim, sentence, answer: { start: sentence.start, end: sentence.start, quote: '' } }
}

describe('years', () => {
  it('come from the article before any made up, and never after its latest', () => {
    const found = distractorsFor(COAST.replace('1851', '1866'), '1874')
    expect(found.map((each) => each.text)).toEqual(expect.arrayContaining(['1866']))
    expect(found.every((each) => Number(each.text) <= 1940 && each.text !== '1874')).toBe(true)
  })

  it('keep where the article has them', () => {
    for (const each of distractorsFor(COAST, '1874')) {
      if (each.source !== null) expect(COAST.slice(each.source.start, each.source.end)).toBe(each.text)
    }
  })
})

describe('years before our era', () => {
  it('are round where the key is, and keep its comma and its letters', () => {
    const found = textsOf(
      'In 12,000 BCE, Elm was first settled by hunters from Kent. It got its charter in 1851.',
      '12,000 BCE',
    )
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const each of found) expect(each).toMatch(/^\d{2},[05]00 BCE$/u)
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

  it.each([
    ['In Elm the guild has 62 boats, a decrease from the 81 boats of its best time.', '81', 62, Infinity],
    ['In Elm the guild has 62 boats, an increase from the 51 boats of its worst time.', '51', 0, 62],
    ['In Elm the new hall has 62 rooms, more than the 51 rooms of the old one.', '51', 0, 62],
  ])('keep to what the stem leaves open: %s', (text, answer, above, below) => {
    const { document, claim } = claimFor(text, answer)
    const found = findDistractors({ document, claim, mention: claim.mention, seed: 'seed' }, 3)
    expect(found).toHaveLength(3)
    for (const each of found) {
      expect(Number(each.text)).toBeGreaterThan(above)
      expect(Number(each.text)).toBeLessThan(below)
    }
  })

  it('have a fourth one where the stem has one of them in a longer word', () => {
    const text = 'The guild of Elm has thirty-eight boats and takes captains of fifty and older.'
    const { document, claim } = claimFor(text, 'fifty')
    expect(findDistractors({ document, claim, mention: claim.mention, seed: 'seed' }, 3)).toHaveLength(3)
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

describe('people', () => {
  const person = (text: string, entity = text.toLowerCase()) =>
    ({
      text,
      entity,
      type: 'person',
      detail: 'surname',
      value: null,
      unit: null,
      hedge: null,
      start: 0,
      end: text.length,
    }) as const

  it('of one family are no alternatives to one another', () => {
    expect(sharesName(person('Edward Hill'), person('Hill', 'martha hill'))).toBe(true)
    expect(sharesName(person('Edward Hill'), person('Martha Stone'))).toBe(false)
    expect(sharesName(person('HBE'), person('Harbour Board of Elm'))).toBe(true)
    expect(sharesName(person('HBE'), person('Harbour Board of Oak'))).toBe(false)
    expect(sharesName(person('Leonard of Elm'), person('Maria of Kent'))).toBe(false)
  })

  it('are called in one way', () => {
    expect(formOfPerson(person('Edward Hill'))).toBe('full')
    expect(formOfPerson(person('Hill', 'edward hill'))).toBe('surname')
    expect(formOfPerson(person('Edward', 'edward hill'))).toBe('given')
    expect(formOfPerson(person('Daniel'))).toBe('given')
  })
})

describe('couldBeRight', () => {
  const TEXT = `In 1874 Edward Hill built the tower of Elm for the king.
Later Martha Stone built a second tower near Dover.
Joan Reed sold boats to fishermen in Kent.`
  const { document } = analyse(TEXT)
  const claim = claimOn(document.sentences[0])

  it('doubts who did the same to something of the same name', () => {
    expect(couldBeRight(document, { claim, entity: 'martha stone' })).toBe(true)
    expect(couldBeRight(document, { claim, entity: 'joan reed' })).toBe(false)
  })
})

describe('terms', () => {
  const TEXT = `A keel is a long beam under the ship that holds it upright.
Builders shape each plank by hand, and every plank is cut from oak.
The mast carries the sail. A mast may be thirty metres high.
The old hull leaked. In Dover the hull was mended. A new anchor and a second anchor were bought.
The rudder broke, and a rudder costs much.`

  it('are in the same grammatical number as the key, and from the article', () => {
    const { document } = analyse(TEXT)
    const start = TEXT.indexOf('keel')
    const mention = {
      start,
      end: start + 4,
      text: 'keel',
      entity: 'keel',
      type: 'term',
      detail: 'singular',
      value: null,
      unit: null,
      hedge: null,
    } as const
    const found =
      termDistractors.find({ document, claim: claimOn(document.sentences[0]), mention, seed: 'seed' }) ?? []
    expect(found.map((each) => each.text)).toEqual(expect.arrayContaining(['mast', 'hull']))
    for (const each of found) {
      expect(TEXT).toContain(each.text)
      expect(each.text).not.toMatch(/s$|ship|beam/u)
    }
  })
})

describe('what sort of thing a name says', () => {
  it.each([
    ['Battle of Elm', 'Elm War'],
    ['Supreme Court', 'Senate'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(classifyOrganisation(one)).not.toBeNull()
    expect(classifyOrganisation(one)).not.toBe(classifyOrganisation(other))
  })
})
