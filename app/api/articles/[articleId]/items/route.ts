import { z } from 'zod'
import { FACT_KINDS } from '@/lib/domain/facts/fact'
import { createOwnItem } from '@/lib/server/data/items/create-own-item'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })
const body = z.strictObject({
  about: z.union([
    z.strictObject({ factId: z.string().min(1).max(64) }),
    z
      .strictObject({ start: z.int().min(0), end: z.int().min(1), kind: z.enum(FACT_KINDS) })
      .refine(({ start, end }) => start < end, 'empty-selection'),
  ]),
  type: z.string().min(1).max(40),
  // Checked by the schema of its type.
  content: z.record(z.string(), z.unknown()),
})

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { articleId }, body: item }) => createOwnItem(actor, { articleId, ...item }),
})
