import { z } from 'zod'
import { reviewItem } from '@/lib/server/data/items/review-item'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ itemId: z.string().min(1).max(64) })
const body = z.strictObject({ review: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']) })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { itemId }, body: { review } }) => reviewItem(actor, itemId, review),
})
