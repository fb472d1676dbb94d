import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences'

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['Dr. Hill left. He returned.', ['Dr. Hill left.', 'He returned.']],
    ['J. R. Hill wrote it. The book sold.', ['J. R. Hill wrote it.', 'The book sold.']],
    ['Louis D. Brandeis was a judge. He sat.', ['Louis D. Brandeis was a judge.', 'He sat.']],
    ['It cost 3.5 million. No one paid.', ['It cost 3.5 million.', 'No one paid.']],
    ['He moved to the U.S. The war had begun.', ['He moved to the U.S.', 'The war had begun.']],
    ['The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
    ['“It fell. We ran,” she said. They laughed.', ['“It fell.', 'We ran,” she said.', 'They laughed.']],
    ['She said “it fell.” They ran.', ['She said “it fell.”', 'They ran.']],
    ['It is so. [4] He agreed. [5]', ['It is so. [4]', 'He agreed. [5]']],
    ['Was it so? Yes! It was.', ['Was it so?', 'Yes!', 'It was.']],
    [
      'It spread to wood, stone, etc. Then it stopped.',
      ['It spread to wood, stone, etc.', 'Then it stopped.'],
    ],
    [
      'Minds are open to innovation.23 Openness helps.',
      ['Minds are open to innovation.23', 'Openness helps.'],
    ],
    [
      'He was born (b. March 2009) in Kent. She was not.',
      ['He was born (b. March 2009) in Kent.', 'She was not.'],
    ],
    [
      'It happened at 5 p.m. on a Monday. Nobody came.',
      ['It happened at 5 p.m. on a Monday.', 'Nobody came.'],
    ],
    [
      'It runs on machines of Sun. So-called grids are new.',
      ['It runs on machines of Sun.', 'So-called grids are new.'],
    ],
    ['She has works of art. Most are old.', ['She has works of art.', 'Most are old.']],
    ['He came on Sun. 4 May. It rained.', ['He came on Sun. 4 May.', 'It rained.']],
    ['See sec. IV of the law. It is short.', ['See sec. IV of the law.', 'It is short.']],
  ])('splits %s', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('covers the block without overlap, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', '.', ' ', '?', '”', '“', '(', ')', '1', '[', ']', '\n', '’'),
        }),
        (text) => {
          let at = 0
          for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })
})
