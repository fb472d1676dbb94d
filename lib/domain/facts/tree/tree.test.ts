import { describe, expect, it } from 'vitest'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { clauseAbove, moveTenseToDo, readClause, subjectOf } from './clause'
import { findLooseParts } from './loose-parts'
import { childAs, headOf, isUnder, treeOf } from './tree'

const analyser = loadAnalyser()
const parse = (text: string) => treeOf(analyser.analyse(text, { start: 0, end: text.length }).tokens)
const wordAt = (tree: ReturnType<typeof parse>, word: string) =>
  tree.tokens.findIndex((token) => token.text === word)
const words = (tree: ReturnType<typeof parse>, at: number) =>
  at < 0
    ? ''
    : tree.tokens
        .slice(tree.first[at], (tree.last[at] ?? 0) + 1)
        .map((token) => token.text)
        .join(' ')

describe('treeOf', () => {
  const tree = parse('The old keeper of the light sold the brass lamp to a museum in 1931.')

  it('knows what hangs on each word, and how far it reaches', () => {
    expect(tree.tokens[tree.root]?.text).toBe('sold')
    expect(words(tree, wordAt(tree, 'keeper'))).toBe('The old keeper of the light')
    expect(words(tree, wordAt(tree, 'museum'))).toBe('to a museum')
    expect(isUnder(tree, wordAt(tree, 'light'), wordAt(tree, 'keeper'))).toBe(true)
    expect(isUnder(tree, wordAt(tree, 'lamp'), wordAt(tree, 'keeper'))).toBe(false)
  })

  it('finds the head of a stretch', () => {
    expect(headOf(tree, { start: 0, end: 27 })).toBe(wordAt(tree, 'keeper'))
  })

  it('is total: no words, no tree', () => {
    expect(treeOf([])).toMatchObject({ root: -1, children: [] })
  })

  it('is read once', () => {
    expect(treeOf(tree.tokens)).toBe(tree)
  })
})

describe('readClause', () => {
  it.each([
    [
      'The tower was built by monks in 1874.',
      'built',
      { isPassive: true, isCopular: false, isNegated: false },
    ],
    ['Edward Hill has been a painter since 1874.', 'painter', { isPassive: false, isCopular: true }],
    ['The army did not take the town in 1902.', 'take', { isNegated: true }],
    ['The keeper sold the lamp in 1931.', 'sold', { isPassive: false, isCopular: false }],
  ])('%s', (text, head, expected) => {
    const tree = parse(text)
    expect(readClause(tree, wordAt(tree, head))).toMatchObject(expected)
  })

  it('finds subject, object and obliques', () => {
    const tree = parse('The keeper sold the lamp to a museum in 1931.')
    const clause = readClause(tree, tree.root)
    expect(words(tree, clause.subject)).toBe('The keeper')
    expect(words(tree, clause.object)).toBe('the lamp')
    expect(clause.obliques.map((at) => words(tree, at))).toEqual(['to a museum', 'in 1931'])
  })

  it('gives a second verb the subject of the first', () => {
    const tree = parse('Edward Hill founded a school and moved to Paris.')
    const moved = wordAt(tree, 'moved')
    expect(childAs(tree, moved, new Set(['nsubj']))).toBe(-1)
    expect(words(tree, subjectOf(tree, moved))).toBe('Edward Hill')
    expect(clauseAbove(tree, wordAt(tree, 'Paris'))).toBe(moved)
  })
})

describe('moveTenseToDo', () => {
  it.each([
    ['The keeper sold the lamp in 1931.', { auxiliary: 'did', base: 'sell' }],
    ['The keeper paints the tower in May.', { auxiliary: 'does', base: 'paint' }],
    ['The keepers paint the tower in May.', { auxiliary: 'do', base: 'paint' }],
    ['The storm hit the town in 1931.', { auxiliary: 'did', base: 'hit' }],
    ['The army advanced on the town in 1931.', { auxiliary: 'did', base: 'advance' }],
  ])('%s', (text, expected) => {
    const tree = parse(text)
    expect(moveTenseToDo(tree, tree.root)).toEqual(expected)
  })
})

describe('findLooseParts', () => {
  const loose = (text: string) => {
    const tree = parse(text)
    return findLooseParts(tree).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).trim()}`)
  }

  it.each([
    ['Edward Hill, who was born in Elm, moved to Paris in 1902.', 'relative: , who was born in Elm,'],
    ['Edward Hill, a painter from Elm, moved to Paris in 1902.', 'apposition: , a painter from Elm,'],
    ['The storm sank the brig, killing all the sailors.', 'participle: , killing all the sailors'],
    ['The storm sank the brig, and the town built a pier.', 'clause: , and the town built a pier'],
    ['The storm sank the brig and damaged the pier of Elm.', 'verb: and damaged the pier of Elm'],
    [
      'The keeper sold the lamp in 1931, because the town was poor.',
      'adverbial: , because the town was poor',
    ],
  ])('of %s has %s', (text, expected) => {
    expect(loose(text)).toContain(expected)
  })

  it.each([
    'The keeper who sold the lamp moved to Paris.',
    'The painter Edward Hill moved to Paris.',
    'The ships sailed to Elm, Dover and Hull.',
    'The keeper sold no lamp if the town was poor.',
  ])('leaves whole: %s', (text) => {
    expect(loose(text)).toEqual([])
  })
})
