import { z } from 'zod'
import { updateDetails } from '@/lib/server/data/articles/update-details'
import { jsonRoute } from '@/lib/server/http/json-route'

const params = z.strictObject({ articleId: z.string().min(1).max(64) })
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text || null)
    .nullable()
    .optional()
const body = z.strictObject({
  title: z.string().trim().min(1, 'required').max(300).optional(),
  byline: optionalText(200),
  publishedOn: z.iso.date('date').nullable().optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/, error: 'address' })
    .max(2000)
    .nullable()
    .optional(),
  contentNote: z.string().trim().max(500).nullable().optional(),
})

export const PATCH = jsonRoute({
  access: 'staff',
  params,
  body,
  handle: ({ actor, params: { articleId }, body: details }) => updateDetails(actor, articleId, details),
})
