import { z } from 'zod'
import { submitInputSchema } from '@/lib/server/data/attempts/answer-input'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ attemptId: z.string().min(1).max(64) })

/** Hands the attempt in. Sent again, it says the same. */
export const POST = jsonRoute({
  access: 'student',
  params,
  body: submitInputSchema,
  handle: ({ actor, params: { attemptId }, body: { answers }, receivedAt }) =>
    submitAttempt(actor, attemptId, { answers, receivedAt }),
})
