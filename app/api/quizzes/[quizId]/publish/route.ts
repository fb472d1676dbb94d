import { z } from 'zod'
import { publishQuiz } from '@/lib/server/data/quizzes/publish-quiz'
import { jsonRoute } from '@/lib/server/http/json-route'

export const POST = jsonRoute({
  access: 'staff',
  params: z.strictObject({ quizId: z.string().max(64) }),
  body: z.strictObject({}),
  handle: ({ actor, params }) => publishQuiz(actor, params.quizId),
})
