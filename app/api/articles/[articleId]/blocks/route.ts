import { z } from 'zod'
import { changeBlocks } from '@/lib/server/data/articles/change-blocks'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })
const body = z.strictObject({ starts: z.array(z.int().min(0)).min(1).max(2000), kept: z.boolean() })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { articleId }, body: { starts, kept } }) =>
    changeBlocks(actor, {
      articleId,
      blocks: [...new Set(starts)].map((start) => ({
        start,
        kept,
        reason: kept ? null : 'teacher',
        doubt: null,
      })),
    }),
})
