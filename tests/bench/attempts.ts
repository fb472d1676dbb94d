import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { now } from '@/lib/server/clock'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { createDatabase } from '@/lib/server/db/client'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { makeQuizWorld, CONTENTS } from '@/tests/integration/attempts/quiz-world'
import { measure, printMeasurements } from './measure'

const STUDENTS = 200
const SAVES = 1500

/** What a student's quiz costs the server, without HTTP: start, load, save, hand in; sixteen questions, SQLite. */
export async function benchAttempts(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-bench-'))
  const url = `file:${path.join(folder, 'bench.db')}`
  await migrateDatabase({ url })
  const database = createDatabase(url)
  ;(globalThis as { footnoteDatabase?: unknown }).footnoteDatabase = database
  try {
    const contents = Array.from({ length: 16 }, (_, index) => CONTENTS[index % CONTENTS.length]).filter(
      (content) => content !== undefined,
    )
    const { students, assignmentId } = await makeQuizWorld(database.prisma, { students: STUDENTS, contents })
    const warmUp = 20
    const attempts: string[] = []
    const actorAt = (index: number) => {
      // Warming up has students of its own, from the end of the list.
      const actor = students[index < 0 ? STUDENTS + index : index]
      if (!actor) throw new Error('no student')
      return actor
    }
    const count = STUDENTS - warmUp
    const rows = [
      await measure('read one row through Prisma', { count: 1000 }, () =>
        database.prisma.school.findFirst({ select: { id: true } }),
      ),
    ]
    rows.push(
      await measure('start an attempt', { count, warmUp }, async (index) => {
        const { attemptId } = await startOrResume(actorAt(index), assignmentId)
        if (index >= 0) attempts[index] = attemptId
      }),
    )
    rows.push(
      await measure('load the open quiz', { count }, (index) =>
        loadStudentQuiz(actorAt(Math.abs(index) % count), attempts[Math.abs(index) % count] ?? ''),
      ),
    )
    let rev = 0
    rows.push(
      await measure('save an answer', { count: SAVES }, (index) => {
        const at = Math.abs(index) % count
        rev += 1
        return saveAnswer(actorAt(at), attempts[at] ?? '', {
          position: (Math.abs(index) % 16) + 1,
          answer: { kind: 'text', text: `answer ${rev}` },
          rev,
          isFlagged: false,
          receivedAt: now(),
        })
      }),
    )
    rows.push(
      await measure('hand in and grade', { count, warmUp: 0 }, (index) =>
        submitAttempt(actorAt(index), attempts[index] ?? '', { answers: [], receivedAt: now() }),
      ),
    )
    printMeasurements('Attempts (SQLite, one process, data layer only)', rows)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
