import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isBesideMatter } from './beside-matter'

/** What may be asked about: the sentences that are left. */
function leftOf(text: string): string[] {
  const document = readArticle(text)
  return document.sentences.filter((each) => !isBesideMatter(document, each)).map((each) => each.text)
}

describe('isBesideMatter', () => {
  it.each([
    ['Imagine that your sister, Anna, is afraid of boats. Anna trembles before each trip to the harbour.', 0],
    ['Edward is nine years old and fears the dark. Each night Edward checks all windows of the house.', 0],
    ['Edward Hill is nine years old and sails alone. In May Hill sailed from Elm to Norway.', 2],
    ['Piaget argues that children learn in stages. He calls the first of them sensorimotor.', 2],
    [
      'With our telescope, we observe a shift of 12 nanometers. The variable d is the distance to the ship.',
      0,
    ],
    ['The tide needs six hours to turn. Would you sail before it? What would you take with you?', 0],
    ['The tide needs six hours to turn. Would Norway pay for a pier?', 2],
  ])('%s: %i left', (text, count) => {
    expect(leftOf(text)).toHaveLength(count)
  })

  it('leaves out a note on the writer at the end, and only there', () => {
    const note = 'Anna Hill is a regular columnist of the Elm Gazette.'
    const story = 'The harbour was sold to Norway. Elm was given a pier. Two mills were built. A tower fell.'
    expect(leftOf(`${story}\n${note}`)).not.toContain(note)
    expect(leftOf(`The mayor spoke. ${note} ${story}`)).toContain(note)
  })
})
