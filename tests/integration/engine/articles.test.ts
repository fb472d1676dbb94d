import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractSource } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { toContractItem } from '@/lib/domain/engine/report/contract'
import type { Extraction } from '@/lib/domain/engine/types'

/** Real articles lie beside the repository, for their licences do not let them in. */
const FOLDER = path.join(process.cwd(), '..', 'shared', 'articles')
const SAMPLE = 'isis-k-kabul.txt'
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : []
const isThere = files.includes(SAMPLE)
if (!isThere) console.warn(`Skipped: the real articles are not at ${path.relative(process.cwd(), FOLDER)}.`)

const read = (name: string) =>
  extractSource(
    { bytes: readFileSync(path.join(FOLDER, name)), fileName: name },
    { analyser: loadAnalyser() },
  )

async function readSample(): Promise<Extraction> {
  const result = await read(SAMPLE)
  if (!result.ok) throw new Error(result.message)
  return result.extraction
}

const sample = isThere ? await readSample() : ({} as Extraction)
const others = await Promise.all(
  files.filter((name) => name !== SAMPLE).map(async (name) => ({ name, result: await read(name) })),
)

describe.skipIf(!isThere)('the sample article', () => {
  const { article, items, facts, cards, sentences } = sample
  const byId = new Map(facts?.map((fact) => [fact.id, fact]))
  const asked = items?.map((item) => toContractItem(item, byId.get(item.factIds[0] ?? ''))) ?? []
  const dropped =
    article?.blocks
      .filter((block) => !block.kept)
      .map((block) => ({ words: article.text.slice(block.start, block.end), reason: block.reason })) ?? []

  it.each([
    ['Now Reading', 'navigation'],
    ['See Also', 'related'],
    ['In Love', 'reaction'],
    ['Not Sure', 'reaction'],
    ['View Comments (0)', 'comments'],
    ['Leave a Reply', 'comments'],
    ['Your email address will not be published.', 'comments'],
    ['Scroll To Top', 'navigation'],
  ])('lists %s as %s', (words, reason) => {
    expect(dropped).toContainEqual({ words, reason })
  })

  it('lists the second title, the copyright, the disclaimer and the biography', () => {
    const reasons = dropped.map(({ words, reason }) => `${reason ?? ''}: ${words.slice(0, 14)}`)
    expect(reasons).toEqual(
      expect.arrayContaining([
        'duplicate: Anatomy of Eme',
        'legal: © 2020 America',
        'legal: The viewpoints',
        'author-bio: Rohan Kumar is',
      ]),
    )
    expect(dropped).toHaveLength(13)
  })

  it('keeps every paragraph of the article’s own', () => {
    const kept = article.blocks.filter(
      (block) => block.kept && block.end - block.start > 90 && block.kind !== 'heading',
    )
    expect(kept).toHaveLength(14)
  })

  it('takes no date from the copyright', () => {
    expect(article.publishedAt).toBeNull()
  })

  it('asks at least eight things', () => {
    expect(asked.length).toBeGreaterThanOrEqual(8)
    expect(cards.length).toBeGreaterThanOrEqual(8)
  })

  it('asks nothing of opinions, forecasts, quotations, broken sentences or the biography', () => {
    // Except what they are ("How does the article present this?") and whose: "Who is quoted as saying …?"
    const asked = [...items, ...cards].filter(({ type }) => !/^(?:claim-status|who-says-so)$/u.test(type))
    const asFact = new Set(asked.flatMap(({ factIds }) => factIds))
    for (const fact of facts.filter(({ id }) => asFact.has(id))) {
      const sentence = sentences.find((each) => each.start <= fact.start && fact.end <= each.end)
      expect(['stated', 'attributed']).toContain(sentence?.status)
      expect(fact.quote).not.toMatch(
        /In my opinion|will most likely|must not|will not have|Rohan|Know that|in Eastern\.|attacks on, mosques/u,
      )
    }
  })

  it('keeps the holder of each attributed figure in the stem', () => {
    for (const item of asked.filter(({ type }) => type !== 'who-says-so')) {
      const holder = byId.get(item.factId)?.holder
      if (holder !== null && holder !== undefined)
        expect(item.stem.toLowerCase()).toContain(holder.text.toLowerCase())
    }
    const figures = asked
      .filter((item) => ['100', '819', '2,000', '2015'].includes(item.answer.text))
      .sort((one, other) => one.answer.text.localeCompare(other.answer.text))
    expect(figures.map((item) => item.answer.text)).toEqual(['100', '2,000', '2015', '819'])
    for (const item of figures)
      expect(item.stem).toMatch(/CSIS|Center for Strategic|Council of Foreign Relations/u)
    for (const item of figures.filter(({ answer }) => answer.text !== '2015' && answer.text !== '819'))
      expect(item.stem).toMatch(/nearly _____|\babout how many\b/iu)
  })

  it('never asks who wants a caliphate', () => {
    for (const item of asked) expect(item.stem).not.toMatch(/^(?:Which|Who|What|_____).*wants? a caliphate/u)
  })

  it('has verbatim spans everywhere', () => {
    const { text } = article
    for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.quote)
    for (const item of asked) {
      if (item.answer.start !== null && item.answer.end !== null)
        expect(text.slice(item.answer.start, item.answer.end)).toBe(item.answer.text)
      for (const option of item.options)
        if (option.start !== null && option.end !== null)
          expect(text.slice(option.start, option.end)).toBe(option.text)
    }
  })
})

describe.skipIf(!isThere)('the other articles', () => {
  const results = others

  it('are all read without a crash, none of them refused for what it is', () => {
    for (const { name, result } of results)
      expect([name, result.ok || result.problem === 'no-facts']).toEqual([name, true])
  })

  it('give five items or more for at least thirty', () => {
    const enough = results.filter(({ result }) => result.ok && result.extraction.items.length >= 5)
    expect(enough.length).toBeGreaterThanOrEqual(30)
  })

  it('have verbatim spans in every fact', () => {
    for (const { result } of results) {
      if (!result.ok) continue
      const { article, facts } = result.extraction
      for (const fact of facts) expect(article.text.slice(fact.start, fact.end)).toBe(fact.quote)
    }
  })
})
