import type { LossCode } from './format'
import type { ExchangeItem } from './quiz'

/** What formats for learning platforms have in common: figures are figures, sentences are chosen, the unclear is left out. */
export function findPlatformLosses({ question, isMarking }: ExchangeItem): LossCode[] {
  if (question.kind === 'unclear' || question.kind === 'card') return ['left-out']
  return [
    ...(isMarking ? (['as-choice'] as const) : []),
    ...(question.kind === 'text' && question.list !== undefined ? (['whole-list'] as const) : []),
    ...(question.kind === 'number' && question.words.length > 0 ? (['figures-only'] as const) : []),
  ]
}

/** The same for a format without orderings. */
export function findLossesWithoutOrder(item: ExchangeItem): LossCode[] {
  return [...findPlatformLosses(item), ...(item.question.kind === 'order' ? (['as-matching'] as const) : [])]
}

/** Entries to put in order as pairs: each entry with its place. */
export function matchPlaces(entries: readonly string[]): { left: string; right: string }[] {
  return entries.map((entry, index) => ({ left: entry, right: String(index + 1) }))
}
