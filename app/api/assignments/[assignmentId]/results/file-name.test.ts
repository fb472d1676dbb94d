import { expect, test } from 'vitest'
import { makeFileName } from './file-name'

test('words of the class and the quiz, joined by dashes', () => {
  expect(makeFileName('7b', 'Tide gates: a test!')).toBe('7b-Tide-gates-a-test-')
})

test('a cut never halves a letter, which no header could carry', () => {
  // Two UTF-16 units each: the cut at 80 would fall between those of one letter.
  const name = makeFileName('7b', '𠮷'.repeat(90))
  expect(() => encodeURIComponent(name)).not.toThrow()
  expect([...name]).toHaveLength(80)
})
