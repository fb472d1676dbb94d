import type { Field } from './field'

/**
 * The only shape in which an item reaches a student before the policy allows more. It has no field that could hold a key,
 * and every channel (page, JSON, error, log) goes through it.
 */
export type StudentItem = {
  position: number
  /** Item type id, for labels only. */
  type: string
  stem: string
  points: number
  field: Field
}
