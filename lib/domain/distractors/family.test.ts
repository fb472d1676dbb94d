import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { listFamily } from './families'
import { familyDistractors } from './family'

function optionsFor(text: string, answer: string): string[] | undefined {
  const { document, claim } = claimFor(text, answer)
  return familyDistractors
    .find({ document, claim, mention: claim.mention, seed: 'seed' })
    ?.map((each) => each.text)
}

describe('closed families', () => {
  it('give the others that there were in a year', () => {
    expect(listFamily('Christianity', { takesThe: false, year: 300 })).toEqual([
      'Judaism',
      'Buddhism',
      'Hinduism',
    ])
    expect(listFamily('Christianity', { takesThe: false, year: null })).toContain('Islam')
  })

  it('keep an ending', () => {
    expect(listFamily('Ming dynasty', { takesThe: true, year: 1500 })).toContain('Yuan dynasty')
    expect(listFamily('Ming dynasty', { takesThe: true, year: 1500 })).not.toContain('Qing dynasty')
  })

  it('are none without the right article', () => {
    expect(listFamily('Ming', { takesThe: false, year: 1500 })).toEqual([])
  })
})

describe('options of a family', () => {
  it('leave out what the sentence names', () => {
    const found = optionsFor(
      'In 1905 Edward Hill left Judaism and turned to Christianity in Elm.',
      'Christianity',
    )
    expect(found).toEqual(expect.arrayContaining(['Islam', 'Buddhism']))
    expect(found).not.toContain('Judaism')
  })

  it('are no continent that the stem names a part of, and none where it is one of the key', () => {
    const found = optionsFor('In 1905 Japan sold the old lamp of Elm to a museum in Europe.', 'Europe')
    expect(found).toContain('Africa')
    expect(found).not.toContain('Asia')
    expect(optionsFor('In 1905 Norway was the largest seller of lamps in Europe.', 'Europe')).toEqual([])
  })

  it('are none where the stem names a people of the continent', () => {
    const text = 'In 1905 the storms that went across Europe sank the boats of the Norwegian guilds.'
    expect(optionsFor(text, 'Europe')).toEqual([])
  })

  it('are none for a name of no family', () => {
    expect(optionsFor('In 1905 Edward Hill sold the old lamp to Colombia.', 'Colombia')).toBeUndefined()
  })
})
