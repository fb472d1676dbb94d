import { z } from 'zod'
import { CLAIM_STATUSES, DROP_REASONS, type Block, type ClaimStatus, type Holder, type Sentence } from '@/lib/domain/article/article'
import type { Span } from '@/lib/domain/article/span'
import { FACT_KINDS, type FactKind, type FactWarning } from '@/lib/domain/facts/fact'

// The JSON columns of the article's records, checked when they are read: a database outlives the code that wrote it.

const span = { start: z.int().min(0), end: z.int().min(0) }
const holderSchema: z.ZodType<Holder> = z.object({ ...span, text: z.string() })
const reasonSchema = z.enum(DROP_REASONS)

const blocksSchema = z.array(
  z.object({
    ...span,
    kind: z.enum(['paragraph', 'heading', 'list-item', 'quotation']),
    kept: z.boolean(),
    reason: reasonSchema.nullable(),
    doubt: reasonSchema.nullable(),
  }),
)
const sentencesSchema = z.array(z.object({ ...span, status: z.enum(CLAIM_STATUSES), holder: holderSchema.nullable() }))
const warningsSchema = z.array(z.string())

export function readBlocks(value: unknown): Block[] {
  return blocksSchema.parse(value)
}

export function readSentences(value: unknown): Sentence[] {
  return sentencesSchema.parse(value)
}

/** Warnings of a newer engine are kept: the page shows what it has words for. */
export function readWarnings(value: unknown): FactWarning[] {
  return warningsSchema.parse(value) as FactWarning[]
}

export function readKind(value: string): FactKind {
  return FACT_KINDS.find((kind) => kind === value) ?? 'event'
}

export function readStatus(value: string): ClaimStatus {
  return CLAIM_STATUSES.find((status) => status === value) ?? 'stated'
}

const valueSchema = z.object({ value: z.object(span) })

/** The asked-for words of a fact's arguments, when they lie within its quote and are not all of it. */
export function readValue(factArguments: unknown, quote: Span): Span | null {
  const { success, data } = valueSchema.safeParse(factArguments)
  if (!success) return null
  const { start, end } = data.value
  const isInside = start >= quote.start && end <= quote.end && start < end
  return isInside && end - start < quote.end - quote.start ? { start, end } : null
}
