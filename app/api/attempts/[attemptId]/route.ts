import { z } from 'zod'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ attemptId: z.string().min(1).max(64) })

/** The state of one's attempt: what is saved, how much time is left, or that it is done. */
export const GET = jsonRoute({
  access: 'student',
  params,
  handle: ({ actor, params: { attemptId } }) => loadStudentQuiz(actor, attemptId),
})
