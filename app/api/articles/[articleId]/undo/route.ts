import { z } from 'zod'
import { inverseSchema } from '@/lib/server/data/articles/inverse-schema'
import { undoChange } from '@/lib/server/data/articles/undo-change'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })
const body = z.strictObject({ inverse: inverseSchema })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  maxBytes: 1024 * 1024,
  handle: ({ actor, params: { articleId }, body: { inverse } }) => undoChange(actor, { articleId, inverse }),
})
