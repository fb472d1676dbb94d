import { z } from 'zod'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { jsonRoute } from '@/lib/server/http/json-route'

const body = z.strictObject({ assignmentId: z.string().min(1).max(64) })

/** Starts the next attempt of an assignment, or goes on with the open one. */
export const POST = jsonRoute({
  access: 'student',
  body,
  handle: async ({ actor, body: { assignmentId } }) => {
    const { attemptId } = await startOrResume(actor, assignmentId)
    return loadStudentQuiz(actor, attemptId)
  },
})
