import { z } from 'zod'

/** A verbatim stretch of the article. */
export const quoteSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
})

export const stemSchema = z.string().trim().min(1).max(600)
export const keyTextSchema = z.string().trim().min(1).max(300)
export const acceptedSchema = z.array(z.string().trim().min(1).max(300)).max(40)

/** Fields that every item type's content has. */
export const baseContentShape = {
  stem: stemSchema,
  /** The sentence (or stretch) of the article that settles the answer; null for a teacher's own item without one. */
  source: quoteSchema.nullable(),
  /** Said after answering, beside the source. Null when the source says it all. */
  feedback: z.string().trim().max(1000).nullable(),
}

export type BaseContent = {
  stem: string
  source: { start: number; end: number; quote: string } | null
  feedback: string | null
}

/** Where an option comes from, so that feedback can say what it really is. */
export const optionOriginSchema = z.enum(['article', 'gazetteer', 'numeric', 'embedding', 'teacher'])
