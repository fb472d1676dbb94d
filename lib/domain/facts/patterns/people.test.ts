import { describe, expect, it } from 'vitest'
import { findDrafts, listAsked } from '@/tests/fixtures/facts/find-drafts'
import { alias } from './alias'
import { creator } from './creator'
import { role } from './role'

describe('role', () => {
  it.each([
    [
      'Martha Stone, the director of the Tide Museum, opened the new hall.',
      'Who is named as the director of the Tide Museum? → Martha Stone',
    ],
    [
      '“The lamp is old,” said Rolf Hill, chairman of the Tide Museum.',
      'Who is named as chairman of the Tide Museum? → Rolf Hill',
    ],
    [
      'Edward Hill was the mayor of Elm from 1902 to 1910.',
      'Who was the mayor of Elm from 1902 to 1910? → Edward Hill',
    ],
    [
      'Edward Hill became president of the Coastal Society in 1931.',
      'Who became president of the Coastal Society in 1931? → Edward Hill',
    ],
    [
      'Martha Stone was appointed head of the Elm School in 1950.',
      'Who was appointed head of the Elm School in 1950? → Martha Stone',
    ],
    [
      'Edward Hill served as secretary of the Rail Company in 1911.',
      'Who served as secretary of the Rail Company in 1911? → Edward Hill',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(role, text)).toContain(asked)
  })

  it('asks on a card who somebody is, and never to type it', () => {
    const drafts = findDrafts(role, 'Martha Stone, the director of the Tide Museum, opened the new hall.')
    expect(drafts.find(({ question }) => question === 'Who is Martha Stone?')).toMatchObject({
      answer: { quote: 'the director of the Tide Museum' },
      isOpen: true,
    })
  })

  it('names person, role and date', () => {
    const [draft] = findDrafts(role, 'Martha Stone was appointed head of the Elm School in 1950.')
    expect(Object.entries(draft?.arguments ?? {}).map(([name, { quote }]) => `${name}: ${quote}`)).toEqual([
      'person: Martha Stone',
      'role: head of the Elm School',
      'date: in 1950',
    ])
  })

  it('asks for nobody by a role that several can hold', () => {
    expect(listAsked(role, 'Martha Stone, professor of law at Elm College, left.')).toEqual([
      'Who is Martha Stone? → professor of law at Elm College',
    ])
  })

  it('asks for nobody where two held it', () => {
    const text = 'Edward Hill was the mayor of Elm in 1902. Rolf Stone was the mayor of Elm in 1931.'
    expect(listAsked(role, text).filter((asked) => asked.startsWith('Who was the mayor'))).toEqual([])
  })

  it.each([
    'He was the mayor of Elm from 1902 to 1910.',
    'Edward Hill was not the mayor of Elm in 1902.',
    'Edward Hill and Martha Stone were directors of the Tide Museum.',
    'Edward Hill met the director of the Tide Museum.',
    'Martha Stone, the director of the Tide Museum, and Rolf Hill met.',
  ])('asks for nobody in: %s', (text) => {
    expect(listAsked(role, text).filter((asked) => !asked.startsWith('Who is Martha'))).toEqual([])
  })
})

describe('alias', () => {
  it.each([
    [
      'Marrow Point, also known as the Needle, stands on a reef.',
      'By what other name is Marrow Point known? → Needle',
    ],
    ['Edward Hill, nicknamed Long Ned, kept the light.', 'What was the nickname of Edward Hill? → Long Ned'],
    ['The port of Elm, formerly called Elmstead, has a pier.', 'What was Elm formerly called? → Elmstead'],
    [
      'Martha Stone, born Martha Reed, painted the tower.',
      'What was the birth name of Martha Stone? → Martha Reed',
    ],
    [
      'The Elm Rail Company was renamed Coastal Rail in 1931.',
      'What was the Elm Rail Company renamed? → Coastal Rail',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(alias, text)).toEqual([asked])
  })

  it.each([
    'Edward Hill was born in Elm in 1851.',
    'Marrow Point, also known for its seals, stands on a reef.',
    'Marrow Point, also known as Needle, Thumb and Tooth, stands on a reef.',
    'The tower is also known as the Needle.',
    'The vote decided the withdrawal of the town from the Elm Union, also known as Elmxit.',
    'The Elm Patriots renamed Dover and Oak the Long Towns.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(alias, text)).toEqual([])
  })
})

describe('creator', () => {
  it.each([
    ['Edward Hill founded the Elm School in 1902.', 'Who founded the Elm School in 1902? → Edward Hill'],
    ['The Tide Museum was opened by Martha Stone.', 'Who opened the Tide Museum? → Martha Stone'],
    ['The Elm Chronicle was written by Martha Stone.', 'Who wrote the Elm Chronicle? → Martha Stone'],
    [
      'Martha Stone wrote the history of the Elm lighthouse.',
      'Who wrote the history of the Elm lighthouse? → Martha Stone',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(creator, text)).toEqual([asked])
  })

  it('names who, what and when', () => {
    const [draft] = findDrafts(creator, 'Edward Hill founded the Elm School in 1902.')
    expect(Object.entries(draft?.arguments ?? {}).map(([name, { quote }]) => `${name}: ${quote}`)).toEqual([
      'subject: Edward Hill',
      'object: the Elm School',
      'date: in 1902',
    ])
  })

  it.each([
    'The tower was designed by Martha Stone in 1874.',
    'Edward Hill built boats.',
    'Edward Hill wrote a book.',
    'Martha Stone did not write the history of the Elm lighthouse.',
    'Martha Stone and Edward Hill founded the Elm School.',
    'They founded the Elm School in 1902.',
    'Edward Hill founded the Elm School in 1902. Others say that Rolf Stone founded the Elm School.',
  ])('asks nothing of: %s', (text) => {
    expect(listAsked(creator, text)).toEqual([])
  })
})
