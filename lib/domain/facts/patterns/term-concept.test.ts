import { describe, expect, it } from 'vitest'
import { findDrafts } from '@/tests/fixtures/facts/find-drafts'
import { termConcept } from './term-concept'

/** The terms that are asked for in the last sentence. */
function findIn(last: string): string[] {
  const before =
    'Wave energy is energy that a buoy takes from the sea. Engineers measure wave energy on many coasts. The sea gives wave energy to the islands. '
  return findDrafts(termConcept, before + last)
    .filter(({ span }) => span.start >= before.length)
    .map(({ mention }) => `${mention?.detail ?? ''}: ${mention?.text ?? ''}`)
}

describe('termConcept', () => {
  it('asks for what the article comes back to where enough is said beside it', () => {
    expect(findIn('Buoys off the northern coasts turn wave energy into light for the islands.')).toEqual([
      'concept: wave energy',
    ])
    expect(findIn('The islands have wave energy.')).toEqual([])
  })

  it('takes a word that tells how much of it from the gap, but not one that points', () => {
    expect(findIn('Coasts with high wave energy need strong buoys and long cables.')).toEqual([
      'concept: wave energy',
    ])
    expect(findIn('Coasts with this wave energy need strong buoys and long cables.')).toEqual([])
  })

  it.each([
    'The coasts of the islands have both wave energy and wind for the buoys.',
    'The sea that beats on the northern islands is wave energy.',
    'The buoys of the northern coasts use a wave energy converter.',
    'Buoys turn wave energy into light, and wave energy warms the coasts.',
  ])(
    'leaves alone members of a row, what something is said to be, half a phrase and what is said twice: %s',
    (last) => {
      expect(findIn(last)).toEqual([])
    },
  )

  it('tells a frequent word that the article is about from a word of its own', () => {
    const text =
      'Ferrets hunt rabbits. Ferrets sleep all day. Farmers keep ferrets. Children like ferrets. The law protects ferrets. In the old villages of the coast farmers sent ferrets into the burrows of rabbits.'
    expect(findDrafts(termConcept, text).map(({ mention }) => mention?.detail)).not.toContain('singular')
  })
})
