import { describe, expect, it } from 'vitest'
import type { Token } from '@/lib/domain/language/token'
import type { Mention } from '@/lib/domain/language/mention'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findNamedRelatives } from './named-relatives'
import { treeOf } from './tree'

const TEXT =
  'The Harbour Act of 1911, which taxed trade in sails on the basis of weight, age, owner, and length, also taxed, in Part Two, trade in oars.'

/** The sentence as the parser reads one whose main verb it lost: the name is its root. */
function readLost(text: string): { tokens: readonly Token[]; mentions: readonly Mention[] } {
  const [sentence] = analyse(text).document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const root = sentence.tokens.findIndex(({ text: word }) => word === 'Act')
  const tokens = sentence.tokens.map((token, at) => ({
    ...token,
    head: at === root ? -1 : root,
    relation: at === root ? 'root' : 'dep',
  }))
  return { tokens, mentions: sentence.mentions }
}

const saidOf = (text: string) => {
  const { tokens, mentions } = readLost(text)
  return findNamedRelatives(treeOf(tokens), { mentions }).map(({ stays }) =>
    stays.map(({ start, end }) => text.slice(start, end)).join(' '),
  )
}

describe('findNamedRelatives', () => {
  it('tells what the relative clause says and what the main verb says', () => {
    expect(saidOf(TEXT)).toEqual([
      'The Harbour Act of 1911 taxed trade in sails on the basis of weight, age, owner, and length',
      'The Harbour Act of 1911 taxed, in Part Two, trade in oars',
    ])
  })

  it('tells nothing without a main verb behind a comma', () => {
    expect(saidOf('The Harbour Act of 1911, which taxed sails of oak and of linen.')).toEqual([])
  })
})
