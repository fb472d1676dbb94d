import { z } from 'zod'
import { editItem } from '@/lib/server/data/items/edit-item'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ itemId: z.string().min(1).max(64) })
const body = z.strictObject({
  baseVersion: z.int().min(1),
  // Checked by the schema of the item's type.
  content: z.record(z.string(), z.unknown()),
})

export const POST = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { itemId }, body: edit }) => editItem(actor, { itemId, ...edit }),
})
