import { describe, expect, it } from 'vitest'
import { linkEntities } from './entities'
import type { Guess, NameMention } from './mentions/names'
import type { MentionType } from './token'

const guessed = (type: MentionType, certainty: number): Guess => ({ type, certainty })

/** A name that rules leave open, where the model guesses. */
function openName(text: string, guess: Guess | null): NameMention {
  const base = { start: 0, end: text.length, value: null, unit: null, hedge: null }
  return { ...base, text, type: 'name', detail: 'name', entity: text.toLowerCase(), certainty: 0, guess }
}

const typesOf = (names: readonly NameMention[]) => linkEntities(names, []).map(({ type }) => type)

describe('names that rules leave open', () => {
  it('are what the model takes them for, all of one thing alike', () => {
    const names = [
      openName('Marrow', guessed('place', 0.9)),
      openName('Marrow', guessed('place', 0.8)),
      openName('Marrow', null),
    ]
    expect(typesOf(names)).toEqual(['place', 'place', 'place'])
  })

  it('stay open when few of a thing’s names say so', () => {
    const names = [
      openName('Marrow', guessed('person', 0.9)),
      openName('Marrow', null),
      openName('Marrow', null),
    ]
    expect(typesOf(names)).toEqual(['name', 'name', 'name'])
  })

  it('stay open when the model is unsure', () => {
    expect(typesOf([openName('Marrow', guessed('person', 0.3))])).toEqual(['name'])
  })

  it('take the type with most weight when the model sees two', () => {
    const names = [
      openName('Marrow', guessed('place', 0.9)),
      openName('Marrow', guessed('organisation', 0.95)),
      openName('Marrow', guessed('place', 0.6)),
    ]
    expect(typesOf(names)).toEqual(['place', 'place', 'place'])
  })

  it('give way to a rule about any of them', () => {
    const ruled: NameMention = {
      ...openName('Marrow', guessed('place', 0.9)),
      type: 'person',
      detail: 'surname',
      certainty: 3,
    }
    expect(typesOf([ruled, openName('Marrow', guessed('place', 0.9))])).toEqual(['person', 'person'])
  })

  it('are never persons when they are letters', () => {
    expect(typesOf([{ ...openName('MRW', guessed('person', 0.9)), detail: 'acronym' }])).toEqual(['name'])
  })
})
