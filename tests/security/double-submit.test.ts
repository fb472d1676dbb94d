import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { now } from '@/lib/server/clock'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { sweepOverdue } from '@/lib/server/data/attempts/sweep'
import { AppError } from '@/lib/server/errors'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld, rightAnswer } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'

// The threat: an impatient student, a flaky line or a script hands in many times at once, together with late saves and
// the sweep. One closing, one grade, one audit row, one set of evidence; everybody hears the same.

withDatabases('double submit', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma)
    const student = students[0] as Actor
    const { attemptId } = await startOrResume(student, assignmentId)
    const status = await loadStudentQuiz(student, attemptId)
    if (status.state !== 'open') throw new Error('not open')
    return { prisma, student, attemptId, items: status.quiz.items }
  }

  test('fifty at once: one grade, one audit row, fifty equal replies', async () => {
    const { prisma, student, attemptId, items } = await setUp()
    const answers = items.map((item) => ({
      position: item.position,
      answer: rightAnswer(item),
      rev: 1,
      isFlagged: false,
    }))
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => submitAttempt(student, attemptId, { answers, receivedAt: now() })),
    )
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(await prisma.auditLog.count({ where: { action: 'attempt.closed', subjectId: attemptId } })).toBe(1)
    expect(await prisma.evidence.count({ where: { attemptId } })).toBe(5)
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'GRADED',
      score: 15,
    })
  }, 60_000)

  test('a later submit with other answers changes nothing', async () => {
    const { prisma, student, attemptId } = await setUp()
    const text = (value: string) => [
      { position: 3, answer: { kind: 'text' as const, text: value }, rev: 1, isFlagged: false },
    ]
    const first = await submitAttempt(student, attemptId, { answers: text('Bremen'), receivedAt: now() })
    const second = await submitAttempt(student, attemptId, {
      answers: text('Hamburg').map((saved) => ({ ...saved, rev: 2 })),
      receivedAt: now(),
    })
    expect(second).toEqual(first)
    const response = await prisma.response.findUniqueOrThrow({
      where: { attemptId_position: { attemptId, position: 3 } },
    })
    expect(response).toMatchObject({ rev: 1, verdict: 'CORRECT' })
  })

  test('saves racing with submits and sweeps: what was acknowledged is what was graded', async () => {
    const { prisma, student, attemptId } = await setUp()
    const saves = Array.from({ length: 40 }, (_, index) => async () => {
      const saved = {
        position: 3,
        answer: { kind: 'text' as const, text: `answer ${index}` },
        rev: index + 1,
        isFlagged: false,
      }
      const receipt = await saveAnswer(student, attemptId, { ...saved, receivedAt: now() })
      return receipt.isStored ? saved : null
    })
    const submit = async () =>
      void (await submitAttempt(student, attemptId, { answers: [], receivedAt: now() }))
    const work = [...saves.slice(0, 25), submit, () => sweepOverdue(), ...saves.slice(25), submit]
    const done = await Promise.allSettled(work.map((run) => run()))
    const refused = done.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
    for (const reason of refused)
      expect(reason).toMatchObject({
        code: 'closed',
        data: { reason: 'submitted' },
      } satisfies Partial<AppError>)
    const acknowledged = done.flatMap((result) => {
      const value = result.status === 'fulfilled' ? result.value : null
      return value !== null && typeof value === 'object' && 'rev' in value ? [value.rev as number] : []
    })
    const response = await prisma.response.findUniqueOrThrow({
      where: { attemptId_position: { attemptId, position: 3 } },
    })
    expect(response.rev).toBe(Math.max(0, ...acknowledged))
    expect(response.verdict).toBe(response.rev === 0 ? 'UNANSWERED' : 'INCORRECT')
  })
})
