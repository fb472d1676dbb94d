import { z } from 'zod'
import { clientKeySchema, toServerTime } from '@/lib/server/data/reviews/client-key'
import { recordReviews } from '@/lib/server/data/reviews/record-reviews'
import { jsonRoute } from '@/lib/server/http/json-route'

const id = z.string().min(1).max(64)
/** By the device's clock, of which only differences count. */
const deviceTime = z.number().min(0).max(Number.MAX_SAFE_INTEGER)

const body = z.strictObject({
  sentAt: deviceTime,
  reviews: z
    .array(
      z.strictObject({
        clientKey: clientKeySchema,
        factId: id,
        itemVersionId: id,
        rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        latencyMs: z.number().min(0).max(86_400_000).nullable(),
        at: deviceTime,
      }),
    )
    .min(1)
    .max(100),
})

/** Ratings that a device has collected. Sent again, they add nothing. */
export const POST = jsonRoute({
  access: 'student',
  body,
  handle: ({ actor, body: { sentAt, reviews }, receivedAt }) =>
    recordReviews(
      actor,
      reviews.map((review) => ({ ...review, at: toServerTime({ at: review.at, sentAt, receivedAt }) })),
    ),
})
