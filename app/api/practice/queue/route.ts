import { z } from 'zod'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { jsonRoute } from '@/lib/server/http/json-route'

/** What is due now, of one article or of all. */
export const GET = jsonRoute({
  access: 'student',
  query: z.strictObject({
    article: z.string().min(1).max(64).optional(),
    more: z.coerce.number().int().min(0).max(50).optional(),
  }),
  handle: ({ actor, query }) => loadDueQueue(actor, { articleId: query.article, more: query.more }),
})
