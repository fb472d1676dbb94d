import { describe, expect, it } from 'vitest'
import { findDrafts } from '@/tests/fixtures/facts/find-drafts'
import { contrast } from './contrast'

const askedOf = (text: string) =>
  findDrafts(contrast, text).map(
    ({ question, between }) => `${question ?? ''} ${between?.key ?? ''} / ${between?.rival ?? ''}`,
  )

describe('what is said of one of two', () => {
  it.each([
    [
      'The Coast Guild wants a free harbour, whereas the Salt Union want a toll in Elm.',
      [
        'Which of these wants a free harbour? Coast Guild / Salt Union',
        'Which of these want a toll in Elm? Salt Union / Coast Guild',
      ],
    ],
    [
      'Unlike caste systems, class systems are open.',
      ['Which of these are open? class systems / caste systems'],
    ],
    [
      'The Elm bridge is longer than the Dover bridge.',
      ['Which of these is longer? Elm bridge / Dover bridge'],
    ],
    [
      'Whereas Douglas enjoyed national recognition, Lincoln remained largely unknown.',
      [
        'Who remained largely unknown? Lincoln / Douglas',
        'Who enjoyed national recognition? Douglas / Lincoln',
      ],
    ],
  ])('%s', (text, asked) => {
    expect(askedOf(text)).toEqual(asked)
  })

  it.each([
    'Ilse Brandt was shot outside, while Otto Lang was on air.',
    'Unlike these systems, class systems are open.',
    'Unlike caste systems, class systems are still open.',
    'Whereas he was famous, Lincoln remained largely unknown.',
    'The harbour was more than a mile from Elm.',
    'The life expectancy of fishermen is lower than rich harbours.',
    'Resettlement has a plain sense, while many offices have their own rules.',
    'Unlike glass, crystals melt at one temperature. Some kinds of glass melt at one temperature, too.',
  ])('finds none in: %s', (text) => {
    expect(askedOf(text)).toEqual([])
  })
})
