import { z } from 'zod'
import type { ImportLine } from '@/lib/server/data/articles/import-line'
import { importText } from '@/lib/server/data/articles/import-text'
import { mapError } from '@/lib/server/http/error-mapping'
import { jsonRoute } from '@/lib/server/http/json-route'

/** Two million bytes of text grow in JSON: every line break and quotation mark takes two. */
const MAX_BYTES = 8_000_000

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'long')
    .transform((text) => text || null)
const body = z.strictObject({
  text: z.string(),
  fileName: z.string().max(255).nullable(),
  title: optionalText(300),
  byline: optionalText(200),
  publishedOn: z.union([z.literal('').transform(() => null), z.iso.date('date')]),
  sourceUrl: z.union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/, error: 'address' }).max(2000)]),
  isSecondCopyWanted: z.boolean(),
  isWantedWithoutFacts: z.boolean(),
})

export const POST = jsonRoute({
  access: 'staff',
  body,
  maxBytes: MAX_BYTES,
  handle: async ({ actor, body: input, requestId }) => {
    const encoder = new TextEncoder()
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        const write = (line: ImportLine) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
        try {
          write({ outcome: await importText(actor, input, (stage) => write({ stage })) })
        } catch (thrown) {
          write({ error: mapError(thrown, requestId).error })
        }
        controller.close()
      },
    })
    return new Response(stream, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' } })
  },
})
