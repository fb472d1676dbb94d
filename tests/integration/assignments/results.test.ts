import { afterEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import { setClock } from '@/lib/server/clock'
import { createAssignments } from '@/lib/server/data/assignments/create-assignments'
import { loadAttemptForTeacher } from '@/lib/server/data/assignments/load-attempt'
import { loadResults } from '@/lib/server/data/assignments/load-results'
import { exportResults } from '@/lib/server/data/assignments/export-results'
import { setOverride } from '@/lib/server/data/assignments/overrides'
import { removeStudent } from '@/lib/server/data/classes/change-enrolment'
import { createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { publishQuiz } from '@/lib/server/data/quizzes/publish-quiz'
import { loadStudentWork } from '@/lib/server/data/classes/load-student-work'
import { withDatabases } from '@/tests/support/database'
import { makeItem, readTrace, shareDatabase } from '../quizzes/teaching-world'
import { addToClass, makeAssigned, NOON, plantAttempt } from './assigned-world'

withDatabases('results', (makeDatabase) => {
  afterEach(setClock(() => NOON + 3600_000))

  async function setUp(options: Parameters<typeof makeAssigned>[1] = {}) {
    const prisma = shareDatabase(await makeDatabase())
    const world = await makeAssigned(prisma, options)
    const plant = (
      student: Actor,
      rest: Pick<Parameters<typeof plantAttempt>[1], 'answers' | 'right'> &
        Partial<Parameters<typeof plantAttempt>[1]>,
    ) =>
      plantAttempt(prisma, { assignmentId: world.assignmentId, versionId: world.versionId, student, ...rest })
    return { prisma, ...world, plant }
  }

  test('before anyone starts: everybody is there and nothing is claimed', async () => {
    const { teacher, assignmentId } = await setUp()
    const results = await loadResults(teacher, assignmentId)
    expect(results).toMatchObject({ finished: 0, inProgress: 0, enrolled: 2, meanShare: null, appeals: [] })
    expect(results.head).toMatchObject({
      title: 'The tide gate',
      className: '8B',
      canRemove: true,
      quiz: { version: 1 },
    })
    expect(results.students.map((student) => [student.name, student.state, student.counting])).toEqual([
      ['Ada', 'not-started', null],
      ['Ben', 'not-started', null],
    ])
    expect(results.items.map((item) => [item.number, item.answered, item.facility])).toEqual([
      [1, 0, null],
      [2, 0, null],
      [3, 0, null],
    ])
    expect(
      results.articles[0]?.paragraphs.flatMap((paragraph) =>
        paragraph.segments.map((segment) => segment.level),
      ),
    ).toEqual([null, null, null, null, null])
  })

  test('by student, by question, by fact and on the article', async () => {
    const { teacher, ada, ben, plant, assignmentId, articleId } = await setUp()
    await plant(ada, { answers: ['1987', 'Brandt', '24 tonnes'], right: [true, true, false] })
    await plant(ben, { answers: ['1978', null, '24 Tonnes'], right: [false, false, false] })
    const results = await loadResults(teacher, assignmentId)
    expect(
      results.students.map(({ name, state, answered, counting }) => [
        name,
        state,
        answered,
        counting?.score,
        counting?.maxScore,
      ]),
    ).toEqual([
      ['Ada', 'finished', 3, 2, 3],
      ['Ben', 'finished', 2, 0, 3],
    ])
    expect(results.meanShare).toBeCloseTo(1 / 3)
    expect(
      results.items.map(({ right, answered, unanswered, facility, discrimination }) => [
        right,
        answered,
        unanswered,
        facility,
        discrimination,
      ]),
    ).toEqual([
      [1, 2, 0, 0.5, null],
      [1, 2, 1, 0.5, null],
      [0, 2, 0, 0, null],
    ])
    // Two spellings of one wrong answer are one answer.
    expect(results.items[2]?.commonWrong).toMatchObject({ text: '24 tonnes', count: 2 })
    expect(results.items[1]?.commonWrong).toBeNull()
    expect(results.facts.map((fact) => [fact.quote, fact.right, fact.answered, fact.numbers])).toEqual([
      ['It weighs 240 tonnes.', 0, 2, [3]],
      ['The tide gate was built in 1987.', 1, 2, [1]],
      ['It was designed by Ilse Brandt.', 1, 2, [2]],
    ])
    expect(results.articles).toHaveLength(1)
    expect(results.articles[0]?.articleId).toBe(articleId)
    expect(results.articles[0]?.paragraphs).toHaveLength(1)
    expect(
      results.articles[0]?.paragraphs[0]?.segments
        .filter((segment) => segment.level !== null)
        .map((segment) => [segment.text, segment.level]),
    ).toEqual([
      ['The tide gate was built in 1987.', 3],
      ['It was designed by Ilse Brandt.', 3],
      ['It weighs 240 tonnes.', 4],
    ])
  })

  test('discrimination appears with the fifth student', async () => {
    const { prisma, teacher, classId, plant, assignmentId } = await setUp()
    const [a, b, c, d, e] = await addToClass(prisma, {
      classId,
      schoolId: teacher.schoolId,
      names: ['S1', 'S2', 'S3', 'S4', 'S5'],
    })
    if (!a || !b || !c || !d || !e) throw new Error('five students')
    const answers = ['x', 'y', 'z']
    await plant(a, { answers, right: [true, true, true] })
    await plant(b, { answers, right: [true, true, false] })
    await plant(c, { answers, right: [true, false, false] })
    await plant(d, { answers, right: [false, true, false] })
    expect((await loadResults(teacher, assignmentId)).items[0]?.discrimination).toBeNull()
    await plant(e, { answers, right: [false, false, false] })
    // The table of lib/domain/statistics/item-analysis.test.ts.
    expect((await loadResults(teacher, assignmentId)).items[0]?.discrimination).toBeCloseTo(0.3273, 4)
  })

  test('who is in the middle shows how far; a second attempt counts by the rule', async () => {
    const { teacher, ada, ben, plant, assignmentId } = await setUp({
      policy: { attempts: 3, counts: 'last' },
    })
    await plant(ada, { answers: ['1987', null, null], right: [], closedAt: null })
    await plant(ben, { answers: ['a', 'b', 'c'], right: [true, true, true] })
    await plant(ben, { answers: ['a', 'b', 'c'], right: [true, false, false], number: 2 })
    const { students, inProgress, finished } = await loadResults(teacher, assignmentId)
    expect([inProgress, finished]).toEqual([1, 1])
    expect(students[0]).toMatchObject({ state: 'in-progress', answered: 1, counting: null, verdicts: {} })
    expect(students[1]).toMatchObject({
      state: 'finished',
      counting: { score: 1 },
      attempts: [{ number: 1 }, { number: 2 }],
    })
  })

  test('late is measured against the student’s own due date', async () => {
    const { teacher, ada, ben, plant, assignmentId } = await setUp({ dueAt: NOON - 3600_000 })
    await plant(ada, { answers: ['x'], right: [true] })
    await plant(ben, { answers: ['x'], right: [true] })
    await setOverride(teacher, assignmentId, {
      target: { kind: 'section', section: 'Blue' },
      policy: { dueAt: new Date(NOON + 1).toISOString() },
      reason: '',
    })
    const { students } = await loadResults(teacher, assignmentId)
    expect(students.map((student) => student.counting?.daysLate)).toEqual([0, 1])
  })

  test('who left with an attempt stays in the results, who left without is gone', async () => {
    const { teacher, ada, ben, plant, assignmentId, classId } = await setUp()
    await plant(ada, { answers: ['x'], right: [true] })
    await removeStudent(teacher, { classId, studentId: ada.userId })
    await removeStudent(teacher, { classId, studentId: ben.userId })
    const { students, enrolled } = await loadResults(teacher, assignmentId)
    expect(students.map((student) => [student.name, student.hasLeft])).toEqual([['Ada', true]])
    expect(enrolled).toBe(0)
  })

  test('one student’s work: every quiz of the class with their attempts, and nobody else’s', async () => {
    const { teacher, ada, ben, plant, classId, assignmentId } = await setUp()
    const first = await plant(ada, { answers: ['1987'], right: [true] })
    const second = await plant(ada, { answers: ['x'], right: [false], number: 2, closedAt: null })
    const [quiz, ...others] = await loadStudentWork(teacher, { classId, studentId: ada.userId })
    expect(others).toEqual([])
    expect(quiz).toEqual({
      assignmentId,
      title: 'The tide gate',
      dueAt: null,
      attempts: [
        { id: first, number: 1, isOpen: false, score: 1, maxScore: 3 },
        { id: second, number: 2, isOpen: true, score: null, maxScore: null },
      ],
    })
    expect(await loadStudentWork(teacher, { classId, studentId: ben.userId })).toMatchObject([
      { attempts: [] },
    ])
  })

  test('open appeals come with their answers', async () => {
    const { prisma, teacher, ada, plant, assignmentId } = await setUp()
    const attemptId = await plant(ada, { answers: ['1987', 'Ilse B.', null], right: [true, false, false] })
    await prisma.appeal.create({
      data: { id: 'open', attemptId, position: 2, cluster: 'ilse b', reason: 'Her initial' },
    })
    await prisma.appeal.create({
      data: { id: 'done', attemptId, position: 1, cluster: '1987', state: 'DECLINED' },
    })
    expect((await loadResults(teacher, assignmentId)).appeals).toEqual([
      { attemptId, studentName: 'Ada', number: 2, answer: 'Ilse B.', reason: 'Her initial' },
    ])
  })

  test('one attempt shows answers, keys and sources, and its reading is written down', async () => {
    const { prisma, teacher, ada, plant, assignmentId } = await setUp()
    const attemptId = await plant(ada, { answers: ['1978', 'Brandt', null], right: [false, true, false] })
    const attempt = await loadAttemptForTeacher(teacher, { assignmentId, attemptId })
    expect(
      attempt.lines.map(({ answer, key, verdict, score, source }) => [answer, key, verdict, score, source]),
    ).toEqual([
      ['1978', '1987', 'INCORRECT', 0, 'The tide gate was built in 1987.'],
      ['Brandt', 'Ilse Brandt', 'CORRECT', 1, 'It was designed by Ilse Brandt.'],
      [null, '240 tonnes', 'UNANSWERED', 0, 'It weighs 240 tonnes.'],
    ])
    expect((await readTrace(prisma)).at(-1)).toBe('result.read')
    await expect(
      loadAttemptForTeacher(teacher, { assignmentId: 'another', attemptId }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the answer to a list is told part by part', async () => {
    const { prisma, teacher, ada, plant, articleId, factIds, classId } = await setUp()
    const parts = ['Ulm', 'Basel', 'Linz'].map((text) => ({ text, accepted: [] }))
    const content = {
      stem: 'Name the towns on the line.',
      source: null,
      feedback: null,
      key: 'Ulm, Basel and Linz',
      accepted: [],
      parts,
    }
    await makeItem(prisma, teacher, {
      articleId,
      factId: factIds[0] ?? '',
      type: 'short-answer',
      score: 9,
      content,
    })
    const { id: quizId } = await createQuizFromArticle(teacher, articleId)
    const { versionId } = await publishQuiz(teacher, quizId)
    const subject = { kind: 'QUIZ', quizId } as const
    const { ids } = await createAssignments(teacher, {
      subject,
      classIds: [classId],
      title: 'A list',
      window: { opensAt: null, dueAt: null, closesAt: null },
      policy: DEFAULT_POLICY,
    })
    const assignmentId = ids[0] ?? ''
    const attemptId = await plant(ada, {
      assignmentId,
      versionId,
      answers: ['Linz, Graz and Ulm', 'Brandt', null],
      right: [false, true, false],
    })
    const { lines } = await loadAttemptForTeacher(teacher, { assignmentId, attemptId })
    expect(lines[0]?.parts?.map(({ key, given, isRight }) => [key, given, isRight])).toEqual([
      ['Ulm', 'Ulm', true],
      ['Basel', null, false],
      ['Linz', 'Linz', true],
      ['', 'Graz', false],
    ])
    expect(lines[1]?.parts).toBeNull()
  })

  test('an export is written down', async () => {
    const { prisma, partner, assignmentId } = await setUp()
    await exportResults(partner, assignmentId)
    expect((await readTrace(prisma)).at(-1)).toBe('results.exported')
  })
})
