import { afterEach, expect, test } from 'vitest'
import { setClock } from '@/lib/server/clock'
import { archiveAssignment, changeTimes, closeNow } from '@/lib/server/data/assignments/change-times'
import { createAssignments } from '@/lib/server/data/assignments/create-assignments'
import { listClassAssignments } from '@/lib/server/data/assignments/list-class-assignments'
import { loadPractice } from '@/lib/server/data/assignments/load-practice'
import { loadOverrides, removeOverride, setOverride } from '@/lib/server/data/assignments/overrides'
import { windowSchema } from '@/lib/server/data/assignments/window'
import { archiveClass } from '@/lib/server/data/classes/archive-class'
import { createClass } from '@/lib/server/data/classes/create-class'
import { loadRoster } from '@/lib/server/data/classes/load-roster'
import { createQuiz } from '@/lib/server/data/quizzes/create-quiz'
import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import { withDatabases } from '@/tests/support/database'
import { readTrace, shareDatabase } from '../quizzes/teaching-world'
import { makeAssigned, NOON, plantAttempt } from './assigned-world'

const HOUR = 3600_000
const ANY_TIME = { opensAt: null, dueAt: null, closesAt: null }

withDatabases('assignments', (makeDatabase) => {
  afterEach(setClock(() => NOON))

  async function setUp(options: Parameters<typeof makeAssigned>[1] = {}) {
    const prisma = shareDatabase(await makeDatabase())
    setClock(() => NOON)
    const world = await makeAssigned(prisma, options)
    const open = (student: typeof world.ada, deadlineAt: number | null) =>
      plantAttempt(prisma, {
        assignmentId: world.assignmentId,
        versionId: world.versionId,
        student,
        answers: [],
        right: [],
        closedAt: null,
        deadlineAt,
      })
    const deadlineOf = async (id: string) =>
      (
        await prisma.attempt.findUniqueOrThrow({ where: { id }, select: { deadlineAt: true } })
      ).deadlineAt?.getTime() ?? null
    return { prisma, ...world, open, deadlineOf }
  }
  const again = (world: { quizId: string; classId: string }, over: object = {}) => ({
    subject: { kind: 'QUIZ' as const, quizId: world.quizId },
    classIds: [world.classId],
    title: 'Again',
    window: ANY_TIME,
    policy: DEFAULT_POLICY,
    ...over,
  })

  test('takes the latest version, one assignment for each class', async () => {
    const world = await setUp()
    const { id: other } = await createClass(world.teacher, { name: '9A', subject: '' })
    const { ids } = await createAssignments(
      world.teacher,
      again(world, { classIds: [world.classId, other, other] }),
    )
    expect(ids).toHaveLength(2)
    expect(await listClassAssignments(world.teacher, other)).toMatchObject([
      { title: 'Again', finished: 0, inProgress: 0 },
    ])
    expect(
      await world.prisma.assignment.findMany({ where: { id: { in: ids } }, select: { quizVersionId: true } }),
    ).toEqual([{ quizVersionId: world.versionId }, { quizVersionId: world.versionId }])
  })

  test('refuses what is not published, a deck without cards, an archived class and someone else’s class', async () => {
    const world = await setUp()
    const { id: draft } = await createQuiz(world.teacher, { title: 'Draft' })
    await expect(createAssignments(world.teacher, again({ ...world, quizId: draft }))).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'not-published' },
    })
    await expect(createAssignments(world.colleague, again(world))).rejects.toMatchObject({
      code: 'not-found',
    })
    const { id: foreign } = await createClass(world.colleague, { name: '9A', subject: '' })
    await expect(
      createAssignments(world.teacher, again(world, { classIds: [world.classId, foreign] })),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await listClassAssignments(world.teacher, world.classId)).toHaveLength(1)
    await world.prisma.item.updateMany({ where: { type: 'flashcard' }, data: { review: 'REJECTED' } })
    await expect(
      createAssignments(
        world.teacher,
        again(world, { subject: { kind: 'PRACTICE', articleId: world.articleId } }),
      ),
    ).rejects.toMatchObject({ data: { reason: 'no-cards' } })
    await archiveClass(world.teacher, world.classId, { archived: true })
    await expect(createAssignments(world.teacher, again(world))).rejects.toMatchObject({
      data: { reason: 'class-archived' },
    })
  })

  test('a deck can be practised, and shows who did', async () => {
    const world = await setUp()
    const {
      ids: [practice = ''],
    } = await createAssignments(
      world.teacher,
      again(world, { subject: { kind: 'PRACTICE', articleId: world.articleId } }),
    )
    await world.prisma.evidence.create({
      data: {
        id: 'one',
        studentId: world.ada.userId,
        factId: world.factIds[0] ?? '',
        source: 'CARD',
        rating: 3,
        at: new Date(NOON),
        clientKey: 'one',
      },
    })
    const { students, facts } = await loadPractice(world.partner, practice)
    expect(facts).toBe(3)
    expect(students.map(({ name, reviews, lastAt }) => [name, reviews, lastAt])).toEqual([
      ['Ada', 1, NOON],
      ['Ben', 0, null],
    ])
  })

  test.each([
    [{ opensAt: 2, dueAt: 1, closesAt: null }, ['dueAt']],
    [{ opensAt: 2, dueAt: null, closesAt: 2 }, ['closesAt']],
    [{ opensAt: null, dueAt: 3, closesAt: 2 }, ['closesAt']],
    [{ opensAt: 1, dueAt: 2, closesAt: 2 }, []],
    [ANY_TIME, []],
  ])('times in order: %j', (times, wrong) => {
    const parsed = windowSchema.safeParse(times)
    expect(parsed.error?.issues.map((issue) => issue.path[0]) ?? []).toEqual(wrong)
  })

  test('due work counts what is open and not handed in', async () => {
    const world = await setUp()
    await createAssignments(
      world.teacher,
      again(world, { window: { opensAt: NOON + HOUR, dueAt: null, closesAt: null } }),
    )
    await createAssignments(
      world.teacher,
      again(world, { window: { opensAt: null, dueAt: null, closesAt: NOON - 1 } }),
    )
    await plantAttempt(world.prisma, { ...world, student: world.ada, answers: ['x'], right: [true] })
    const { students } = await loadRoster(world.teacher, world.classId)
    expect(students.map((student) => [student.name, student.dueWork]).sort()).toEqual([
      ['Ada', 0],
      ['Ben', 1],
    ])
  })

  test('closing now ends running attempts, and leaves a trace', async () => {
    const world = await setUp({ dueAt: NOON + HOUR, closesAt: NOON + 2 * HOUR })
    const ada = await world.open(world.ada, NOON + 2 * HOUR)
    await closeNow(world.partner, world.assignmentId)
    expect(await world.deadlineOf(ada)).toBe(NOON)
    expect(await listClassAssignments(world.teacher, world.classId)).toMatchObject([
      { dueAt: NOON, closesAt: NOON },
    ])
    expect((await readTrace(world.prisma)).at(-1)).toBe('assignment.closed')
  })

  test('closing leaves a student’s own later date alone', async () => {
    const world = await setUp({ closesAt: NOON + 2 * HOUR })
    const [ada, ben] = [
      await world.open(world.ada, NOON + 2 * HOUR),
      await world.open(world.ben, NOON + 2 * HOUR),
    ]
    await setOverride(world.teacher, world.assignmentId, {
      target: { kind: 'student', studentId: world.ada.userId },
      policy: { closesAt: new Date(NOON + 3 * HOUR).toISOString() },
      reason: 'ill',
    })
    expect(await world.deadlineOf(ada)).toBe(NOON + 3 * HOUR)
    await closeNow(world.teacher, world.assignmentId)
    expect([await world.deadlineOf(ada), await world.deadlineOf(ben)]).toEqual([NOON + 3 * HOUR, NOON])
  })

  test('extending gives running attempts more time; shortening takes none away', async () => {
    const world = await setUp({ closesAt: NOON + HOUR })
    const ada = await world.open(world.ada, NOON + HOUR)
    await changeTimes(world.teacher, world.assignmentId, { ...ANY_TIME, closesAt: NOON + 2 * HOUR })
    expect(await world.deadlineOf(ada)).toBe(NOON + 2 * HOUR)
    await changeTimes(world.teacher, world.assignmentId, { ...ANY_TIME, closesAt: NOON + HOUR })
    expect(await world.deadlineOf(ada)).toBe(NOON + 2 * HOUR)
    await changeTimes(world.teacher, world.assignmentId, ANY_TIME)
    expect(await world.deadlineOf(ada)).toBeNull()
  })

  test('extra time for one student reaches an attempt that is running', async () => {
    const world = await setUp({ policy: { timeLimit: 1200 } })
    const started = NOON - 600_000
    const [ada, ben] = [
      await world.open(world.ada, started + 1200_000),
      await world.open(world.ben, started + 1200_000),
    ]
    await setOverride(world.teacher, world.assignmentId, {
      target: { kind: 'student', studentId: world.ada.userId },
      policy: { extraTimeFactor: 1.5 },
      reason: '',
    })
    expect([await world.deadlineOf(ada), await world.deadlineOf(ben)]).toEqual([
      started + 1800_000,
      started + 1200_000,
    ])
  })

  test('overrides are for members and sections of the class; a second replaces the first', async () => {
    const world = await setUp()
    const set = (target: Parameters<typeof setOverride>[2]['target'], attempts: number) =>
      setOverride(world.teacher, world.assignmentId, { target, policy: { attempts }, reason: '' })
    await expect(set({ kind: 'student', studentId: world.colleague.userId }, 2)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(set({ kind: 'section', section: 'Green' }, 2)).rejects.toMatchObject({ code: 'not-found' })
    await set({ kind: 'section', section: 'Blue' }, 2)
    await set({ kind: 'student', studentId: world.ada.userId }, 2)
    await set({ kind: 'student', studentId: world.ada.userId }, 3)
    const { lines, sections, students } = await loadOverrides(world.partner, world.assignmentId)
    expect(lines.map((line) => [line.name, line.policy.attempts]).sort()).toEqual([
      ['Ada', 3],
      ['Blue', 2],
    ])
    expect([sections, students.map((student) => student.name)]).toEqual([['Blue'], ['Ada', 'Ben']])
    await removeOverride(world.teacher, { assignmentId: world.assignmentId, overrideId: lines[0]?.id ?? '' })
    expect((await loadOverrides(world.teacher, world.assignmentId)).lines).toHaveLength(1)
  })

  test('putting away is for whoever made it or leads the class', async () => {
    const world = await setUp()
    await expect(
      archiveAssignment(world.partner, world.assignmentId, { archived: true }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await archiveAssignment(world.teacher, world.assignmentId, { archived: true })
    expect(await listClassAssignments(world.teacher, world.classId)).toEqual([])
    await archiveAssignment(world.teacher, world.assignmentId, { archived: false })
    const own = await createAssignments(world.teacher, again(world))
    expect(await listClassAssignments(world.partner, world.classId)).toHaveLength(1 + own.ids.length)
  })
})
