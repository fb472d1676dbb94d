import { z } from 'zod'
import { correctArticle } from '@/lib/server/data/articles/correct-article'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })

export const POST = jsonRoute({
  access: 'staff',
  params,
  body: z.strictObject({ text: z.string() }),
  maxBytes: 8_000_000,
  handle: ({ actor, params: { articleId }, body: { text } }) => correctArticle(actor, articleId, text),
})
