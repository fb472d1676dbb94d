import { z } from 'zod'
import { clientKeySchema } from '@/lib/server/data/reviews/client-key'
import { undoReview } from '@/lib/server/data/reviews/undo-review'
import { jsonRoute } from '@/lib/server/http/json-route'

/** Takes one rating back. Sent again, it is taken back once. */
export const POST = jsonRoute({
  access: 'student',
  body: z.strictObject({ undoes: clientKeySchema }),
  handle: ({ actor, body }) => undoReview(actor, body),
})
