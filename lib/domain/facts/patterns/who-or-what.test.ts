import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { putQuestionWords } from './who-or-what'

const [finite] = readArticle('They sail to Elm.').sentences[0]?.tokens.slice(1) ?? []

describe('putQuestionWords', () => {
  it.each([
    ['sail', 'Which thing sail to Elm?', 'What sails to Elm?'],
    ['go', 'Which thing often go to Elm?', 'What often goes to Elm?'],
    ['s**l', 'Which thing s**l to Elm?', 'What s**ls to Elm?'],
    // No key of a plain object either.
    ['constructor', 'Which thing constructor to Elm?', 'What constructors to Elm?'],
  ])('makes the verb "%s" one of a single thing', (text, question, asked) => {
    expect(finite?.fineTag).toBe('VBP')
    if (finite === undefined) return
    expect(putQuestionWords(question, { wh: 'what', finite: { ...finite, text, lemma: text } })).toBe(asked)
  })
})
