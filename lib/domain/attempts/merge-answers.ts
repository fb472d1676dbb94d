import type { Answer } from '@/lib/domain/items/field'

/** One item's answer as it is kept: on the server, in a tab, or waiting in a tab's queue. */
export type SavedAnswer = { position: number; answer: Answer | null; rev: number; isFlagged: boolean }

/**
 * Puts together what several places know: for each position the higher rev stands. Of equal revs the first list wins,
 * so give what is certain (the server's) first.
 */
export function mergeAnswers<T extends { position: number; rev: number }>(
  certain: readonly T[],
  other: readonly T[],
): T[] {
  const merged = new Map(certain.map((saved) => [saved.position, saved]))
  for (const saved of other) {
    const known = merged.get(saved.position)
    if (!known || saved.rev > known.rev) merged.set(saved.position, saved)
  }
  return [...merged.values()].sort((a, b) => a.position - b.position)
}

/** Whether two answers say the same, whatever order their keys were stored in. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  return writeSorted(a ?? null) === writeSorted(b ?? null)
}

function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
