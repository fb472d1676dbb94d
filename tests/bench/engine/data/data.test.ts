import { describe, expect, it } from 'vitest'
import { markParagraph } from '../report/entries'
import { renderPage } from '../report/page'
import { readOptions } from '../options'
import { splitHalves } from './halves'
import { readTreebankText } from './treebank-text'

const row = (id: string, form: string, note = '_') => [id, form, form, 'NOUN', 'NN', '_', '0', 'root', '_', note].join('\t')

describe('treebank text', () => {
  const conllu = ['# newpar', row('1', 'Boats', 'SpaceAfter=No'), row('2', '.'), '', row('1-2', "don't"), row('1', 'do'), row('2', "n't"), row('3', 'sink', 'SpaceAfter=No'), row('4', '.'), '', '# newpar', row('1', 'End'), ''].join('\n')
  it('joins words, fused forms, sentences and paragraphs, each in its place', () => {
    const { text, paragraphs, sentences } = readTreebankText(conllu)
    expect(text).toBe("Boats. don't sink.\n\nEnd")
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(["Boats. don't sink.", 'End'])
    expect(sentences.map(({ words }) => words.map(({ start, end }) => text.slice(start, end)))).toEqual([['Boats', '.'], ['do', "n't", 'sink', '.'], ['End']])
  })
})

describe('halves', () => {
  it('are the same whatever the order, even within a genre, and keep the sample article on the tuned side', () => {
    const names = ['isis-k-kabul.txt', ...Array.from({ length: 8 }, (_, index) => `news-${index}.txt`)]
    const halves = splitHalves(names)
    expect(splitHalves([...names].reverse())).toEqual(halves)
    expect(halves.get('isis-k-kabul.txt')).toBe('tune')
    expect([...halves].filter(([name, half]) => name.startsWith('news') && half === 'tune')).toHaveLength(4)
  })
})

describe('flags', () => {
  it('reads parts and refuses unknown ones', () => {
    expect(readOptions(['--only', 'speed,articles', '--hold-out'])).toMatchObject({ parts: ['articles', 'speed'], isHoldOut: true, judge: null })
    expect(() => readOptions(['--only', 'spede'])).toThrow('no part named spede')
    expect(() => readOptions(['--judge', 'many'])).toThrow('--judge takes')
    expect(() => readOptions(['--fast'])).toThrow()
  })
})

describe('the report', () => {
  it('marks source and answer in the paragraph', () => {
    const marked = markParagraph('One. Two is 2. End.', { start: 0, end: 19 }, { source: { start: 5, end: 14 }, answer: { text: '2', start: 12, end: 13 } })
    expect(marked.map(({ text, mark }) => [text, mark])).toEqual([['One. ', ''], ['Two is ', 'source'], ['2', 'answer'], ['.', 'source'], [' End.', '']])
  })

  it('lets no text of an article end its script', () => {
    const entry = { id: 'i', article: 'a', half: 'tune', type: 'cloze', kind: 'date', stem: '</script><b>', answer: 'x', accepted: [], options: [], more: null, status: 'stated', holder: null, hedge: null, score: 0, rank: 1, flaws: [], paragraph: [] }
    expect(renderPage([entry])).not.toContain('</script><b>')
  })
})
