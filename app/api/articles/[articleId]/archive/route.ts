import { z } from 'zod'
import { setArchived } from '@/lib/server/data/articles/archive-article'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })
const body = z.strictObject({ archived: z.boolean() })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { articleId }, body: { archived } }) => setArchived(actor, articleId, archived),
})
