import { describe, expect, it } from 'vitest'
import { readEntities } from './entities'

describe('entity spans', () => {
  it('tells mentions of one thing apart', () => {
    expect(readEntities(['Entity=(1-person-a(1-person-b)', '_', 'Entity=1)'])).toEqual([
      { start: 0, end: 3, type: 'person' },
      { start: 0, end: 1, type: 'person' },
    ])
  })

  it('closes the innermost of two mentions of one thing first', () => {
    expect(readEntities(['Entity=(1-person-a', 'Entity=(1-person-b', 'Entity=1)', 'Entity=1)'])).toEqual([
      { start: 0, end: 4, type: 'person' },
      { start: 1, end: 3, type: 'person' },
    ])
  })

  it('closes and opens in one word', () => {
    expect(readEntities(['SpaceAfter=No|Entity=(1-event-x', 'Entity=1)(2-time-y)|A=b'])).toEqual([
      { start: 0, end: 2, type: 'event' },
      { start: 1, end: 2, type: 'time' },
    ])
  })

  it('leaves out what never closes or never opened', () => {
    expect(readEntities(['Entity=(1-person-a', 'Entity=2)', '_'])).toEqual([])
  })
})
