import { describe, expect, it } from 'vitest'
import { analyseDocument } from '@/lib/domain/language/document'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { makeStatement, renderStatement } from './statement'
import { findToldDates } from './told-dates'

const tell = (text: string, publishedAt: string | null) =>
  findToldDates({ start: 0, text }, publishedAt).map(({ span, by }) => [text.slice(span.start, span.end), by])

describe('findToldDates', () => {
  it.each([
    // 12 March 2020 was a Thursday.
    ['The army took the town of Elm on Thursday.', 'on Thursday', 'on 12 March 2020'],
    ['The army took the town of Elm on Wednesday.', 'on Wednesday', 'on 11 March 2020'],
    ['The army took the town of Elm on Friday.', 'on Friday', 'on 6 March 2020'],
    ['The army took the town yesterday.', 'yesterday', 'on 11 March 2020'],
    ['The museum bought the lamp last year.', 'last year', 'in 2019'],
    ['The museum bought the lamp this year.', 'this year', 'in 2020'],
    ['The museum bought the lamp last month.', 'last month', 'in February 2020'],
    ['The museum bought the lamp earlier this month.', 'earlier this month', 'in March 2020'],
    ['Two years ago the museum bought the lamp.', 'Two years ago', 'In 2018'],
    ['The bridge fell on Sunday, two days after the storm.', 'on Sunday', 'on 8 March 2020'],
  ])('%s: %s is %s', (text, words, by) => {
    expect(tell(text, '2020-03-12')).toEqual([[words, by]])
  })

  it('crosses the turn of a year and of a month', () => {
    expect(tell('The museum bought the lamp last month.', '2020-01-02')).toEqual([
      ['last month', 'in December 2019'],
    ])
    expect(tell('The museum bought the lamp yesterday.', '2020-03-01')).toEqual([
      ['yesterday', 'on 29 February 2020'],
    ])
  })

  it.each([
    ['nothing without a date of publication', 'The army took the town on Thursday.', null],
    ['nothing with only a year', 'The army took the town on Thursday.', '2020'],
    ['nothing of a habit', 'The museum opens on Thursdays.', '2020-03-12'],
    ['nothing of a possessive', 'Thursday’s bombing shook the town.', '2020-03-12'],
    ['nothing of a weekday with its date', 'The army came on Thursday, 5 March.', '2020-03-12'],
    ['nothing of what is to come', 'The museum will open on Friday.', '2020-03-12'],
    ['nothing within a longer time', 'The museum has grown since last year.', '2020-03-12'],
  ])('%s', (_, text, publishedAt) => {
    expect(tell(text, publishedAt)).toEqual([])
  })
})

describe('a told date in a stem', () => {
  const TEXT = 'Edward Hill of the Coastal Society sold the brass lamp to a museum in Norway last year.'
  const block = {
    start: 0,
    end: TEXT.length,
    kind: 'paragraph' as const,
    kept: true,
    reason: null,
    doubt: null,
  }
  const stemOf = (publishedAt: string | null) => {
    const document = analyseDocument(
      { text: TEXT, title: null, blocks: [block], publishedAt },
      loadAnalyser(),
    )
    const [sentence] = document.sentences
    if (sentence === undefined) throw new Error('no sentence')
    const swaps = findToldDates(sentence, document.publishedAt)
    return renderStatement(TEXT, makeStatement({ text: TEXT, sentence, keep: [], swaps }))
  }

  it('is put in place of the words, or they are left out', () => {
    expect(stemOf('2020-03-12')).toBe(TEXT.replace('last year', 'in 2019'))
    expect(stemOf(null)).toBe(TEXT.replace(' last year', ''))
  })
})
