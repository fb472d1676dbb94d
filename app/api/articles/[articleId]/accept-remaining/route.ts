import { z } from 'zod'
import { acceptRemaining } from '@/lib/server/data/articles/accept-remaining'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body: z.strictObject({}),
  handle: ({ actor, params: { articleId } }) => acceptRemaining(actor, articleId),
})
