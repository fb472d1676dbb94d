import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isGeneric } from './generic'

const EXPLAINED = [
  'The lens bends the light on its way to the retina.',
  'The iris is a ring of muscle around the pupil.',
  'A nerve carries the picture to the brain.',
  'The nerve crosses its twin behind the eyes.',
  'Tears keep the cornea clean.',
  'The lid protects the cornea from dust.',
  'Muscles turn the eye to both sides.',
  'The pupil grows in the dark.',
]

function isGenericIn(sentences: readonly string[], { at, noun }: { at: number; noun: string }) {
  const document = readArticle(sentences.join(' '))
  const sentence = document.sentences[at]
  const head = sentence?.tokens.find(({ text }) => text === noun)
  if (sentence === undefined || head === undefined) throw new Error('no such word')
  return isGeneric(document, { sentence, head })
}

describe('isGeneric', () => {
  it('takes "the pupil" of a text that explains for every pupil', () => {
    expect(isGenericIn(EXPLAINED, { at: 7, noun: 'pupil' })).toBe(true)
  })

  it('takes what came in as one of many for that one', () => {
    expect(isGenericIn(EXPLAINED, { at: 3, noun: 'nerve' })).toBe(false)
  })

  it('takes many for a kind where the text keeps coming back to them', () => {
    const rods = [
      'Rods lie in rows.',
      'Most rods are long.',
      'Rods see grey.',
      'Rods rest.',
      'The rods need little light.',
    ]
    expect(isGenericIn([...EXPLAINED, ...rods], { at: 12, noun: 'rods' })).toBe(true)
    expect(isGenericIn([...EXPLAINED, ...rods.slice(3)], { at: 9, noun: 'rods' })).toBe(false)
  })

  it('takes nothing for a kind where the text tells what happened', () => {
    const told = EXPLAINED.map((sentence) => sentence.replace(/ (?:bends|is|carries|crosses) /u, ' had '))
    const past = told.map((sentence) => sentence.replace(/(?:keep|protects|turn) /u, 'broke '))
    expect(isGenericIn(past, { at: 7, noun: 'pupil' })).toBe(false)
    expect(isGenericIn(EXPLAINED.slice(0, 2), { at: 1, noun: 'pupil' })).toBe(false)
  })
})
