import { describe, expect, it } from 'vitest'
import { listWordings } from '@/tests/fixtures/facts/list-wordings'

describe('tellInPast', () => {
  it.each([
    [
      'The council sold the old ferry because the storm of 1902 had broken the tall mast of the Elm Queen.',
      'The storm of 1902 broke the tall mast of the Elm Queen.',
    ],
    [
      'Henry Stone had gone to Paris in 1930 with his sister.',
      'In what year did Henry Stone go to Paris with his sister?',
    ],
    [
      'Edward Hill had been chosen as head of Oak College in 1922.',
      'In what year was Edward Hill chosen as head of Oak College?',
    ],
    [
      'Two bridges of stone had been built by Norway in 1922 for the ferries of Elm.',
      'Two bridges of stone were built by Norway in 1922 for the ferries of Elm.',
    ],
    [
      'During 2004 blogs, or web logs, have become hugely popular in Norway.',
      'During 2004 blogs, or web logs, became hugely popular in Norway.',
    ],
    [
      'The salt harbour of Edward Hill has been opened in Norway on 9 November.',
      'The salt harbour of Edward Hill was opened in Norway on 9 November.',
    ],
  ])('puts a sentence of its own in the simple past: %s', (text, wording) => {
    expect(listWordings(text)).toContain(wording)
  })

  it.each([
    [
      'By 1902, Edward Hill had sold the old mill in Elm.',
      'By 1902, Edward Hill had sold the old mill in Elm.',
    ],
    [
      'Edward Hill had sold the old mill when Norway closed the harbour of Elm in 1902.',
      'Edward Hill had sold the old mill when Norway closed the harbour of Elm in 1902.',
    ],
    [
      'Mills have become hugely popular in Norway since 2004.',
      'Mills have become hugely popular in Norway since 2004.',
    ],
  ])('keeps what is told as before another time: %s', (text, wording) => {
    expect(listWordings(text)).toContain(wording)
  })
})

describe('tellInPast, of more than one verb', () => {
  it.each([
    [
      "In 1821, the port of Elm had fallen under Norway's control, and in 1822, Hill had entered the city of Oak.",
      'In what year did the port of Elm fall under Norway’s control?',
    ],
    [
      'Edward Hill had arrived earlier and pressed his Elm supporters for union with Norway.',
      'Edward Hill pressed his Elm supporters for union with Norway.',
    ],
    [
      'In 1815, in the wake of Hill’s defeat at Waterloo, Austria, Prussia, and Russia had formed the Holy League.',
      'In 1815, in the wake of Hill’s defeat at Waterloo, Austria, Prussia, and Russia formed the Holy League.',
    ],
  ])('puts all of them in the past: %s', (text, wording) => {
    expect(listWordings(text).map((words) => words.replace(/'/gu, '’'))).toContain(wording)
  })
})
