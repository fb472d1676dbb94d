import { expect, test } from 'vitest'
import { archiveQuiz } from '@/lib/server/data/quizzes/archive-quiz'
import { createQuiz, createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { listQuizSources } from '@/lib/server/data/quizzes/list-quiz-sources'
import { listQuizzes } from '@/lib/server/data/quizzes/list-quizzes'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { publishQuiz } from '@/lib/server/data/quizzes/publish-quiz'
import { quizDraftSchema, saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { withDatabases } from '@/tests/support/database'
import { makeArticle, makeItem, makeStaff, readTrace, shareDatabase } from './teaching-world'

withDatabases('quizzes', (makeDatabase) => {
  async function setUp() {
    const prisma = shareDatabase(await makeDatabase())
    const staff = await makeStaff(prisma)
    const article = await makeArticle(prisma, staff.teacher)
    return { prisma, ...staff, ...article }
  }
  type World = Awaited<ReturnType<typeof setUp>>
  const draftOf = (view: Awaited<ReturnType<typeof loadQuizBuilder>>) => ({
    rev: view.rev,
    title: view.title,
    instructions: view.instructions,
    items: view.chosen.map(({ id, points }) => ({ id, points })),
  })
  const make = async ({ teacher, articleId }: World) => (await createQuizFromArticle(teacher, articleId)).id

  test('from an article: the best accepted graded items, one for each fact, in its order', async () => {
    const world = await setUp()
    const second = await makeItem(world.prisma, world.teacher, {
      articleId: world.articleId,
      factId: world.factIds[0] ?? '',
      type: 'short-answer',
      score: 1,
      content: { stem: 'When was it built?', key: '1987', accepted: [], source: null, feedback: null },
    })
    const view = await loadQuizBuilder(world.teacher, await make(world))
    expect(view.title).toBe('The gate of Marsh End')
    expect(view.chosen.map((item) => item.id)).toEqual(world.itemIds)
    expect(view.chosen[0]).toMatchObject({
      stem: 'In what year was the tide gate built?',
      key: '1987',
      points: 1,
      isUsable: true,
    })
    expect(view.hasChanges).toBe(true)
    // The cards are no candidates; the second item on the first fact stands beside it.
    expect(view.source?.groups.map((group) => group.items.map((item) => item.id))).toEqual([
      [world.itemIds[0], second],
      [world.itemIds[1]],
      [world.itemIds[2]],
    ])
    expect(await readTrace(world.prisma)).toEqual(['quiz.created'])
  })

  test('a version is frozen: later edits of item and quiz do not reach it', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const first = await publishQuiz(world.teacher, quizId)
    expect(first).toMatchObject({ number: 1, isUnchanged: false })
    const frozen = () =>
      world.prisma.quizVersionItem.findMany({
        where: { quizVersionId: first.versionId },
        orderBy: { position: 'asc' },
        select: { position: true, itemVersionId: true, points: true },
      })
    const before = await frozen()
    expect(before.map((item) => item.position)).toEqual([1, 2, 3])

    await world.prisma.itemVersion.create({
      data: {
        id: 'next',
        itemId: world.itemIds[0] ?? '',
        number: 2,
        schemaVersion: 1,
        content: { stem: 'Built when?', key: '1987', accepted: [], source: null, feedback: null },
      },
    })
    const view = await loadQuizBuilder(world.teacher, quizId)
    expect(view.hasChanges).toBe(true)
    await saveQuiz(world.teacher, quizId, { ...draftOf(view), items: draftOf(view).items.slice(0, 1) })
    expect(await publishQuiz(world.teacher, quizId)).toMatchObject({ number: 2, isUnchanged: false })
    expect(await frozen()).toEqual(before)
    await expect(
      world.prisma.quizVersionItem.updateMany({
        where: { quizVersionId: first.versionId },
        data: { points: 9 },
      }),
    ).rejects.toThrow()
  })

  test('publishing twice without a change keeps the version and says so', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const first = await publishQuiz(world.teacher, quizId)
    expect(await publishQuiz(world.teacher, quizId)).toEqual({ ...first, isUnchanged: true })
    expect((await loadQuizBuilder(world.teacher, quizId)).hasChanges).toBe(false)
    expect(await world.prisma.quizVersion.count()).toBe(1)
    expect(await readTrace(world.prisma)).toEqual(['quiz.created', 'quiz.published'])
  })

  test('two who publish at once make one version', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const published = await Promise.all([
      publishQuiz(world.teacher, quizId),
      publishQuiz(world.teacher, quizId),
    ])
    expect(published.map((one) => one.number)).toEqual([1, 1])
    expect(await world.prisma.quizVersion.count()).toBe(1)
  })

  test('order and points are kept, positions have no gaps', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const draft = draftOf(await loadQuizBuilder(world.teacher, quizId))
    const turned = draft.items.reverse().map((item, index) => ({ ...item, points: index + 0.5 }))
    await saveQuiz(world.teacher, quizId, {
      ...draft,
      title: 'Turned',
      instructions: 'Read twice.',
      items: turned,
    })
    const { versionId } = await publishQuiz(world.teacher, quizId)
    const version = await world.prisma.quizVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: {
        title: true,
        instructions: true,
        items: {
          orderBy: { position: 'asc' },
          select: { position: true, points: true, itemVersion: { select: { itemId: true } } },
        },
      },
    })
    expect(version).toMatchObject({ title: 'Turned', instructions: 'Read twice.' })
    expect(version.items.map((item) => [item.position, item.points, item.itemVersion.itemId])).toEqual(
      turned.map((item, index) => [index + 1, index + 0.5, item.id]),
    )
  })

  test('a save based on an older list is refused and changes nothing', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const draft = draftOf(await loadQuizBuilder(world.teacher, quizId))
    const { rev } = await saveQuiz(world.teacher, quizId, { ...draft, title: 'One' })
    await expect(saveQuiz(world.teacher, quizId, { ...draft, title: 'Two' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await loadQuizBuilder(world.teacher, quizId)).title).toBe('One')
    await saveQuiz(world.teacher, quizId, { ...draft, rev, title: 'Three' })
  })

  test('a revision that is no time is refused before anything is read', async () => {
    const world = await setUp()
    const draft = draftOf(await loadQuizBuilder(world.teacher, await make(world)))
    expect(quizDraftSchema.safeParse(draft).success).toBe(true)
    for (const rev of [-1, 253_402_300_800_000, 8_640_000_000_000_001, Number.MAX_SAFE_INTEGER]) {
      expect(quizDraftSchema.safeParse({ ...draft, rev }).success).toBe(false)
    }
  })

  test('an empty quiz and one with a rejected item are not published', async () => {
    const world = await setUp()
    const { id: empty } = await createQuiz(world.teacher, { title: 'Empty' })
    await expect(publishQuiz(world.teacher, empty)).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'no-items' },
    })
    const quizId = await make(world)
    await world.prisma.item.update({ where: { id: world.itemIds[1] ?? '' }, data: { review: 'REJECTED' } })
    await expect(publishQuiz(world.teacher, quizId)).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'not-accepted', number: 2 },
    })
    const view = await loadQuizBuilder(world.teacher, quizId)
    expect(view.chosen.map((item) => item.isUsable)).toEqual([true, false, true])
    // It may stay in the working list, though it may not be added.
    await saveQuiz(world.teacher, quizId, draftOf(view))
    await expect(
      saveQuiz(world.teacher, empty, {
        ...draftOf(await loadQuizBuilder(world.teacher, empty)),
        items: [{ id: world.itemIds[1] ?? '', points: 1 }],
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('only items within reach can be chosen: own ones and those of a shared article', async () => {
    const world = await setUp()
    const hidden = await makeArticle(world.prisma, world.colleague)
    const shared = await makeArticle(world.prisma, world.colleague, { isPrivate: false })
    const abroad = await makeArticle(world.prisma, world.stranger, { isPrivate: false })
    const quizId = await make(world)
    const add = async (id: string | undefined) => {
      const draft = draftOf(await loadQuizBuilder(world.teacher, quizId))
      return saveQuiz(world.teacher, quizId, {
        ...draft,
        items: [...draft.items, { id: id ?? '', points: 1 }],
      })
    }
    await expect(add(hidden.itemIds[0])).rejects.toMatchObject({ code: 'not-found' })
    await expect(add(abroad.itemIds[0])).rejects.toMatchObject({ code: 'not-found' })
    await add(shared.itemIds[0])
    expect(
      (await listQuizSources(world.teacher)).map((source) => [source.id, source.items, source.isOwn]).sort(),
    ).toEqual(
      [
        [world.articleId, 3, true],
        [shared.articleId, 3, false],
      ].sort(),
    )
  })

  test('a flashcard is no question of a quiz, whoever asks', async () => {
    const world = await setUp()
    const quizId = await make(world)
    const card = await makeItem(world.prisma, world.teacher, {
      articleId: world.articleId,
      factId: world.factIds[0] ?? '',
      type: 'flashcard',
      score: 1,
      content: { stem: 'Built when?', back: '1987', source: null, feedback: null },
    })
    const draft = draftOf(await loadQuizBuilder(world.teacher, quizId))
    await expect(
      saveQuiz(world.teacher, quizId, { ...draft, items: [...draft.items, { id: card, points: 1 }] }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the list is the own quizzes; archived ones are apart and come back', async () => {
    const world = await setUp()
    const quizId = await make(world)
    await createQuiz(world.colleague, { title: 'Not mine' })
    await publishQuiz(world.teacher, quizId)
    expect(await listQuizzes(world.teacher)).toMatchObject([
      { id: quizId, items: 3, points: 3, version: 1, assignments: 0 },
    ])
    expect(await listQuizzes(world.teacher, { search: 'MARSH' })).toHaveLength(1)
    expect(await listQuizzes(world.teacher, { search: 'harbour' })).toHaveLength(0)
    await archiveQuiz(world.teacher, quizId, { archived: true })
    expect(await listQuizzes(world.teacher)).toEqual([])
    expect(await listQuizzes(world.teacher, { archived: true })).toHaveLength(1)
    await archiveQuiz(world.teacher, quizId, { archived: false })
    expect(await listQuizzes(world.teacher)).toHaveLength(1)
  })
})
