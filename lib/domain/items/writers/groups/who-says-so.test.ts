import { describe, expect, it } from 'vitest'
import { propose } from '@/lib/domain/engine/propose'
import { importPaste } from '@/lib/domain/import/import-paste'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { HARBOUR_CHRONICLE } from '@/tests/fixtures/harbour-chronicle'
import type { WhoSaysSo } from '../../who-says-so'

const analyser = loadAnalyser()

function read(text: string): WhoSaysSo[] {
  const imported = importPaste(text)
  if (!('article' in imported)) throw new Error('not read')
  return propose(imported.article, analyser).groups.flatMap(({ item }) =>
    item.type === 'who-says-so' ? [item.content as WhoSaysSo] : [],
  )
}

const keyOf = ({ options }: WhoSaysSo) => options.find((option) => option.isKey)?.text
const askedIn = (text: string) => new Map(read(text).map((item) => [item.stem, keyOf(item)]))

const COUNCIL = `The tide gate of Marsh End

Ada Hill, the keeper of the tide gate, said the steel doors close in less than a minute. “The old doors were made of oak and leaked at every spring tide,” said Otto Lang, a former keeper. The mayor of the town is Mara Voss. Mara Voss opened the new gate for the town.

Henrik Paulsen welcomed the fishing families to the new harbour office. He said the families of Marsh End had waited for the office since the great flood. The tide gate leaks at the northern end, argues engineer Ruth Stone.`

describe('who says so', () => {
  const items = read(HARBOUR_CHRONICLE)

  it('asks for the holder of a claim in the words around it, and never names them', () => {
    const asked = askedIn(HARBOUR_CHRONICLE)
    expect(
      asked.get('Who said, according to the article, that the tide gate has never failed in a storm?'),
    ).toBe('Ilse Brandt')
    for (const [stem, key] of asked) expect(stem).not.toContain(key)
  })

  it('offers others of the same kind, each where the article names them', () => {
    for (const { options } of items) {
      expect(options.length).toBeGreaterThanOrEqual(3)
      for (const { text, source } of options) expect(source?.quote).toBe(text)
      expect(options.map(({ text }) => text)).not.toContain('Marsh End')
    }
  })

  it('puts quotation marks only around what somebody said in so many words', () => {
    const asked = askedIn(COUNCIL)
    expect(
      asked.get(
        'Who is quoted in the article as saying “The old doors were made of oak and leaked at every spring tide”?',
      ),
    ).toBe('Otto Lang')
    for (const stem of asked.keys()) if (!/is quoted/u.test(stem)) expect(stem).not.toMatch(/[“”"]/u)
  })

  it('reads a name with its calling behind it, and the verb that hands on', () => {
    const asked = askedIn(COUNCIL)
    expect(
      asked.get('Who said, according to the article, that the steel doors close in less than a minute?'),
    ).toBe('Ada Hill')
    expect(
      asked.get('Who argues, according to the article, that the tide gate leaks at the northern end?'),
    ).toBe('Ruth Stone')
  })

  it('offers those who speak, and nobody who agrees', () => {
    const agreed = COUNCIL.replace(
      'The mayor of the town',
      'Mara Voss said she agreed. The mayor of the town',
    )
    const [first] = read(agreed).filter(({ stem }) => stem.includes('oak'))
    expect(first?.options.map(({ text }) => text)).toContain('Ada Hill')
    expect(first?.options.map(({ text }) => text)).not.toContain('Mara Voss')
  })

  it('keeps a few quoted words inside of what somebody says', () => {
    const asked = askedIn(
      COUNCIL.replace(
        'the steel doors close in less than a minute',
        'the steel doors are “the best thing that ever came to Marsh End”',
      ),
    )
    expect(
      asked.get(
        'Who said, according to the article, that the steel doors are “the best thing that ever came to Marsh End”?',
      ),
    ).toBe('Ada Hill')
  })

  it('offers no two who may be one', () => {
    const twice = HARBOUR_CHRONICLE.replace(
      /Otto Lang paid.*?lottery\./u,
      'Erik Voss painted the old gate of the town.',
    )
    const offered = read(twice).map(
      ({ options }) => options.filter(({ text }) => / Voss$/u.test(text)).length,
    )
    expect(Math.max(...offered)).toBe(1)
  })

  it('asks for no quotation that points to another sentence', () => {
    const pointing = COUNCIL.replace('“The old doors were', '“These doors were')
    for (const stem of askedIn(pointing).keys()) expect(stem).not.toMatch(/is quoted/u)
  })
})
