import { describe, expect, it } from 'vitest'
import { findDrafts } from '@/tests/fixtures/facts/find-drafts'
import { list } from './list'

const listsOf = (text: string) =>
  findDrafts(list, text).map(({ question, list: asked }) => ({
    question,
    parts: asked?.parts.map(({ text: part }) => part),
    wanted: asked?.wanted,
  }))

describe('a list as the whole answer', () => {
  it('is asked for as the subject, with what its members are', () => {
    expect(listsOf('Norway, Denmark and Sweden signed the salt treaty in 1931.')).toEqual([
      {
        question: 'Which three countries signed the salt treaty in 1931?',
        parts: ['Norway', 'Denmark', 'Sweden'],
        wanted: 3,
      },
    ])
  })

  it('leaves out "both"', () => {
    expect(listsOf('Both Norway and Denmark signed the salt treaty in 1931.')[0]?.parts).toEqual([
      'Norway',
      'Denmark',
    ])
  })

  it('keeps a name whole over its preposition, and takes no half of one', () => {
    const text =
      'In 1931 the toll was fought by the Coast Society and the Commission for Fair Trade in Norway.'
    expect(listsOf(text).flatMap(({ parts }) => parts)).toEqual([
      'Coast Society',
      'Commission for Fair Trade',
    ])
    expect(
      listsOf(
        'The higher courts of Norway include the Court of Appeals for the Coast Guard and the Court of Appeals for Salt Claims.',
      ),
    ).toEqual([])
    expect(listsOf('The salt of Elm was sold in Iran, East and North Africa, and the Balkans.')).toEqual([])
  })

  it('is none of those who wrote a paper together', () => {
    expect(listsOf('Ada Hill and Ilse Brandt (1998) asked the keepers of Elm about the storms.')).toEqual([])
  })

  it('is asked for with its preposition', () => {
    expect(listsOf('In 1931 the glass trade moved to Norway, Ghana, Chile, and the Philippines.')).toEqual([
      {
        question: 'To which four countries did the glass trade move in 1931?',
        parts: ['Norway', 'Ghana', 'Chile', 'Philippines'],
        wanted: 4,
      },
    ])
  })

  it('is a gap where no question can be written, which says what is missing', () => {
    expect(
      listsOf('Ilse Brandt showed the plan for a canal to the rulers of Norway and Denmark without success.'),
    ).toEqual([
      {
        question:
          'Ilse Brandt showed the plan for a canal to the rulers of _____ (two countries) without success.',
        parts: ['Norway', 'Denmark'],
        wanted: 2,
      },
    ])
  })

  it('may be of common nouns, from three on, and is known to be whole by its count', () => {
    expect(
      listsOf('The school of tides recognises three causes of early floods: storms, thaws and broken gates.'),
    ).toMatchObject([
      {
        question: 'What are the three causes of early floods that the article names?',
        parts: ['storms', 'thaws', 'broken gates'],
      },
    ])
    expect(listsOf('Most of the islanders worked on the mainland in mills and mines.')).toEqual([])
  })

  it('leaves out the noun that the question says, and wants a few of many examples that are names', () => {
    expect(listsOf('Early warning systems include bell systems, flag systems and mirrors.')).toEqual([
      {
        question: 'Which early warning systems does the article give as examples? Name three.',
        parts: ['bell', 'flag', 'mirrors'],
        wanted: 3,
      },
    ])
    expect(
      listsOf(
        'A harbour class is a set of towns that are alike in factors such as depth, tide, trade, shelter and size.',
      ),
    ).toEqual([])
    expect(
      listsOf(
        'In 1931 the salt of Elm was sold by its harbour to countries such as Norway, Denmark, Sweden, Iceland and Finland.',
      ),
    ).toMatchObject([{ wanted: 3 }])
  })

  it('is not asked for in brackets, in a quotation, or where more follow', () => {
    expect(
      listsOf('Ilse Brandt said the canal would “join Norway, Denmark and Sweden for a century of trade.”'),
    ).toEqual([])
    expect(
      listsOf('The old canal of the salt trade (with Norway, Denmark and Sweden) was closed in 1931.'),
    ).toEqual([])
    expect(
      listsOf('The salt trade of the north was lost to Norway, Denmark, Sweden and other countries.'),
    ).toEqual([])
  })

  it('is not asked for where a word behind belongs to it, or to its last member alone', () => {
    expect(
      listsOf('Ilse Brandt rebuilt the salt harbour by Norway, Denmark and Sweden standards in 1931.'),
    ).toEqual([])
    expect(
      listsOf('In 1931 the salt traders of Elm paid with beads, mirrors and beans that were ground by hand.'),
    ).toEqual([])
  })

  it('names who an opening "he" is', () => {
    expect(
      listsOf(
        'Edward Hill painted the harbour of Elm in 1931. He sold it in Norway, Denmark and Sweden in 1938.',
      ),
    ).toEqual([])
    expect(
      listsOf('Edward Hill was a painter of Elm. He sold forty ships to Norway, Denmark and Sweden in 1938.'),
    ).toMatchObject([{ question: 'To which three countries did Edward Hill sell forty ships in 1938?' }])
  })

  it('is not asked for where the rest points elsewhere', () => {
    expect(listsOf('They had moved it to Norway, Denmark and Sweden.')).toEqual([])
  })
})
