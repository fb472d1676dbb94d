import { expect, test, vi } from 'vitest'
import { extractArticleFacts, extractSource } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import type { ImportSource } from '@/lib/domain/import/registry'
import type { ImportedArticle } from '@/lib/domain/article/article'
import { changeBlocks } from '@/lib/server/data/articles/change-blocks'
import { correctArticle } from '@/lib/server/data/articles/correct-article'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { importText, type ImportInput } from '@/lib/server/data/articles/import-text'
import { reviewFact } from '@/lib/server/data/facts/review-fact'
import { createOwnItem } from '@/lib/server/data/items/create-own-item'
import { editItem } from '@/lib/server/data/items/edit-item'
import { listAcceptedItems } from '@/lib/server/data/items/list-accepted-items'
import { buildDocx, wordParagraph } from '@/tests/fixtures/import/build-archives'
import { buildPdf } from '@/tests/fixtures/import/build-pdf'
import { withDatabases } from '@/tests/support/database'
import { makePeople } from './people'
import { shareDatabase } from './share-database'

// The engine itself, without the thread around it.
vi.mock('@/lib/server/extract/extract-article', () => ({
  extractArticle: async (source: ImportSource) => extractSource(source, { analyser: loadAnalyser() }),
  extractReadArticle: async (article: ImportedArticle) =>
    extractArticleFacts(article, { analyser: loadAnalyser() }),
}))

const TEXT = `Home | News | Share this

The mill that taught a valley to read

By Petra Holm

The Alder Mill was built in 1871 by Johanna Reuss in the town of Finkenau. It spun flax for ninety years. According to the Finkenau Archive, the mill employed nearly 340 workers in 1902.

Reuss opened a reading room for the workers in 1884. The reading room held 2,400 books and was open every evening. In my opinion, it was the best room in the valley.

The Alder Mill closed in 1961. The building will probably become a museum one day. The National Textile Union (NTU) moved its archive to Finkenau in 1978.

Leave a Reply

Your email address will not be published.

© 2020 Finkenau Courier. All rights reserved.
`

const NO_FACTS =
  'It is a quiet place, and that is good. You might like it there, or you might not. What would anybody do? I think that it could be better, and perhaps it will be. Should we go there together, and should we stay? I hope so, and I believe that it would be lovely.'

const input = (fields: Partial<ImportInput> = {}): ImportInput => ({
  text: TEXT,
  file: null,
  fileName: null,
  title: null,
  byline: null,
  publishedOn: null,
  sourceUrl: null,
  isSecondCopyWanted: false,
  isWantedWithoutFacts: false,
  ...fields,
})
const ignore = () => undefined

withDatabases('bringing an article', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    return { prisma, ...(await makePeople(prisma)) }
  }
  async function bring(teacher: Parameters<typeof importText>[0], fields: Partial<ImportInput> = {}) {
    const outcome = await importText(teacher, input(fields), ignore)
    if (outcome.kind !== 'created') throw new Error(`not created: ${JSON.stringify(outcome)}`)
    return outcome.id
  }

  test('a paste becomes an article with its ledger and verbatim facts, told stage by stage', async () => {
    const { teacher } = await setUp()
    const stages: string[] = []
    const outcome = await importText(teacher, input(), (stage) => stages.push(stage))
    expect(stages).toEqual(['reading', 'saving'])
    if (outcome.kind !== 'created') throw new Error('not created')
    const desk = await getDesk(teacher, outcome.id)
    expect(desk.article).toMatchObject({ title: 'The mill that taught a valley to read', publishedOn: null })
    const dropped = desk.blocks
      .filter((block) => !block.kept)
      .map((block) => desk.text.slice(block.start, block.end))
    expect(dropped.join(' ')).toContain('Leave a Reply')
    expect(dropped.join(' ')).toContain('© 2020')
    expect(desk.facts.length).toBeGreaterThan(1)
    for (const fact of desk.facts) {
      expect(desk.text.slice(fact.start, fact.end)).toBe(fact.quote)
      expect(fact.quote).not.toMatch(/In my opinion|will probably/)
      for (const item of fact.items) {
        const { source } = item.content as { source: { start: number; end: number; quote: string } | null }
        if (source) expect(desk.text.slice(source.start, source.end)).toBe(source.quote)
      }
    }
  })

  test('what the teacher typed beats what the text says', async () => {
    const { teacher } = await setUp()
    const id = await bring(teacher, {
      title: 'Mill',
      byline: 'P. H.',
      publishedOn: '2024-03-03',
      sourceUrl: 'https://example.org/mill',
    })
    expect((await getDesk(teacher, id)).article).toMatchObject({
      title: 'Mill',
      byline: 'P. H.',
      publishedOn: '2024-03-03',
      sourceUrl: 'https://example.org/mill',
    })
  })

  test('the same text again is told, unless a second copy is wanted; a colleague’s copy is their own', async () => {
    const { prisma, teacher, colleague } = await setUp()
    const id = await bring(teacher)
    expect(await importText(teacher, input(), ignore)).toMatchObject({
      kind: 'duplicate',
      id,
      isArchived: false,
    })
    await bring(teacher, { isSecondCopyWanted: true })
    await bring(colleague)
    expect(await prisma.article.count()).toBe(3)
  })

  test.each([
    ['', 'empty'],
    ['word '.repeat(420_000), 'too-large'],
    [
      'Der Zug fuhr durch das Tal und hielt an jedem Bahnhof. Die Leute gingen nach Hause. '.repeat(5),
      'not-english',
    ],
  ])('bad input is a problem with a name, and nothing is stored (%#)', async (text, problem) => {
    const { prisma, teacher } = await setUp()
    expect(await importText(teacher, input({ text }), ignore)).toEqual({
      kind: 'problem',
      problem,
      canKeep: false,
    })
    expect(await prisma.article.count()).toBe(0)
  })

  test('a file is read instead of the text, and what is wrong with one has a name', async () => {
    const { prisma, teacher } = await setUp()
    const file = buildDocx(
      [
        wordParagraph('The mill that taught a valley to read', 'Heading1'),
        ...TEXT.split('\n\n')
          .slice(3)
          .map((words) => wordParagraph(words.replaceAll('&', ''))),
      ].join(''),
    )
    const id = await bring(teacher, { text: '', file, fileName: 'mill.docx' })
    expect(await prisma.article.findUniqueOrThrow({ where: { id }, select: { title: true } })).toEqual({
      title: 'The mill that taught a valley to read',
    })
    expect((await getDesk(teacher, id)).facts.length).toBeGreaterThan(0)
    const locked = buildPdf([[{ words: 'The mill', x: 60, y: 700 }]], { isLocked: true })
    expect(await importText(teacher, input({ file: locked, fileName: 'mill.pdf' }), ignore)).toEqual({
      kind: 'problem',
      problem: 'locked',
      canKeep: false,
    })
  })

  test('an article without facts is kept when its teacher wants it', async () => {
    const { teacher } = await setUp()
    expect(await importText(teacher, input({ text: NO_FACTS }), ignore)).toEqual({
      kind: 'problem',
      problem: 'no-facts',
      canKeep: true,
    })
    const id = await bring(teacher, { text: NO_FACTS, isWantedWithoutFacts: true })
    const desk = await getDesk(teacher, id)
    expect(desk.facts).toEqual([])
    const start = desk.text.indexOf('a quiet place')
    await createOwnItem(teacher, {
      articleId: id,
      about: { start, end: start + 'a quiet place'.length, kind: 'name' },
      type: 'short-answer',
      content: { stem: 'What kind of place is it?', feedback: null, key: 'a quiet place', accepted: [] },
    })
    expect(await listAcceptedItems(teacher, id)).toHaveLength(1)
  })

  test('leaving a paragraph out takes its open facts away; accepted ones stay', async () => {
    const { teacher } = await setUp()
    const id = await bring(teacher)
    const desk = await getDesk(teacher, id)
    const block = desk.blocks.find((candidate) =>
      desk.text.slice(candidate.start, candidate.end).startsWith('The Alder Mill closed'),
    )
    const inBlock = desk.facts.filter((fact) => block && fact.start >= block.start && fact.end <= block.end)
    const [kept, ...open] = inBlock
    expect(open.length).toBeGreaterThan(0)
    await reviewFact(teacher, kept?.id ?? '', 'ACCEPTED')
    const decision = { start: block?.start ?? 0, kept: false, reason: null, doubt: null }
    const change = await changeBlocks(teacher, { articleId: id, blocks: [decision] })
    const left = change.desk?.facts.map((fact) => fact.id) ?? []
    expect(left).toContain(kept?.id)
    expect(open.some((fact) => left.includes(fact.id))).toBe(false)
    expect(change.desk?.blocks.find((candidate) => candidate.start === block?.start)).toMatchObject({
      kept: false,
      reason: 'teacher',
    })
  })

  test('a correction is a new version: decisions, edits and own questions come along, the old text stays', async () => {
    const { prisma, teacher } = await setUp()
    const id = await bring(teacher)
    const desk = await getDesk(teacher, id)
    const built = desk.facts.find((fact) => fact.quote.includes('1961') && fact.items.length > 0)
    const item = built?.items[0]
    if (!built || !item) throw new Error('the engine finds when the mill closed')
    await reviewFact(teacher, built.id, 'ACCEPTED')
    await editItem(teacher, {
      itemId: item.id,
      baseVersion: 1,
      content: { ...(item.content as object), feedback: 'A hard year.' },
    })
    const start = desk.text.indexOf('spun flax')
    await createOwnItem(teacher, {
      articleId: id,
      about: { start, end: start + 'spun flax'.length, kind: 'event' },
      type: 'short-answer',
      content: { stem: 'What did the mill do?', feedback: null, key: 'spun flax', accepted: [] },
    })

    const outcome = await correctArticle(teacher, id, TEXT.replace('built in 1871', 'built in 1817'))
    if (outcome.kind !== 'created') throw new Error('not created')
    const corrected = await getDesk(teacher, outcome.id)
    expect(corrected.article.previousId).toBe(id)
    expect(corrected.text).toContain('1817')
    const carried = corrected.facts.find((fact) => fact.quote === built.quote && fact.kind === built.kind)
    expect(carried?.review).toBe('ACCEPTED')
    expect(
      carried?.items.some(
        (each) => (each.content as { feedback: string | null }).feedback === 'A hard year.',
      ),
    ).toBe(true)
    // The engine's own wording of the edited question is set aside, not asked twice.
    expect(
      carried?.items
        .filter((each) => each.summary.stem === item.summary.stem && each.type === item.type)
        .map((each) => each.review)
        .sort(),
    ).toEqual(['ACCEPTED', 'REJECTED'])
    const own = corrected.facts.find((fact) => fact.quote === 'spun flax')
    expect(own).toMatchObject({ review: 'ACCEPTED', isOwn: true })
    expect(own?.items[0]?.summary.stem).toBe('What did the mill do?')
    expect(corrected.facts.every((fact) => corrected.text.slice(fact.start, fact.end) === fact.quote)).toBe(
      true,
    )

    const earlier = await getDesk(teacher, id)
    expect(earlier.text).toContain('1871')
    expect(earlier.article).toMatchObject({ isArchived: true, nextId: outcome.id })
    await expect(correctArticle(teacher, id, TEXT.replace('1871', '1872'))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await correctArticle(teacher, outcome.id, corrected.text)).toEqual({ kind: 'same' })
    expect(await prisma.article.count()).toBe(2)
  })

  test('a private article stays private when its text is corrected', async () => {
    const { prisma, teacher } = await setUp()
    const id = await bring(teacher)
    await prisma.article.update({ where: { id }, data: { isPrivate: true } })
    const outcome = await correctArticle(teacher, id, TEXT.replace('built in 1871', 'built in 1817'))
    if (outcome.kind !== 'created') throw new Error('not created')
    expect(
      await prisma.article.findUnique({ where: { id: outcome.id }, select: { isPrivate: true } }),
    ).toEqual({ isPrivate: true })
  })

  test('a student brings nothing, and a stranger corrects nothing', async () => {
    const { teacher, student, stranger } = await setUp()
    await expect(importText(student, input(), ignore)).rejects.toMatchObject({ code: 'not-found' })
    const id = await bring(teacher)
    await expect(correctArticle(stranger, id, 'Other words.')).rejects.toMatchObject({ code: 'not-found' })
  })
})
