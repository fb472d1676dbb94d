import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { findPeople } from './people'

function peopleFor(text: string, answer: string): string[] {
  const { document, claim } = claimFor(text, answer)
  return findPeople({ document, claim, mention: claim.mention, seed: 'seed' }).map((each) => each.text)
}

const OTHERS =
  'Martha Stone lived in Kent. President Henry Marsh visited Elm. Dr. Paul Reed wrote to Martha Stone. Susan Hart, a lawyer from Dover, left the town.'

describe('people as options', () => {
  it('are none where another name of the stem tells the key', () => {
    expect(peopleFor(`Thomas Sand and his wife Anna Sand bought the mill. ${OTHERS}`, 'Anna Sand')).toEqual(
      [],
    )
  })

  it('are of the gender that a word of kin tells', () => {
    const found = peopleFor(`The mill was left to his widow Anna Sand. ${OTHERS}`, 'Anna Sand')
    expect(found).toEqual(expect.arrayContaining(['Martha Stone', 'Susan Hart']))
    expect(found).not.toContain('Paul Reed')
  })

  it('are none where the key is the only woman among men', () => {
    const men = 'Henry Marsh visited Elm. Paul Reed wrote to Henry Marsh. Robert Hart left the town.'
    expect(peopleFor(`Anna Sand bought the mill. ${men}`, 'Anna Sand')).toEqual([])
    expect(peopleFor(`Anna Sand bought the mill. ${men} Martha Stone stayed.`, 'Anna Sand')).toContain(
      'Martha Stone',
    )
  })

  it('are of the key’s gender where two are a couple', () => {
    const found = peopleFor(`Thomas Wood married Anna Sand in Kent. ${OTHERS}`, 'Anna Sand')
    expect(found).toContain('Martha Stone')
    expect(found).not.toContain('Paul Reed')
  })

  it('are of whom the same is said where the stem tells whose the key is', () => {
    const others =
      'Norway winger Paul Reed bought books. The keeper Robert Hart read them. Norway striker Henry Marsh left.'
    const found = peopleFor(`The cup was lifted in Kent by Norway's Thomas Wood. ${others}`, 'Thomas Wood')
    expect(found).toEqual(expect.arrayContaining(['Paul Reed', 'Henry Marsh']))
    expect(found).not.toContain('Robert Hart')
    expect(peopleFor(`The cup was lifted in Kent by Blazer's Thomas Wood. ${others}`, 'Thomas Wood')).toEqual(
      [],
    )
  })

  it('hold an office where the stem speaks of what only an office has', () => {
    const held = `The mill was sold under Thomas Wood's government. President Thomas Wood left. ${OTHERS}`
    expect(peopleFor(held, 'Thomas Wood')).toEqual(['Henry Marsh'])
    const unknown = `The mill was sold under Thomas Wood's government. ${OTHERS}`
    expect(peopleFor(unknown, 'Thomas Wood')).toEqual([])
  })

  it('say which of them are in the key’s own role', () => {
    const text =
      'The mill was sold by the lawyer Thomas Wood. The attorney Paul Reed wrote books. Henry Marsh left.'
    const { document, claim } = claimFor(text, 'Thomas Wood')
    const found = findPeople({ document, claim, mention: claim.mention, seed: 'seed' })
    expect(found.filter((each) => each.isInSameRole).map((each) => each.text)).toEqual(['Paul Reed'])
  })

  it('are victims where the stem speaks of one', () => {
    const others = 'Henry Marsh was shot in Kent. Paul Reed wrote books. Robert Hart read them.'
    expect(peopleFor(`The town mourned the killing of Thomas Wood. ${others}`, 'Thomas Wood')).toEqual([
      'Henry Marsh',
    ])
  })

  it('are in a role like the one that the stem names; a word that ends like a role is none', () => {
    const others = 'The bishop Robert Hart read books. The attorney Paul Reed wrote books. Henry Marsh left.'
    const found = peopleFor(`The mill was sold by the lawyer Thomas Wood. ${others}`, 'Thomas Wood')
    expect(found).toContain('Paul Reed')
    expect(found).not.toContain('Robert Hart')
    expect(peopleFor(`The mill was sold after Thomas Wood. ${others}`, 'Thomas Wood')).toContain('Paul Reed')
  })

  it('hold the office that the stem names, and no office where the key holds none', () => {
    expect(peopleFor(`President Edward Hill opened the mill. ${OTHERS}`, 'Edward Hill')).toEqual([
      'Henry Marsh',
    ])
    expect(peopleFor(`Robert Sand opened the mill. ${OTHERS}`, 'Robert Sand')).not.toContain('Henry Marsh')
  })

  it('lived in the time that is told of', () => {
    const others = 'In 1990 Martha Stone left Kent. In 1831 Susan Hart wrote to Clara Marsh.'
    const found = peopleFor(`In 1824 Anna Sand sold the mill. ${others}`, 'Anna Sand')
    expect(found).toContain('Susan Hart')
    expect(found).not.toContain('Martha Stone')
  })

  it('are of the side that the stem names, and do not run a team beside one who plays in it', () => {
    const others =
      'The Irish striker Paul Reed fell. The French striker Robert Hart left. The Irish coach Henry Marsh spoke.'
    const found = peopleFor(`The match was won by the Irish striker Thomas Wood. ${others}`, 'Thomas Wood')
    expect(found).toEqual(['Paul Reed'])
  })
})
