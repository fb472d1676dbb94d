import { afterEach, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import { createAssignments } from '@/lib/server/data/assignments/create-assignments'
import { loadCounterparts } from '@/lib/server/data/assignments/load-counterparts'
import { setClock } from '@/lib/server/clock'
import { withDatabases } from '@/tests/support/database'
import { useWorld } from '../users/people-world'
import { makeAssigned, NOON } from './assigned-world'

let putBack = (): void => undefined
afterEach(() => putBack())

withDatabases('a deck and a quiz on one article', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    putBack = setClock(() => NOON)
    return { prisma, ...(await makeAssigned(prisma, { closesAt: NOON + 3_600_000 })) }
  }

  test('are told to whoever assigns the other to the same class', async () => {
    const { teacher, partner, colleague, stranger, articleId, quizId, classId, assignmentId } = await setUp()
    const quiz = { id: assignmentId, classId, className: '8B', title: 'The tide gate' }
    expect(await loadCounterparts(teacher, { kind: 'PRACTICE', id: articleId })).toEqual([quiz])
    expect(await loadCounterparts(partner, { kind: 'PRACTICE', id: articleId })).toEqual([quiz])
    // Another teacher's class is none of theirs.
    expect(await loadCounterparts(colleague, { kind: 'PRACTICE', id: articleId })).toEqual([])
    expect(await loadCounterparts(stranger, { kind: 'PRACTICE', id: articleId })).toEqual([])
    expect(await loadCounterparts(teacher, { kind: 'QUIZ', id: quizId })).toEqual([])
    const { ids } = await createAssignments(teacher, {
      subject: { kind: 'PRACTICE', articleId },
      classIds: [classId],
      title: 'Cards',
      window: { opensAt: null, dueAt: null, closesAt: null },
      policy: DEFAULT_POLICY,
    })
    expect(await loadCounterparts(teacher, { kind: 'QUIZ', id: quizId })).toEqual([
      { id: ids[0], classId, className: '8B', title: 'Cards' },
    ])
    expect(await loadCounterparts(teacher, { kind: 'PRACTICE', id: 'another' })).toEqual([])
  })

  test('not once the other has closed or is put away', async () => {
    const { prisma, teacher, articleId, assignmentId } = await setUp()
    putBack = setClock(() => NOON + 3_600_000)
    expect(await loadCounterparts(teacher, { kind: 'PRACTICE', id: articleId })).toEqual([])
    putBack = setClock(() => NOON)
    await prisma.assignment.update({ where: { id: assignmentId }, data: { archivedAt: new Date(NOON) } })
    expect(await loadCounterparts(teacher, { kind: 'PRACTICE', id: articleId })).toEqual([])
  })
})
