import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Answer } from '@/lib/domain/items/field'
import { now } from '@/lib/server/clock'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'

// The threat: the same quiz open in two tabs or on two devices, each with its own idea of what was answered, their
// saves arriving in any order. The highest rev stands, and whoever was not stored is told what is.

withDatabases('two tabs', (makeDatabase) => {
  test('two hundred interleaved edits, in any order of arrival: the highest rev stands', async () => {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma, {
      policy: { attempts: null },
      students: 2,
    })
    const edits = fc.array(
      fc.record({
        position: fc.integer({ min: 1, max: 5 }),
        rev: fc.integer({ min: 1, max: 60 }),
        tab: fc.constantFrom('a', 'b'),
      }),
      {
        minLength: 200,
        maxLength: 200,
      },
    )
    const runs = fc.sample(edits, { numRuns: students.length, seed: 7 })
    for (const [index, run] of runs.entries()) {
      const student = students[index] as Actor
      const { attemptId } = await startOrResume(student, assignmentId)
      const toAnswer = ({ rev, tab }: { rev: number; tab: string }): Answer => ({
        kind: 'text',
        text: `${tab}${rev}`,
      })
      const receipts = await Promise.all(
        run.map((edit) =>
          saveAnswer(student, attemptId, {
            position: edit.position,
            rev: edit.rev,
            answer: toAnswer(edit),
            isFlagged: false,
            receivedAt: now(),
          }),
        ),
      )
      const status = await loadStudentQuiz(student, attemptId)
      if (status.state !== 'open') throw new Error('not open')
      for (const { position, rev, answer } of status.quiz.answers) {
        const highest = Math.max(
          0,
          ...run.filter((edit) => edit.position === position).map((edit) => edit.rev),
        )
        expect(rev).toBe(highest)
        // Whoever was told "stored" with this rev is who stands there.
        const stored = receipts.filter(
          (receipt) => receipt.position === position && receipt.rev === rev && receipt.isStored,
        )
        if (rev > 0) expect(stored.map((receipt) => receipt.answer)).toContainEqual(answer)
        for (const receipt of stored) expect(receipt.answer).toEqual(answer)
      }
      for (const receipt of receipts.filter(({ isStored }) => !isStored))
        expect(receipt.answer).not.toBeNull()
    }
  }, 60_000)
})
