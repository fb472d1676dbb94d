import { describe, expect, it } from 'vitest'
import { listAsked } from '@/tests/fixtures/facts/find-drafts'
import { termAside } from './term-aside'
import { termIs } from './term-is'

describe('termAside', () => {
  it.each([
    [
      'The farmers paid tithes (shares consisting of a tenth of the harvest).',
      'What is the term for shares consisting of a tenth of the harvest? → tithes',
    ],
    [
      'The harbour suffers from silting, which is the filling of a basin with mud and sand.',
      'What is the term for the filling of a basin with mud and sand? → silting',
    ],
    [
      'They speak at moots (i.e., meetings of all farmers who own land).',
      'What is the term for meetings of all farmers who own land? → moots',
    ],
    [
      'The farmers kept to gavelkind, a form of tenure in which all sons share a farm.',
      'What is the term for a form of tenure in which all sons share a farm? → gavelkind',
    ],
  ])('asks for the word: %s', (text, asked) => {
    expect(listAsked(termAside, text)).toContain(asked)
  })

  it.each([
    'They drank a cooling remedy, a game of ball began, and they slept.',
    'Sailors see little in dim light, a condition known as night blindness.',
    'The farmers kept to gavelkind, a practice that had not been seen before.',
    'They used millets, a term that comes from an older language.',
    'The keepers sold lamps, ropes made of hemp, and nets.',
    'The farmers sold their sheep, animals that eat grass.',
  ])(
    'leaves alone rows, what a whole clause is, what was once, words on words and what is somebody’s: %s',
    (text) => {
      expect(listAsked(termAside, text)).toEqual([])
    },
  )
})

describe('termIs', () => {
  it('defines where the class is everybody’s or cannot be counted', () => {
    expect(
      listAsked(termIs, 'Seamanship is our skill in the handling of boats. Good seamanship takes years.'),
    ).toContain('What is the term for the skill in the handling of boats? → Seamanship')
    expect(
      listAsked(termIs, 'Erosion is damage that comes from waves. Farmers of the coast fear erosion.'),
    ).toContain('What is the term for damage that comes from waves? → Erosion')
  })

  it('reads the words where the tree may have no verb', () => {
    expect(listAsked(termIs, 'Tidal races refer to all currents that run between two islands.')).toContain(
      'What is the term for all currents that run between two islands? → Tidal races',
    )
  })

  it.each([
    'Fishing is work. Fishing is old.',
    'Trade refers to the process of joining harbours, peoples, and markets by ship.',
    'The tide is water that moves. The tide is old.',
  ])('leaves alone what defines nothing, half a row and one that was named: %s', (text) => {
    expect(listAsked(termIs, text)).toEqual([])
  })
})
