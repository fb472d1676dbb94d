import { describe, expect, it } from 'vitest'
import { extract } from '@/lib/domain/engine/extract'
import { propose } from '@/lib/domain/engine/propose'
import { importPaste } from '@/lib/domain/import/import-paste'
import type { Extraction, GeneratedItem } from '@/lib/domain/engine/types'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { HARBOUR_CHRONICLE } from '@/tests/fixtures/harbour-chronicle'
import type { ClaimStatusContent } from '../../claim-status'
import type { Evidence } from '../../evidence'
import type { Matching } from '../../matching'
import type { Ordering } from '../../ordering'

const analyser = loadAnalyser()

function read(text: string): Extraction {
  const result = extract(text, { analyser })
  if (!result.ok) throw new Error(result.message)
  return result.extraction
}

/** All that is written, whether or not ranking takes it. */
function listWritten<C>(type: string, text: string): C[] {
  const imported = importPaste(text)
  if (!('article' in imported)) throw new Error('not read')
  return propose(imported.article, analyser).groups.flatMap(({ item }) =>
    item.type === type ? [item.content as C] : [],
  )
}

const extraction = read(HARBOUR_CHRONICLE)
const contentsOf = <C>(type: string, { items }: Extraction = extraction): C[] =>
  items.filter((item) => item.type === type).map((item) => item.content as C)

describe('ordering', () => {
  it('takes dated events, without their dates, in their order', () => {
    const [ordering] = contentsOf<Ordering>('ordering')
    expect(ordering?.entries.map(({ text, when }) => [when, text])).toEqual([
      ['1871', 'Dutch engineers drained the eastern marshes'],
      ['1902', 'The railway company built a branch line to the harbour'],
      ['1962', 'A storm destroyed the northern dyke'],
      ['1987', 'The tide gate was built by a firm from Bremen'],
      ['2004', 'Volunteers opened a museum of fishing in the old customs house'],
    ])
    expect(ordering?.entries.every(({ source, when }) => source?.quote.includes(when ?? '-'))).toBe(true)
  })

  it('leaves alone what tells its order, what is dated twice, and two events of one year', () => {
    const text = HARBOUR_CHRONICLE.replace('In 1902, the', 'In 1902, two years later, the')
      .replace('in 1987', 'in 1986 and 1987')
      .replace('in 2004', 'in 1962')
    expect(contentsOf<Ordering>('ordering', read(text))).toEqual([])
  })
})

describe('ordering of what one sentence tells in two parts', () => {
  it('takes each part with the subject that they share, and the date of its own', () => {
    const text = `${HARBOUR_CHRONICLE}

Ilse Brandt drained the Long Marsh for wheat in 1931 and founded a school for pilots in 1940. Otto Lang was elected mayor of Breckwater in 1950 and sold the steam pumps to a museum in 1955.`
    const entries = contentsOf<Ordering>('ordering', read(text)).flatMap(({ entries: each }) => each)
    const told = new Map(entries.map((entry) => [entry.when, entry.text]))
    expect([told.get('1940'), told.get('1955'), told.get('1931'), told.get('1950')]).toEqual(
      expect.arrayContaining(['Ilse Brandt founded a school for pilots']),
    )
    for (const entry of entries) expect(entry.text).not.toMatch(/\d{4}| and founded| and sold|\p{Ll}\p{Lu}/u)
  })
})

describe('ordering of what clauses inside of a sentence tell', () => {
  const text = `The history of Elm Point

The ferry pier lost its trade when the harbour of Elm Point was finally opened in 1890. The old pier burned down, and the steam ferry sank off the Long Reef in 1911. In 1923, for instance, the Second Harbour Board sold the northern quay to a railway company. If the lighthouse had failed in 1930, the ships would have waited.`
  const told = new Map(
    listWritten<Ordering>('ordering', text).flatMap(({ entries }) =>
      entries.map((entry) => [entry.when, entry.text] as const),
    ),
  )

  it('takes each clause with its own date, without what ties it to another event', () => {
    expect(told.get('1890')).toBe('The harbour of Elm Point was opened')
    expect(told.get('1911')).toBe('The steam ferry sank off the Long Reef')
    expect(told.get('1923')).toBe('The Second Harbour Board sold the northern quay to a railway company')
  })

  it('takes no condition', () => {
    expect([...told.keys()]).not.toContain('1930')
  })
})

describe('matching', () => {
  it('puts people and what they did side by side, each right for one alone', () => {
    const matching = contentsOf<Matching>('matching').find(({ stem }) => stem.includes('person'))
    expect(matching?.pairs.map(({ left, right }) => `${left}: ${right}`)).toEqual([
      'Ilse Brandt: designed the tide gate for the harbour authority',
      'Otto Lang: paid for the steam pumps with money from a lottery',
      'Mara Voss: taught navigation to girls in a former net loft',
      'Henrik Paulsen: led the strike of the dock workers against longer shifts',
    ])
  })

  it('is not written of two', () => {
    const text = HARBOUR_CHRONICLE.replace(/Otto Lang paid.*?lottery\. Mara Voss.*?loft\. /u, '')
    expect(
      contentsOf<Matching>('matching', read(text)).filter(({ stem }) => stem.includes('person')),
    ).toEqual([])
  })
})

describe('claim status', () => {
  const keyOf = ({ options }: ClaimStatusContent) => options.find((option) => option.isKey)?.text
  const items = contentsOf<ClaimStatusContent>('claim-status')

  it('asks of an opinion and a prediction what each is', () => {
    const asked = new Map(items.map((item) => [keyOf(item), item.source?.quote]))
    expect(asked.get('As the author’s own opinion or judgement')).toMatch(/should repair/)
    expect(asked.get('As a prediction')).toMatch(/ will | likely /)
  })

  it('shows a claim without the words that say whose it is, and names its holder only afterwards', () => {
    const text = `${HARBOUR_CHRONICLE}
Otto Lang said that the fishing families of Marsh End paid for the museum of fishing.`
    const claims = listWritten<ClaimStatusContent>('claim-status', text).filter(
      (item) => keyOf(item) === 'As what somebody else says',
    )
    for (const { stem, feedback, source } of claims) {
      expect(stem).not.toMatch(/said|according to|Lang|Brandt|[“”]/iu)
      expect(feedback).toMatch(/^The article hands on what (?:Otto Lang|Ilse Brandt) says: “/u)
      expect(feedback).toContain(source?.quote)
    }
    expect(claims).toHaveLength(1)
  })

  it('asks of no figure, forecast or wish that somebody is quoted with: it may pass for a fact, or be two things', () => {
    const text = HARBOUR_CHRONICLE.replace(
      'has never failed in a storm',
      'will probably fail in the next great storm of the north',
    )
    const keys = listWritten<ClaimStatusContent>('claim-status', text).map(keyOf)
    expect(keys).not.toContain('As what somebody else says')
  })

  it('shows the same four options in the same order every time', () => {
    for (const item of items)
      expect(item.options.map(({ text }) => text)).toEqual(items[0]?.options.map(({ text }) => text))
  })

  it('keeps an opinion as what it is, and makes no card of it', () => {
    const opinion = extraction.facts.find((fact) => fact.quote.includes('should repair'))
    expect(opinion?.status).toBe('opinion')
    expect(extraction.cards.some((card: GeneratedItem) => card.factIds.includes(opinion?.id ?? ''))).toBe(
      false,
    )
  })

  it('is silent where everything is stated as a fact', () => {
    const facts = HARBOUR_CHRONICLE.replace(/According to[\s\S]*$/u, '')
    expect(contentsOf('claim-status', read(facts))).toEqual([])
  })
})

describe('evidence', () => {
  const PASSAGE = `${HARBOUR_CHRONICLE}
Ilse Brandt was born in Bremen and studied the building of dykes there. Her work on a dyke at the harbour of Bremen won her a prize in 1958. She began work at the harbour of Elm Point in 1961. Elm Point was a small place.`

  it('is not asked with a question that repeats the sentence', () => {
    expect(listWritten<Evidence>('evidence', HARBOUR_CHRONICLE)).toEqual([])
  })

  it('hides the sentence among neighbours that share words with the question and do not answer it', () => {
    const found = listWritten<Evidence>('evidence', PASSAGE)
    expect(found).toHaveLength(1)
    for (const { stem, passage, options } of found) {
      const key = options.find(({ isKey }) => isKey)?.text ?? ''
      expect(PASSAGE).toContain(passage)
      expect(stem).toContain('Ilse Brandt')
      expect(key).toMatch(/^(?:She|Her) /u)
      expect(options.length).toBeGreaterThanOrEqual(4)
    }
  })
})
