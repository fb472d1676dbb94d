import { describe, expect, it } from 'vitest'
import { CREATABLE_TYPES } from '../fields/registry'
import { findSentenceAround } from '../sentence-in'
import { draftFromSelection } from './from-selection'
import { toContent } from './to-content'

const TEXT = 'The town is old. The gate was designed by Ilse Brandt, an engineer. It weighs 2,400 tonnes.'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const whole = { start: 0, end: TEXT.length }

describe('a question about selected words', () => {
  it('finds the sentence around them', () => {
    const { start, end } = findSentenceAround(TEXT, whole, spanOf('Ilse Brandt'))
    expect(TEXT.slice(start, end)).toBe('The gate was designed by Ilse Brandt, an engineer.')
    const sentence = spanOf('It weighs 2,400 tonnes.')
    expect(findSentenceAround(TEXT, whole, sentence)).toEqual(sentence)
  })

  it('starts with the obvious parts', () => {
    const span = spanOf('Ilse Brandt')
    const input = { text: TEXT, span, sentence: findSentenceAround(TEXT, whole, span) }
    expect(draftFromSelection('cloze', input)).toMatchObject({
      stem: 'The gate was designed by _____, an engineer.',
      key: 'Ilse Brandt',
    })
    expect(draftFromSelection('short-answer', input)).toMatchObject({ stem: '', key: 'Ilse Brandt' })
    expect(draftFromSelection('multiple-choice', input).options.map((option) => option.text)).toEqual([
      'Ilse Brandt',
      '',
      '',
      '',
    ])
    expect(draftFromSelection('claim-status', input)).toMatchObject({
      stem: expect.stringContaining('“The gate was designed by Ilse Brandt, an engineer.”') as string,
    })
    for (const type of CREATABLE_TYPES)
      expect(toContent(type, draftFromSelection(type, input))).toHaveProperty('stem')
    const weight = spanOf('2,400 tonnes')
    expect(
      draftFromSelection('numeric', {
        text: TEXT,
        span: weight,
        sentence: findSentenceAround(TEXT, whole, weight),
      }),
    ).toMatchObject({ value: '2,400' })
  })
})
