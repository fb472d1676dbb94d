import type { FieldOption } from './field'
import type { Shuffler } from './item-type'

/**
 * Entries whose written order is the key, in an order that says nothing of it: by the alphabet where the policy does not
 * shuffle, else in the attempt's own order, which starts from the alphabet too and so does not depend on the key either.
 */
export function arrange(texts: readonly string[], shuffler: Shuffler, group: string): FieldOption[] {
  const entries = texts.map((text, index) => ({ id: shuffler.optionId(index, group), text }))
  return shuffler.shuffle(
    entries.sort((a, b) => compare(a.text, b.text)),
    group,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The index of each opaque id in the content's order. */
export function indexById(count: number, shuffler: Shuffler, group: string): Map<string, number> {
  return new Map(Array.from({ length: count }, (_, index) => [shuffler.optionId(index, group), index]))
}
