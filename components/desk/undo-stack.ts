import type { DeskFact, Inverse } from '@/lib/server/data/articles/views'

/** What was done, for "Undo: …"; a key of `desk.acts` with its values. */
export type Act = { key: string; values?: Record<string, string | number> }

/** A change that can be put back. */
export type UndoEntry = {
  act: Act
  /** The facts as they were, to show at once; null after a reload. */
  before: DeskFact[] | null
  /** Facts that the change brought onto the desk. */
  created: string[]
  /** From the server's answer; null until it came, and for good when the change was refused. */
  inverse: Inverse | null
}

const MOST = 50
const keyOf = (articleId: string) => `footnote:undo:${articleId}`

/** The changes of this visit that survived a reload. */
export function loadUndo(articleId: string): UndoEntry[] {
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(articleId)) ?? '[]') as {
      act: Act
      inverse: Inverse
    }[]
    return stored.map(({ act, inverse }) => ({ act, inverse, before: null, created: [] }))
  } catch {
    return []
  }
}

export function storeUndo(articleId: string, entries: readonly UndoEntry[]): void {
  const known = entries.flatMap(({ act, inverse }) => (inverse ? [{ act, inverse }] : [])).slice(-MOST)
  try {
    sessionStorage.setItem(keyOf(articleId), JSON.stringify(known))
  } catch {
    // A full or forbidden storage only means that a reload forgets the undo.
  }
}
