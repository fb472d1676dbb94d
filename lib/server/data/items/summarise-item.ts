import { z } from 'zod'
import type { ItemSummary } from '@/lib/server/data/articles/views'

/** The parts that any item type may have; each type has some of them. */
const partsSchema = z.object({
  stem: z.string(),
  key: z.union([z.string(), z.boolean()]).optional(),
  keyText: z.string().optional(),
  back: z.string().optional(),
  correction: z.string().nullish(),
  accepted: z.array(z.string()).optional(),
  bank: z.array(z.string()).nullish(),
  options: z.array(z.object({ text: z.string(), isKey: z.boolean() })).optional(),
  pairs: z.array(z.object({ left: z.string(), right: z.string() })).optional(),
  entries: z.array(z.object({ text: z.string() })).optional(),
  parts: z.array(z.object({ text: z.string() })).optional(),
  wanted: z.number().optional(),
})

/** An item in a teacher's words: question, right answer, options. Knows no type by name, so a new one needs no line here. */
export function summariseItem(content: unknown): ItemSummary {
  const parsed = partsSchema.safeParse(content)
  if (!parsed.success) return { stem: '', key: '', options: null, accepted: [], correction: null, parts: [], wanted: null }
  const { stem, key, keyText, back, correction, accepted, bank, options, pairs, entries, parts, wanted } = parsed.data
  const paired = pairs?.map(({ left, right }) => `${left} – ${right}`)
  const parted = paired?.join('; ') ?? entries?.map(({ text }) => text).join(' → ')
  const keyWords = String(key ?? keyText ?? back ?? options?.find((option) => option.isKey)?.text ?? parted ?? '')
  return {
    stem,
    key: keyWords,
    options:
      options?.map(({ text, isKey }) => ({ text, isKey })) ??
      bank?.map((text) => ({ text, isKey: text === keyWords })) ??
      null,
    accepted: accepted ?? [],
    correction: correction ?? null,
    parts: paired ?? parts?.map(({ text }) => text) ?? [],
    wanted: wanted ?? null,
  }
}
