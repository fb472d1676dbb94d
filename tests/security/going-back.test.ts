import { expect, test } from 'vitest'
import { AnswerQueue } from '@/components/quiz/saving/answer-queue'
import type { Outcome } from '@/components/quiz/saving/transport'
import type { Actor } from '@/lib/domain/access/actor'
import type { SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { SaveReceipt } from '@/lib/domain/attempts/student-quiz'
import { now } from '@/lib/server/clock'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { AppError } from '@/lib/server/errors'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'
import { makeMemoryStore, TestTime } from '@/tests/support/quiz-client'

// The threat: in a quiz that only goes forward a later question gives an earlier one away, and the student sends the
// earlier answer again by hand. The server takes nothing behind the furthest saved item.

const text = (value: string) => ({ kind: 'text' as const, text: value })

withDatabases('going back', (makeDatabase) => {
  async function setUp(backtracking: boolean) {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma, { policy: { backtracking } })
    const student = students[0] as Actor
    const { attemptId } = await startOrResume(student, assignmentId)
    const status = await loadStudentQuiz(student, attemptId)
    if (status.state !== 'open') throw new Error('not open')
    const [first = 0, second = 0, third = 0] = status.quiz.items.map(({ position }) => position)
    const save = (position: number, rev: number, value: string) =>
      saveAnswer(student, attemptId, {
        position,
        answer: text(value),
        rev,
        isFlagged: false,
        receivedAt: now(),
      })
    const textOf = async (position: number) =>
      (await prisma.response.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } }))
        .answer
    return { prisma, student, attemptId, quiz: status.quiz, first, second, third, save, textOf }
  }
  const refusal = { code: 'conflict', data: { reason: 'no-going-back' } }

  test('an earlier answer is refused, changed or new; the furthest may be changed; a repeat is no change', async () => {
    const { save, first, second, third, textOf } = await setUp(false)
    await save(first, 1, 'one')
    await save(third, 1, 'three')
    await expect(save(first, 2, 'peeked')).rejects.toMatchObject(refusal)
    await expect(save(second, 1, 'skipped, then peeked')).rejects.toMatchObject(refusal)
    expect(await save(first, 1, 'one')).toMatchObject({ isStored: true })
    expect(await save(third, 2, 'three again')).toMatchObject({ isStored: true })
    expect([await textOf(first), await textOf(second), await textOf(third)]).toEqual([
      text('one'),
      null,
      text('three again'),
    ])
  })

  test('neither does the hand-in bring one along', async () => {
    const { save, first, second, third, textOf, student, attemptId } = await setUp(false)
    await save(second, 1, 'two')
    const along = [first, third].map((position) => ({
      position,
      answer: text('along'),
      rev: 5,
      isFlagged: false,
    }))
    await submitAttempt(student, attemptId, { answers: along, receivedAt: now() })
    expect([await textOf(first), await textOf(second), await textOf(third)]).toEqual([
      null,
      text('two'),
      text('along'),
    ])
  })

  test('where one may go back nothing is refused', async () => {
    const { save, first, third } = await setUp(true)
    await save(third, 1, 'three')
    expect(await save(first, 1, 'one')).toMatchObject({ isStored: true })
  })

  test('the page sends in the order of the quiz, and shows what the server has where a change is refused', async () => {
    const { save, first, second, third, textOf, quiz, student, attemptId } = await setUp(false)
    const deliver = async (saved: SavedAnswer): Promise<Outcome<SaveReceipt>> => {
      try {
        return { kind: 'ok', value: await saveAnswer(student, attemptId, { ...saved, receivedAt: now() }) }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return {
          kind: 'refused',
          code: error.code,
          reason: String(error.data['reason']),
          message: 'only forward',
        }
      }
    }
    const time = new TestTime()
    const forwardOrder = quiz.items.map(({ position }) => position)
    const queue = new AnswerQueue({
      saved: quiz.answers,
      forwardOrder,
      transport: { save: deliver },
      store: makeMemoryStore(),
      timers: { now: () => time.now, after: time.after },
      onChange: () => {},
    })
    // As after a time without a network: held in whatever order.
    queue.edit(second, { answer: text('two') })
    queue.edit(first, { answer: text('one') })
    await queue.flush()
    expect(queue.state).toMatchObject({ waiting: 0, status: { kind: 'saved' } })
    expect([await textOf(first), await textOf(second)]).toEqual([text('one'), text('two')])

    await save(third, 1, 'another tab')
    queue.edit(first, { answer: text('peeked') })
    await queue.flush()
    expect(queue.state).toMatchObject({ waiting: 0, status: { kind: 'refused', message: 'only forward' } })
    expect(queue.state.answers.get(first)?.answer).toEqual(text('one'))
  })
})
