import type { Answer, Field } from '@/lib/domain/items/field'
import type { PlayerText } from '../text'

export type FieldProps<K extends Field['kind']> = {
  field: Extract<Field, { kind: K }>
  answer: Answer | null
  /** The id of the element that asks the question. */
  labelledBy: string
  text: PlayerText
  onAnswer: (answer: Answer | null) => void
}
