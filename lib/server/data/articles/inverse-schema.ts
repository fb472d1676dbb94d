import { z } from 'zod'
import { DROP_REASONS } from '@/lib/domain/article/article'
import type { Inverse } from './views'

const id = z.string().min(1).max(64)
const state = z.strictObject({ id, review: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']), retired: z.boolean() })
const reason = z.enum(DROP_REASONS).nullable()

/** What a client may send back to undo a change: exactly what it was given, and checked all the same. */
export const inverseSchema: z.ZodType<Inverse> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviews'), facts: z.array(state).max(2000), items: z.array(state).max(8000) }),
  z.strictObject({ kind: z.literal('version'), itemId: id, version: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('blocks'),
    blocks: z.array(z.strictObject({ start: z.int().min(0), kept: z.boolean(), reason, doubt: reason })).min(1).max(5000),
  }),
])
