import { afterEach, expect, test, vi } from 'vitest'
import { getItemType } from '@/lib/domain/items/registry'
import { acceptRemaining } from '@/lib/server/data/articles/accept-remaining'
import { changeBlocks } from '@/lib/server/data/articles/change-blocks'
import { createArticle } from '@/lib/server/data/articles/create-article'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { updateDetails } from '@/lib/server/data/articles/update-details'
import { reviewFact } from '@/lib/server/data/facts/review-fact'
import type { PrismaClient } from '@/lib/server/db/client'
import { withDatabases, type TestDatabase } from '@/tests/support/database'
import { extractHarbour, HARBOUR_TEXT } from './harbour'
import { makePeople } from './people'
import { shareDatabase } from './share-database'

const extractAgain = vi.hoisted(() => vi.fn())
vi.mock('@/lib/server/data/articles/extract-again', () => ({ extractAgain }))
afterEach(() => void vi.restoreAllMocks())

const bio = { start: HARBOUR_TEXT.indexOf('A. Lindqvist writes'), kept: true, reason: null, doubt: null }

/** Counts which item contents are parsed or checked while a write transaction is open: every other writer waits for it. */
function watchTransactions(database: TestDatabase) {
  let isOpen = false
  const inside = { parsed: 0, linted: 0 }
  const outside = { parsed: 0, linted: 0 }
  const count = (what: 'parsed' | 'linted') => void ((isOpen ? inside : outside)[what] += 1)
  for (const id of ['short-answer', 'flashcard', 'multiple-choice', 'true-false', 'cloze', 'numeric']) {
    const type = getItemType(id)
    for (const name of ['parse', 'safeParse'] as const) {
      const original = type.schema[name].bind(type.schema)
      vi.spyOn(type.schema, name).mockImplementation(
        (value: unknown) => (count('parsed'), original(value)) as never,
      )
    }
    const lint = type.lint.bind(type)
    vi.spyOn(type, 'lint').mockImplementation((...given) => (count('linted'), lint(...given)))
  }
  type Work = (tx: unknown) => Promise<unknown>
  const begin = database.prisma.$transaction.bind(database.prisma) as (
    work: Work,
    options?: object,
  ) => Promise<unknown>
  const $transaction = (work: Work, options?: object) =>
    begin(async (tx) => {
      isOpen = true
      try {
        return await work(tx)
      } finally {
        isOpen = false
      }
    }, options)
  const prisma = new Proxy(database.prisma, {
    get: (target, key) => (key === '$transaction' ? $transaction : Reflect.get(target, key)),
  }) as PrismaClient
  shareDatabase({ ...database, prisma })
  return { inside, outside }
}

withDatabases('write transactions of the desk', (makeDatabase) => {
  async function setUp() {
    const database = shareDatabase(await makeDatabase())
    const people = await makePeople(database.prisma)
    const { id } = await createArticle(people.teacher, { extraction: extractHarbour() })
    extractAgain.mockResolvedValue(extractHarbour())
    return { database, prisma: database.prisma, ...people, id }
  }
  type World = Awaited<ReturnType<typeof setUp>>
  const works: [string, (world: World) => Promise<unknown>][] = [
    ['a new article', ({ teacher }) => createArticle(teacher, { extraction: extractHarbour() })],
    ['other blocks', ({ teacher, id }) => changeBlocks(teacher, { articleId: id, blocks: [bio] })],
    ['another date', ({ teacher, id }) => updateDetails(teacher, id, { publishedOn: '2026-02-01' })],
    ['accepting the rest', ({ teacher, id }) => acceptRemaining(teacher, id)],
    [
      'one review',
      async ({ teacher, id }) =>
        reviewFact(teacher, (await getDesk(teacher, id)).facts[0]?.id ?? '', 'ACCEPTED'),
    ],
  ]
  test.each(works)('%s: no item is parsed or checked while others wait', async (_name, work) => {
    const world = await setUp()
    const { inside, outside } = watchTransactions(world.database)
    await work(world)
    expect(inside).toEqual({ parsed: 0, linted: 0 })
    expect(outside.parsed).toBeGreaterThan(0)
  })

  test('what was edited or decided since it was checked stays open', async () => {
    const { database, prisma, teacher, id } = await setUp()
    const desk = await getDesk(teacher, id)
    const [edited, decided] = desk.facts.filter((fact) => fact.items.length > 0 && fact.warnings.length === 0)
    if (!edited || !decided) throw new Error('two facts with items')
    const begin = prisma.$transaction.bind(prisma)
    // Between the checking and the writing somebody saves other versions and rejects a fact.
    const interfere = async (work: never) => {
      for (const item of edited.items)
        await prisma.itemVersion.create({
          data: { id: `new-${item.id}`, itemId: item.id, number: 2, schemaVersion: 1, content: {} },
        })
      await prisma.fact.update({ where: { id: decided.id }, data: { review: 'REJECTED' } })
      return begin(work)
    }
    shareDatabase({
      ...database,
      prisma: new Proxy(prisma, {
        get: (target, key) => (key === '$transaction' ? interfere : Reflect.get(target, key)),
      }) as PrismaClient,
    })
    await acceptRemaining(teacher, id)
    const reviews = await prisma.fact.findMany({
      where: { id: { in: [edited.id, decided.id] } },
      select: { id: true, review: true },
    })
    expect(new Map(reviews.map((fact) => [fact.id, fact.review]))).toEqual(
      new Map([
        [edited.id, 'PROPOSED'],
        [decided.id, 'REJECTED'],
      ]),
    )
    expect(
      await prisma.item.count({
        where: { id: { in: [...edited.items, ...decided.items].map((item) => item.id) }, review: 'ACCEPTED' },
      }),
    ).toBe(0)
  })

  test('a date changed while the blocks were read again is a conflict', async () => {
    const { prisma, teacher, id } = await setUp()
    extractAgain.mockImplementation(async () => {
      await prisma.article.update({ where: { id }, data: { publishedAt: new Date('2026-01-01T00:00:00Z') } })
      return extractHarbour()
    })
    await expect(changeBlocks(teacher, { articleId: id, blocks: [bio] })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
