import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConllu } from './conllu'

const text = readFileSync(new URL('fixtures/hand-written.conllu', import.meta.url), 'utf8')
const sentences = readConllu(text)

describe('CoNLL-U reader', () => {
  it('reads words, tags and heads', () => {
    expect(sentences).toHaveLength(4)
    expect(sentences[0]?.words.map((word) => word.form).join(' ')).toBe(
      'Marie Novak opened a bakery in Lisbon .',
    )
    expect(sentences[0]?.words.map((word) => word.head)).toEqual([2, 0, -1, 4, 2, 6, 2, 2])
    expect(sentences[0]?.words[1]).toEqual({
      form: 'Novak',
      upos: 'PROPN',
      xpos: 'NNP',
      head: 0,
      relation: 'flat',
    })
  })

  it('leaves fused words and empty nodes out', () => {
    expect(sentences[3]?.words.map((word) => word.form)).toEqual(['They', 'did', "n't", '.'])
  })

  it('reads entities, nested ones too', () => {
    expect(sentences[1]?.entities).toEqual([
      { start: 0, end: 5, type: 'organization' },
      { start: 4, end: 5, type: 'place' },
      { start: 6, end: 7, type: 'person' },
    ])
  })

  it('reads files with carriage returns and without a last empty line', () => {
    expect(readConllu(text.trimEnd().replaceAll('\n', '\r\n'))).toEqual(sentences)
  })

  it('names the line that is wrong', () => {
    expect(() => readConllu('# a\n1\tword\tword')).toThrow('CoNLL-U line 2: ten columns expected')
    expect(() => readConllu('1\ta\ta\tX\tX\t_\tx\troot\t_\t_')).toThrow('line 1: the head is not a number')
  })
})
