import type { BenchItem } from './outcome'

/** An item for tests of the measures: right in everything but what a test changes. */
export function makeItem(changes: Partial<BenchItem> = {}): BenchItem {
  return {
    id: 'i_1',
    type: 'cloze',
    factId: 'f_1',
    stem: 'The harbour of Tarn was opened in _____ (year).',
    answer: { text: '1871', start: 34, end: 38 },
    accepted: [],
    options: [],
    score: 0.5,
    flaws: [],
    article: 'tarn.txt',
    kind: 'date',
    status: 'stated',
    holder: null,
    hedge: null,
    source: { start: 0, end: 39 },
    ...changes,
  }
}

/** Options of a set, the key first. */
export function makeOptions(key: string, ...wrong: string[]): BenchItem['options'] {
  return [key, ...wrong].map((text, index) => ({
    text,
    correct: index === 0,
    origin: null,
    start: null,
    end: null,
  }))
}
