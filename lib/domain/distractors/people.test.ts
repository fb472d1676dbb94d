import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findPeople } from './people'
import type { Claim } from '@/lib/domain/facts/claim'

/** A claim for a name put on its first sentence. */
function peopleFor(text: string, answer: string): string[] {
  const [claim] = analyse('The tower of Elm was built by monks in 1874.').claims
  const { document } = analyse(text)
  const sentence = document.sentences.find((each) => each.mentions.some((mention) => mention.text === answer))
  const mention = sentence?.mentions.find((other) => other.text === answer)
  if (claim === undefined || sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  const asked: Claim = {
    ...claim,
    sentence,
    mention,
    statement: null,
    answer: { start: mention.start, end: mention.end, quote: answer },
  }
  return findPeople({ document, claim: asked, mention, seed: 'seed' }).map((each) => each.text)
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

  it('hold the office that the stem names, and no office where the key holds none', () => {
    expect(peopleFor(`President Edward Hill opened the mill. ${OTHERS}`, 'Edward Hill')).toEqual([
      'Henry Marsh',
    ])
    expect(peopleFor(`Robert Sand opened the mill. ${OTHERS}`, 'Robert Sand')).not.toContain('Henry Marsh')
  })
})
