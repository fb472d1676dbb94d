import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isInTitle } from './topic'

/** Whether the title tells the one name of a text. */
function isTold(title: string, text: string, name: string): boolean | undefined {
  const document = readArticle(text, title)
  const mention = document.sentences.flatMap(({ mentions }) => mentions).find((each) => each.text === name)
  return mention === undefined ? undefined : isInTitle(document, mention)
}

describe('a name whose telling word is in the title', () => {
  it.each([
    ['No to Marrow succession', 'In 1931 the Marrow Union sold its lamp.', 'Marrow Union', true],
    ['A Union of sailors', 'In 1931 the Marrow Union sold its lamp.', 'Marrow Union', false],
    ['The National question', 'In 1931 the National Union sold its lamp.', 'National Union', false],
    ['No to Marrow succession', 'In 1931 the Marrow Lamp Union sold its lamp.', 'Marrow Lamp Union', false],
  ])('%s: %s', (title, text, name, told) => {
    expect(isTold(title, text, name)).toBe(told)
  })
})
