import { z } from 'zod'
import { answerInputSchema, positionSchema } from '@/lib/server/data/attempts/answer-input'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({
  attemptId: z.string().min(1).max(64),
  position: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(positionSchema),
})

/** Saves one answer. The reply means: it is on disk. */
export const PUT = jsonRoute({
  access: 'student',
  params,
  body: answerInputSchema,
  maxBytes: 16 * 1024,
  handle: ({ actor, params: { attemptId, position }, body, receivedAt }) =>
    saveAnswer(actor, attemptId, { ...body, position, receivedAt }),
})
