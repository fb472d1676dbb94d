import { expect, test } from 'vitest'
import type { Outcome } from '@/components/quiz/saving/transport'
import type { Actor } from '@/lib/domain/access/actor'
import { makeKey, makeRandom } from '@/lib/domain/attempts/random'
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
import { makeLossyTransport, makeMemoryStore, settle, TestTime, visitQuiz } from '@/tests/support/quiz-client'

// The threat: bad Wi-Fi. The page's own queue against the server's own functions, over a line that loses 30 % of the
// requests and 30 % of the replies, is cut for five minutes, and with tabs closed in between.

withDatabases('lost answers', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma)
    const student = students[0] as Actor
    const { attemptId } = await startOrResume(student, assignmentId)
    const deliver = async ({ ...saved }: SavedAnswer): Promise<Outcome<SaveReceipt>> => {
      try {
        return { kind: 'ok', value: await saveAnswer(student, attemptId, { ...saved, receivedAt: now() }) }
      } catch (error) {
        if (error instanceof AppError && error.code === 'closed')
          return { kind: 'closed', reason: String(error.data['reason']) }
        throw error
      }
    }
    const readSaved = async () => {
      const status = await loadStudentQuiz(student, attemptId)
      if (status.state !== 'open') throw new Error('not open')
      return status.quiz.answers
    }
    return { prisma, student, attemptId, deliver, readSaved, store: makeMemoryStore(), time: new TestTime() }
  }
  const text = (value: string) => ({ kind: 'text' as const, text: value })

  test('a line that loses a third of everything: all edits arrive, and none was called saved before', async () => {
    const { deliver, readSaved, store, time } = await setUp()
    const roll = makeRandom(makeKey('bad line'), 'network')
    const transport = makeLossyTransport(
      { next: () => ({ arrives: roll() > 0.3, replies: roll() > 0.3 }) },
      deliver,
    )
    const seen = new Map<number, string>()
    let { queue } = visitQuiz({ saved: await readSaved(), transport, store, time })
    for (let edit = 0; edit < 120; edit += 1) {
      const position = (edit % 5) + 1
      const value = `edit ${edit}`
      queue.edit(position, { answer: text(value) })
      seen.set(position, value)
      if (edit % 7 === 3) {
        time.pass(2000)
        await queue.flush()
        if (queue.state.status.kind === 'saved') {
          const saved = await readSaved()
          for (const [at, last] of seen)
            expect(saved.find((row) => row.position === at)?.answer).toEqual(text(last))
        }
      }
      if (edit % 41 === 40) {
        queue.stop()
        queue = visitQuiz({ saved: await readSaved(), transport, store, time }).queue
        await queue.restore()
      }
    }
    await settle(queue, time)
    for (const row of await readSaved()) expect(row.answer).toEqual(text(seen.get(row.position) ?? ''))
  })

  test('five minutes without a network, the tab closed, then handing in: every answer is graded', async () => {
    const { prisma, student, attemptId, deliver, readSaved, store, time } = await setUp()
    let isDown = true
    const transport = makeLossyTransport({ next: () => ({ arrives: !isDown, replies: !isDown }) }, deliver)
    const first = visitQuiz({ saved: await readSaved(), transport, store, time }).queue
    first.edit(3, { answer: text('Bremen') })
    time.pass(150_000)
    await first.flush()
    first.edit(4, { answer: text('1987') })
    time.pass(150_000)
    first.stop()
    expect((await readSaved()).every(({ rev }) => rev === 0)).toBe(true)

    isDown = false
    const second = visitQuiz({ saved: await readSaved(), transport, store, time }).queue
    await second.restore()
    // Handing in takes along what is not acknowledged yet.
    second.edit(5, { answer: { kind: 'number', text: '240' } })
    await submitAttempt(student, attemptId, { answers: second.unsent, receivedAt: now() })
    const attempt = await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt).toMatchObject({ state: 'GRADED', score: 3 + 4 + 5 })
  })

  test('the other device goes on with what was saved', async () => {
    const { deliver, readSaved, time } = await setUp()
    const up = makeLossyTransport({ next: () => ({ arrives: true, replies: true }) }, deliver)
    const phone = visitQuiz({ saved: await readSaved(), transport: up, store: makeMemoryStore(), time }).queue
    phone.edit(3, { answer: text('Bremen') })
    await phone.flush()
    const laptop = visitQuiz({
      saved: await readSaved(),
      transport: up,
      store: makeMemoryStore(),
      time,
    }).queue
    expect(laptop.state.answers.get(3)?.answer).toEqual(text('Bremen'))
    laptop.edit(3, { answer: text('Hamburg') })
    await laptop.flush()
    // The phone wakes up and shows what stands now.
    phone.adopt(await readSaved())
    expect(phone.state.answers.get(3)?.answer).toEqual(text('Hamburg'))
  })
})
