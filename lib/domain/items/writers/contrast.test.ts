import { expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { checkContent } from '../registry'
import { writeContrast } from './contrast'
import { writeFlashcard } from './flashcard'
import { writeShortAnswer } from './short-answer'

const { document, claims } = analyse(
  'The Coast Guild wants a free harbour, whereas the Salt Union want a toll in Elm. It is an old quarrel of the coast.',
)
const claim = claims.find(({ between }) => between?.key === 'Coast Guild')

it('what is said of one of two is a choice between both and the tie, which stands last', () => {
  expect(claim).toBeDefined()
  if (claim === undefined) return
  const input = { text: document.text, claim, distractors: [], seed: 'seed' }
  const written = writeContrast(input)
  expect(checkContent('multiple-choice', written?.content).ok).toBe(true)
  const { options } = written?.content as unknown as { options: { text: string; isKey: boolean }[] }
  expect(options.map(({ text }) => text).sort()).toEqual(['Coast Guild', 'Salt Union', 'both'])
  expect(options.filter(({ isKey }) => isKey).map(({ text }) => text)).toEqual(['Coast Guild'])
  expect(options.at(-1)?.text).toBe('both')
  expect([writeFlashcard(input), writeShortAnswer(input)]).toEqual([null, null])
})
