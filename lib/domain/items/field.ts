import { z } from 'zod'

/**
 * The closed set of fields that the student's page renders and autosave stores. Every item type compiles to one of
 * them, so a new type needs no new page, no new route and no migration. A field never holds a key.
 */
export type Field =
  | { kind: 'choice'; options: FieldOption[] }
  | { kind: 'multi-choice'; options: FieldOption[] }
  | {
      kind: 'text'
      /** Words to pick from instead of typing, shuffled; null to type freely. */ bank: FieldOption[] | null
      maxLength: number
      /** How many things are to be named, for a list. */ wanted?: number
    }
  | { kind: 'number'; unit: string | null }
  | { kind: 'order'; entries: FieldOption[] }
  | { kind: 'match'; left: FieldOption[]; right: FieldOption[] }
  | {
      kind: 'span'
      text: string
      /** The stretches that may be marked, by option id. */ candidates: (FieldOption & {
        start: number
        end: number
      })[]
    }
  | { kind: 'reveal' }

/** `id` is random for each attempt and says nothing about the key. */
export type FieldOption = { id: string; text: string }

const optionId = z.string().min(1).max(64)

/** What a student gave, one shape for each kind of field. Checked at the edge; no free object keys. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), optionId }),
  z.strictObject({ kind: z.literal('multi-choice'), optionIds: z.array(optionId).max(20) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(500) }),
  z.strictObject({ kind: z.literal('number'), text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('order'), optionIds: z.array(optionId).max(20) }),
  z.strictObject({
    kind: z.literal('match'),
    pairs: z.array(z.strictObject({ left: optionId, right: optionId })).max(20),
  }),
  z.strictObject({ kind: z.literal('span'), optionId }),
])
export type Answer = z.infer<typeof answerSchema>
