import { expect, test, vi } from 'vitest'
import { setArchived } from '@/lib/server/data/articles/archive-article'
import { acceptRemaining } from '@/lib/server/data/articles/accept-remaining'
import { changeBlocks } from '@/lib/server/data/articles/change-blocks'
import { createArticle } from '@/lib/server/data/articles/create-article'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { listArticles } from '@/lib/server/data/articles/list-articles'
import { undoChange } from '@/lib/server/data/articles/undo-change'
import { updateDetails } from '@/lib/server/data/articles/update-details'
import type { DeskView } from '@/lib/server/data/articles/views'
import { reviewFact } from '@/lib/server/data/facts/review-fact'
import { createOwnItem } from '@/lib/server/data/items/create-own-item'
import { editItem } from '@/lib/server/data/items/edit-item'
import { listAcceptedCards, listAcceptedItems } from '@/lib/server/data/items/list-accepted-items'
import { reviewItem } from '@/lib/server/data/items/review-item'
import { withDatabases } from '@/tests/support/database'
import { extractHarbour, HARBOUR_TEXT } from './harbour'
import { makePeople } from './people'
import { shareDatabase } from './share-database'

const extractAgain = vi.hoisted(() => vi.fn())
vi.mock('@/lib/server/data/articles/extract-again', () => ({ extractAgain }))

const bioStart = HARBOUR_TEXT.indexOf('A. Lindqvist writes')
const putBackBio = { start: bioStart, kept: true, reason: null, doubt: null }

function findFact(desk: Pick<DeskView, 'facts'>, words: string) {
  const fact = desk.facts.find(({ quote }) => quote.includes(words))
  if (!fact) throw new Error(`no fact says: ${words}`)
  return fact
}

function firstItem(desk: Pick<DeskView, 'facts'>, words: string) {
  const item = findFact(desk, words).items[0]
  if (!item) throw new Error(`no item for: ${words}`)
  return item
}

withDatabases('the review desk', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    const people = await makePeople(prisma)
    const { id } = await createArticle(people.teacher, { extraction: extractHarbour() })
    return { prisma, ...people, id, desk: await getDesk(people.teacher, id) }
  }

  test('keeps the text, the blocks, the facts and their items, all proposed', async () => {
    const { desk } = await setUp()
    expect(desk.text).toBe(HARBOUR_TEXT)
    expect(desk.blocks.map((block) => block.reason)).toEqual([null, null, 'share', null, 'author-bio'])
    expect(desk.facts.map((fact) => fact.quote)).toEqual([
      'The tide gate was built in 1987.',
      'According to the Harbour Office, it has closed nearly 400 times since.',
      'The gate was designed by Ilse Brandt.',
    ])
    expect(desk.facts.every((fact) => desk.text.slice(fact.start, fact.end) === fact.quote)).toBe(true)
    expect(desk.facts.every((fact) => fact.review === 'PROPOSED')).toBe(true)
    expect(findFact(desk, 'built').items.map((item) => [item.type, item.isCard, item.version])).toEqual([
      ['short-answer', false, 1],
      ['flashcard', true, 1],
    ])
    expect(findFact(desk, 'closed').holder?.text).toBe('the Harbour Office')
    expect(desk.aside.map((sentence) => sentence.status)).toEqual(['prediction'])
  })

  test('refuses a fact whose quote is not the article’s words, and keeps nothing of it', async () => {
    const { prisma, teacher } = await setUp()
    const extraction = extractHarbour()
    const [fact] = extraction.facts
    if (fact) fact.quote = 'The tide gate was built in 1988.'
    await expect(createArticle(teacher, { extraction })).rejects.toThrow('not verbatim')
    expect(await prisma.article.count()).toBe(1)
    if (fact) fact.quote = 'The tide gate was built in 1987.'
  })

  test('the database refuses a second fact with the same key, and any change of the text', async () => {
    const { prisma, id, desk } = await setUp()
    const row = await prisma.fact.findUniqueOrThrow({ where: { id: desk.facts[0]?.id ?? '' } })
    await expect(
      prisma.fact.create({ data: { ...row, id: 'another', arguments: {}, warnings: [] } }),
    ).rejects.toThrow()
    await expect(prisma.article.update({ where: { id }, data: { text: 'Other words.' } })).rejects.toThrow()
  })

  test('accepting a fact takes its items along; undoing puts each back as it was', async () => {
    const { teacher, id, desk } = await setUp()
    const fact = findFact(desk, 'built')
    const card = fact.items[1]
    await reviewItem(teacher, card?.id ?? '', 'REJECTED')

    const change = await reviewFact(teacher, fact.id, 'ACCEPTED')
    expect(change.facts[0]?.review).toBe('ACCEPTED')
    expect(change.facts[0]?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'REJECTED'])

    const undone = await undoChange(teacher, { articleId: id, inverse: change.inverse })
    expect(undone.facts[0]?.review).toBe('PROPOSED')
    expect(undone.facts[0]?.items.map((item) => item.review)).toEqual(['PROPOSED', 'REJECTED'])

    const redone = await undoChange(teacher, { articleId: id, inverse: undone.inverse })
    expect(redone.facts[0]?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'REJECTED'])
  })

  test('rejecting a fact leaves none of its items accepted; accepting it again brings them all', async () => {
    const { teacher, id, desk } = await setUp()
    const fact = findFact(desk, 'built')
    await reviewFact(teacher, fact.id, 'ACCEPTED')
    await reviewFact(teacher, fact.id, 'REJECTED')
    expect(await listAcceptedItems(teacher, id)).toEqual([])
    const change = await reviewFact(teacher, fact.id, 'ACCEPTED')
    expect(change.facts[0]?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('accepting one item accepts its fact and no other item', async () => {
    const { teacher, desk } = await setUp()
    const change = await reviewItem(teacher, firstItem(desk, 'built').id, 'ACCEPTED')
    expect(change.facts[0]?.review).toBe('ACCEPTED')
    expect(change.facts[0]?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'PROPOSED'])
  })

  test('"accept all good ones" leaves what warns of something, and is undone at once', async () => {
    const { teacher, id } = await setUp()
    const change = await acceptRemaining(teacher, id)
    const desk = await getDesk(teacher, id)
    expect(desk.facts.map((fact) => fact.review)).toEqual(['ACCEPTED', 'PROPOSED', 'ACCEPTED'])
    await undoChange(teacher, { articleId: id, inverse: change.inverse })
    expect((await getDesk(teacher, id)).facts.map((fact) => fact.review)).toEqual([
      'PROPOSED',
      'PROPOSED',
      'PROPOSED',
    ])
  })

  test('an edit makes the next version and never changes an earlier one', async () => {
    const { prisma, teacher, id, desk } = await setUp()
    const item = firstItem(desk, 'built')
    const content = { ...(item.content as object), stem: 'When was the gate built?' }
    const change = await editItem(teacher, { itemId: item.id, baseVersion: 1, content })
    expect(firstItem(change, 'built')).toMatchObject({
      version: 2,
      summary: { stem: 'When was the gate built?' },
    })

    await expect(editItem(teacher, { itemId: item.id, baseVersion: 1, content })).rejects.toMatchObject({
      code: 'conflict',
    })
    await undoChange(teacher, { articleId: id, inverse: change.inverse })
    const versions = await prisma.itemVersion.findMany({
      where: { itemId: item.id },
      orderBy: { number: 'asc' },
    })
    expect(versions.map((version) => (version.content as { stem: string }).stem)).toEqual([
      'In what year was the tide gate built?',
      'When was the gate built?',
      'In what year was the tide gate built?',
    ])
    expect(versions.map((version) => version.createdById)).toEqual([null, teacher.userId, teacher.userId])
    await expect(
      prisma.itemVersion.updateMany({
        where: { itemId: item.id, number: 1 },
        data: { content: { stem: 'Mended' } },
      }),
    ).rejects.toThrow()
  })

  test('an edit whose source is not verbatim, or without a question, is refused', async () => {
    const { teacher, desk } = await setUp()
    const item = firstItem(desk, 'built')
    const content = item.content as object
    await expect(
      editItem(teacher, { itemId: item.id, baseVersion: 1, content: { ...content, stem: '  ' } }),
    ).rejects.toMatchObject({ name: 'ZodError' })
    await expect(
      editItem(teacher, {
        itemId: item.id,
        baseVersion: 1,
        content: { ...content, source: { start: 0, end: 3, quote: 'Why' } },
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('a question of the teacher’s own makes an accepted fact of the selection; undoing takes both away', async () => {
    const { teacher, id } = await setUp()
    const start = HARBOUR_TEXT.indexOf('Ilse Brandt')
    const change = await createOwnItem(teacher, {
      articleId: id,
      about: { start, end: start + 11, kind: 'name' },
      type: 'short-answer',
      content: {
        stem: 'Whose design was the gate?',
        feedback: null,
        key: 'Ilse Brandt',
        accepted: ['Brandt'],
      },
    })
    const own = change.facts[0]
    expect(own).toMatchObject({ quote: 'Ilse Brandt', review: 'ACCEPTED', isOwn: true })
    expect(own?.items[0]).toMatchObject({ origin: 'TEACHER', review: 'ACCEPTED', version: 1 })
    expect((await listAcceptedItems(teacher, id)).map((item) => item.stem)).toEqual([
      'Whose design was the gate?',
    ])

    const undone = await undoChange(teacher, { articleId: id, inverse: change.inverse })
    expect(undone.removedFactIds).toEqual([own?.id])
    expect(await listAcceptedItems(teacher, id)).toEqual([])
  })

  test('a second question about the same words hangs on the same fact', async () => {
    const { teacher, id, desk } = await setUp()
    const fact = findFact(desk, 'designed')
    const change = await createOwnItem(teacher, {
      articleId: id,
      about: { start: fact.start, end: fact.end, kind: 'name' },
      type: 'true-false',
      content: { stem: 'Ilse Brandt designed the gate.', feedback: null, key: true, correction: null },
    })
    expect(change.facts.map(({ id: factId }) => factId)).toEqual([fact.id])
    expect(change.facts[0]?.items).toHaveLength(2)
  })

  test('reading again changes only what no teacher touched, under the same ids', async () => {
    const { prisma, teacher, id, desk } = await setUp()
    await reviewFact(teacher, findFact(desk, 'designed').id, 'ACCEPTED')
    const edited = firstItem(desk, 'built')
    await editItem(teacher, {
      itemId: edited.id,
      baseVersion: 1,
      content: { ...(edited.content as object), stem: 'Mine?' },
    })

    extractAgain.mockResolvedValueOnce(extractHarbour({ isBioKept: true, isDesignerFound: false }))
    const change = await changeBlocks(teacher, { articleId: id, blocks: [putBackBio] })
    const after = change.desk
    if (!after) throw new Error('the whole desk comes back')
    expect(after.blocks[4]).toMatchObject({ kept: true, reason: null })
    expect(findFact(after, 'writes about').review).toBe('PROPOSED')
    // Accepted, so it stays although the engine no longer proposes it.
    expect(findFact(after, 'designed').review).toBe('ACCEPTED')
    expect(firstItem(after, 'built')).toMatchObject({ id: edited.id, version: 2, summary: { stem: 'Mine?' } })
    expect(findFact(after, 'closed').id).toBe(findFact(desk, 'closed').id)

    extractAgain.mockResolvedValueOnce(extractHarbour())
    const undone = await undoChange(teacher, { articleId: id, inverse: change.inverse })
    expect(undone.desk?.blocks[4]).toMatchObject({ kept: false, reason: 'author-bio' })
    expect(undone.desk?.facts.some((fact) => fact.quote.includes('writes about'))).toBe(false)
    // Retired, not deleted: the same fact comes back.
    const coast = findFact(after, 'writes about')
    extractAgain.mockResolvedValueOnce(extractHarbour({ isBioKept: true }))
    const again = await changeBlocks(teacher, { articleId: id, blocks: [putBackBio] })
    expect(again.desk && findFact(again.desk, 'writes about').id).toBe(coast.id)
    expect(await prisma.fact.count({ where: { articleId: id } })).toBe(4)
  })

  test('of two who change the blocks at once, the later is told', async () => {
    const { teacher, id } = await setUp()
    extractAgain.mockImplementationOnce(async () => {
      extractAgain.mockResolvedValueOnce(extractHarbour({ isBioKept: true }))
      await changeBlocks(teacher, { articleId: id, blocks: [putBackBio] })
      return extractHarbour()
    })
    await expect(
      changeBlocks(teacher, {
        articleId: id,
        blocks: [{ start: 0, kept: false, reason: 'teacher', doubt: null }],
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('details change without touching the text; a new date reads it again', async () => {
    const { teacher, id } = await setUp()
    extractAgain.mockClear()
    await updateDetails(teacher, id, { title: 'The tide', contentNote: '' })
    expect(extractAgain).not.toHaveBeenCalled()
    extractAgain.mockResolvedValueOnce(extractHarbour())
    const desk = await updateDetails(teacher, id, { publishedOn: '2024-03-03' })
    expect(desk.article).toMatchObject({ title: 'The tide', publishedOn: '2024-03-03', contentNote: null })
    expect(extractAgain).toHaveBeenCalledTimes(1)
  })

  test('the library lists one’s own, counts what is accepted, and searches without case or accents', async () => {
    const { teacher, colleague, id, desk } = await setUp()
    await reviewFact(teacher, findFact(desk, 'built').id, 'ACCEPTED')
    expect(await listArticles(teacher, { search: 'HÁRBOUR lindqvist' })).toMatchObject([
      { id, acceptedFacts: 1, openFacts: 2, acceptedItems: 2 },
    ])
    expect(await listArticles(teacher, { search: 'volcano' })).toEqual([])
    expect(await listArticles(colleague)).toEqual([])
    await setArchived(teacher, id, true)
    expect(await listArticles(teacher)).toEqual([])
    expect(await listArticles(teacher, { archived: true })).toHaveLength(1)
  })

  test('cards and graded items are listed apart', async () => {
    const { teacher, id, desk } = await setUp()
    await reviewFact(teacher, findFact(desk, 'built').id, 'ACCEPTED')
    expect((await listAcceptedItems(teacher, id)).map((item) => item.type)).toEqual(['short-answer'])
    expect((await listAcceptedCards(teacher, id)).map((item) => [item.type, item.key])).toEqual([
      ['flashcard', '1987'],
    ])
  })

  test('to a stranger, a colleague and a student the desk does not exist', async () => {
    const { colleague, student, stranger, id, desk } = await setUp()
    const factId = desk.facts[0]?.id ?? ''
    const itemId = desk.facts[0]?.items[0]?.id ?? ''
    const missing = { code: 'not-found' }
    for (const actor of [colleague, student, stranger]) {
      await expect(getDesk(actor, id)).rejects.toMatchObject(missing)
      await expect(reviewFact(actor, factId, 'ACCEPTED')).rejects.toMatchObject(missing)
      await expect(reviewItem(actor, itemId, 'ACCEPTED')).rejects.toMatchObject(missing)
      await expect(editItem(actor, { itemId, baseVersion: 1, content: {} })).rejects.toMatchObject(missing)
      await expect(acceptRemaining(actor, id)).rejects.toMatchObject(missing)
      await expect(changeBlocks(actor, { articleId: id, blocks: [putBackBio] })).rejects.toMatchObject(
        missing,
      )
      await expect(updateDetails(actor, id, { title: 'Mine' })).rejects.toMatchObject(missing)
      await expect(setArchived(actor, id, true)).rejects.toMatchObject(missing)
    }
    await expect(createArticle(student, { extraction: extractHarbour() })).rejects.toMatchObject(missing)
  })

  test('an inverse with the ids of another article is refused', async () => {
    const { teacher, id, desk } = await setUp()
    const other = await createArticle(teacher, { extraction: extractHarbour() })
    const fact = desk.facts[0]
    await expect(
      undoChange(teacher, {
        articleId: other.id,
        inverse: {
          kind: 'reviews',
          facts: [{ id: fact?.id ?? '', review: 'ACCEPTED', retired: false }],
          items: [],
        },
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      undoChange(teacher, {
        articleId: other.id,
        inverse: { kind: 'version', itemId: fact?.items[0]?.id ?? '', version: 1 },
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect((await getDesk(teacher, id)).facts[0]?.review).toBe('PROPOSED')
  })

  test('every change leaves a trace', async () => {
    const { prisma, teacher, desk } = await setUp()
    await reviewFact(teacher, findFact(desk, 'built').id, 'ACCEPTED')
    const rows = await prisma.auditLog.findMany({
      select: { action: true, actorId: true },
      orderBy: { at: 'asc' },
    })
    expect(rows.map((row) => row.action).sort()).toEqual(['article.created', 'fact.accepted'])
    expect(rows.every((row) => row.actorId === teacher.userId)).toBe(true)
  })
})
