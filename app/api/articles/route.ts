import { z } from 'zod'
import type { ImportLine } from '@/lib/server/data/articles/import-line'
import { importText } from '@/lib/server/data/articles/import-text'
import { mapError } from '@/lib/server/http/error-mapping'
import { jsonRoute } from '@/lib/server/http/json-route'
import { streamLines } from '@/lib/server/http/stream-lines'

/**
 * A file of ten million bytes takes a third more in base64; two million bytes of text grow in JSON too, where every line
 * break and quotation mark takes two.
 */
const MAX_BYTES = 14_000_000

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'long')
    .transform((text) => text || null)
const body = z.strictObject({
  text: z.string(),
  /** A file's bytes in base64, read instead of the text. */
  file: z
    .string()
    .transform((coded) => new Uint8Array(Buffer.from(coded, 'base64')))
    .nullable()
    .default(null),
  fileName: z.string().max(255).nullable(),
  title: optionalText(300),
  byline: optionalText(200),
  publishedOn: z.union([z.literal('').transform(() => null), z.iso.date('date')]),
  sourceUrl: z.union([
    z.literal('').transform(() => null),
    z.url({ protocol: /^https?$/, error: 'address' }).max(2000),
  ]),
  isSecondCopyWanted: z.boolean(),
  isWantedWithoutFacts: z.boolean(),
})

export const POST = jsonRoute({
  access: 'staff',
  body,
  maxBytes: MAX_BYTES,
  handle: async ({ actor, body: input, requestId }) =>
    streamLines<ImportLine>(async (write) => {
      try {
        write({ outcome: await importText(actor, input, (stage) => write({ stage })) })
      } catch (thrown) {
        write({ error: mapError(thrown, requestId).error })
      }
    }),
})
