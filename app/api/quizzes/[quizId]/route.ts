import { z } from 'zod'
import { quizDraftSchema, saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { jsonRoute } from '@/lib/server/http/json-route'

/** Autosave of the builder: the whole working list. */
export const PUT = jsonRoute({
  access: 'staff',
  params: z.strictObject({ quizId: z.string().max(64) }),
  body: quizDraftSchema,
  handle: ({ actor, params, body }) => saveQuiz(actor, params.quizId, body),
})
