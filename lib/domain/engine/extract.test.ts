import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { LIGHTHOUSE } from '@/tests/fixtures/import/own-articles'
import { extract, extractArticleFacts } from './extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import type { Extraction } from './types'

const analyser = loadAnalyser()

function extractOrThrow(text: string): Extraction {
  const result = extract(text, { analyser })
  if (!result.ok) throw new Error(result.message)
  return result.extraction
}

/** Types that ask about a sentence or several facts, besides what asks for one. */
const GROUPS = new Set(['matching', 'ordering', 'evidence', 'who-says-so', 'claim-status'])

type AnyContent = {
  stem: string
  source: { start: number; end: number; quote: string } | null
  options?: { text: string; isKey: boolean; source: { start: number; end: number; quote: string } | null }[]
}

/** What must hold of every extraction, whatever the text. */
function checkExtraction(extraction: Extraction): void {
  const { text } = extraction.article
  const facts = new Map(extraction.facts.map((fact) => [fact.id, fact]))
  for (const fact of extraction.facts) {
    expect(text.slice(fact.start, fact.end)).toBe(fact.quote)
    // What is neither is only ever asked about as what it is.
    if (fact.status !== 'stated' && fact.status !== 'attributed') {
      const asking = [...extraction.items, ...extraction.cards].filter((item) =>
        item.factIds.includes(fact.id),
      )
      expect(asking.map((item) => item.type)).toEqual(['claim-status'])
    }
  }
  for (const item of [...extraction.items, ...extraction.cards]) {
    const type = ITEM_TYPES.find((each) => each.id === item.type)
    const content = item.content as AnyContent
    expect(type?.schema.safeParse(item.content).success).toBe(true)
    expect(item.factIds.every((id) => facts.has(id))).toBe(true)
    expect(content.source === null ? null : text.slice(content.source.start, content.source.end)).toBe(
      content.source?.quote ?? null,
    )
    for (const option of content.options ?? []) {
      if (option.source !== null)
        expect(text.slice(option.source.start, option.source.end)).toBe(option.source.quote)
    }
    const holder = item.type === 'who-says-so' ? null : facts.get(item.factIds[0] ?? '')?.holder
    if (holder !== null && holder !== undefined)
      expect(content.stem.toLowerCase()).toContain(holder.text.toLowerCase().replace(/\s+/gu, ' '))
  }
  const ids = [...extraction.facts, ...extraction.items, ...extraction.cards].map((each) => each.id)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('extract', () => {
  it('turns a page into facts, items and cards', () => {
    const extraction = extractOrThrow(LIGHTHOUSE)
    checkExtraction(extraction)
    const stems = extraction.items.map((item) => (item.content as AnyContent).stem)
    expect(stems).toContain('What does NMT stand for?')
    expect(extraction.items.length).toBeGreaterThanOrEqual(8)
    const asFact = extraction.items.filter(({ type }) => type !== 'claim-status')
    expect(asFact.map((item) => (item.content as AnyContent).stem).join('\n')).not.toMatch(
      /freelance|finest|should be saved|one day/u,
    )
  })

  it('gives the same bytes again', () => {
    expect(JSON.stringify(extract(LIGHTHOUSE, { analyser }))).toBe(
      JSON.stringify(extract(LIGHTHOUSE, { analyser })),
    )
  })

  it('keeps the ids of facts when a teacher brings a block back', () => {
    const { article, facts } = extractOrThrow(LIGHTHOUSE)
    const all = {
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, kept: true, reason: null })),
    }
    const again = extractArticleFacts(all, { analyser })
    if (!again.ok) throw new Error(again.message)
    const ids = new Set(again.extraction.facts.map((fact) => fact.id))
    expect(facts.filter((fact) => ids.has(fact.id)).length).toBeGreaterThan(facts.length * 0.6)
  })

  it('asks at most two things of a sentence and one form of each fact', () => {
    const { items, facts } = extractOrThrow(LIGHTHOUSE)
    const spans = new Map(facts.map((fact) => [fact.id, `${fact.start}`]))
    const counts = new Map<string, number>()
    for (const item of items.filter(({ factIds }) => factIds.length === 1)) {
      const sentence = spans.get(item.factIds[0] ?? '') ?? ''
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2)
    const asked = items.filter(({ type }) => !GROUPS.has(type))
    expect(new Set(asked.map((item) => item.factIds[0])).size).toBe(asked.length)
  })

  it('says so when there is nothing to ask', () => {
    expect(
      extract('It is what it is and they know that it was so for all of them.', { analyser }),
    ).toMatchObject({
      ok: false,
      problem: 'no-facts',
    })
  })

  it('holds its promises on any words, and never throws', () => {
    const words = fc.constantFrom(
      'Edward Hill', 'Paris', 'Norway', 'the', 'tower', 'was', 'built', 'in', '1874', '1931', 'by', 'nearly', '62', 'ships', '. The', '. He', ',', '“', '”',
      'Coastal Heritage Society (CHS)', 'said', '\n', 'According to', 'and', 'Share', '©', 'is a', '$3m', '5%', 'who', 'to',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (parts) => {
        const result = extract(parts.join(' '), { analyser })
        if (result.ok) checkExtraction(result.extraction)
      }),
      { numRuns: 150 },
    )
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(typeof extract(text, { analyser }).ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
  })

  it('reads a text as long as a book chapter', () => {
    const long = Array.from({ length: 40 }, (_, at) => LIGHTHOUSE.replace(/1874/gu, String(1700 + at))).join(
      '\n\n',
    )
    expect(extract(long, { analyser }).ok).toBe(true)
  })
})

describe('an article with little in it', () => {
  it('asks for a fact once and may have it judged besides, never asked twice', () => {
    const result = extract(
      'Edward Hill sold 62 boats of the Elm harbour to Norway in 1931. Nobody knows why. It was cold.',
      { analyser },
    )
    if (!result.ok) throw new Error(result.message)
    const asked = result.extraction.items
      .filter(({ type }) => type !== 'true-false')
      .map(({ factIds }) => factIds[0])
    expect(new Set(asked).size).toBe(asked.length)
    const judged = result.extraction.items
      .filter(({ type }) => type === 'true-false')
      .map(({ factIds }) => factIds[0])
    expect(new Set(judged).size).toBe(judged.length)
  })
})
