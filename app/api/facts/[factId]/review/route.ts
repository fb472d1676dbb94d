import { z } from 'zod'
import { reviewFact } from '@/lib/server/data/facts/review-fact'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ factId: z.string().min(1).max(64) })
const body = z.strictObject({ review: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']) })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { factId }, body: { review } }) => reviewFact(actor, factId, review),
})
