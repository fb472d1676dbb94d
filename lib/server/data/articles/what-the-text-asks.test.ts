import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'
import { findDeicticWords } from './deictic-words'
import { findSensitiveTopics } from './sensitive-topics'
import { readValue } from './stored-json'

describe('findDeicticWords', () => {
  it.each([
    ['Thursday’s bombing shook the city. On Thursday night it was quiet.', ['Thursday']],
    ['It fell last week, and yesterday it rose; next year it may stay.', ['last week', 'yesterday', 'next year']],
    ['It opened on 3 March 2024 and closed in 1961.', []],
    ['Monday, Tuesday, Wednesday and Friday were dry.', ['Monday', 'Tuesday', 'Wednesday']],
  ])('%s', (text, words) => expect(findDeicticWords(text)).toEqual(words))
})

describe('findSensitiveTopics', () => {
  it('names what an article is about, not what it says in passing', () => {
    expect(findSensitiveTopics('The terrorists struck. Terrorism returned.')).toEqual(['terrorism'])
    expect(findSensitiveTopics('One terrorist was named.')).toEqual([])
  })
  it('does not take a suicide bombing for self-harm', () => {
    expect(findSensitiveTopics('A suicide bombing and two suicide attacks.')).toEqual(['terrorism'])
  })
  it('is not alarmed by harmless words', () => {
    expect(findSensitiveTopics('The grape harvest and the parade of traffic lights; a traffic jam.')).toEqual([])
  })
})

describe('canonicalJson', () => {
  it('is the same for any order of keys, at any depth, and differs for any other difference', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] }))
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}))
  })
})

describe('readValue', () => {
  const quote = { start: 10, end: 30 }
  it('gives the asked-for words within the quote', () => {
    expect(readValue({ value: { start: 12, end: 16, quote: '1987' } }, quote)).toEqual({ start: 12, end: 16 })
  })
  it('gives nothing when they are the whole quote, outside of it, or missing', () => {
    expect(readValue({ value: { start: 10, end: 30 } }, quote)).toBeNull()
    expect(readValue({ value: { start: 2, end: 16 } }, quote)).toBeNull()
    expect(readValue({ subject: { start: 12, end: 16 } }, quote)).toBeNull()
  })
})
