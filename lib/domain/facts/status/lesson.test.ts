import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isLesson } from './lesson'

const isSo = (...sentences: string[]) => isLesson(readArticle(sentences.join(' ')).sentences)

const LESSON = [
  'A lock is a chamber with a gate at either end of it.',
  'Water enters through small openings in the upper gate.',
  'The rising water lifts the boats in the chamber.',
  'A staircase of locks joins several chambers to one another.',
  'The space between two gates is called the pound.',
  'Salt water must not reach the meadows behind the lock.',
]

describe('isLesson', () => {
  it('is true for a text that explains', () => {
    expect(isSo(...LESSON)).toBe(true)
  })

  it('is true for a history', () => {
    expect(
      isSo(
        'Monks built the first lock of Elm in 1502.',
        'It was made of oak and clay.',
        'A storm broke both of its gates in 1561.',
        'The town sold the ruins to a miller.',
        'His sons dug the canal to the harbour.',
        'The first barge reached the mill in 1570.',
      ),
    ).toBe(true)
  })

  it('is not for a report', () => {
    expect(
      isSo(
        'The lock of Elm was closed on Monday.',
        'A barge had hit the lower gate.',
        'The keeper said that nobody was hurt.',
        'Divers will look at the gate tomorrow.',
        'The harbour office told the crews to wait.',
        'Two ships turned back to Marrow.',
      ),
    ).toBe(false)
  })

  it('is not for a text that argues, however general it is', () => {
    const views = ['Such locks are ugly and absurd.', 'A canal should be free to all.']
    expect(isSo(...LESSON, ...views)).toBe(false)
  })

  it('is not for a text that advises', () => {
    const advice = [
      'You pay at the upper gate.',
      'Your boat waits in the pound.',
      'The bank of the canal is wide.',
    ]
    expect(isSo(...LESSON, ...advice)).toBe(false)
  })

  it('is for one with the sources of scholars, whatever it tells of its author', () => {
    expect(isSo(...LESSON, 'I once fell into a lock.', 'Few locks leak much water (Hill, 1931).')).toBe(true)
  })

  it('is not for what is too short to tell', () => {
    expect(isSo(...LESSON.slice(0, 3))).toBe(false)
  })
})
