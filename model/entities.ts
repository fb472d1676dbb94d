/** A mention in the treebank: words `[start, end)` with GUM's entity type. */
export type EntitySpan = { readonly start: number; readonly end: number; readonly type: string }

/**
 * Reads the bracketed spans of GUM's `Entity=` annotation, given the last column of each word. A span opens with
 * "(id-type-…" and closes with "id)" or, for one word, with its own bracket. Spans that never close are left out.
 */
export function readEntities(notes: readonly string[]): EntitySpan[] {
  const open: { id: string; type: string; start: number }[] = []
  const spans: EntitySpan[] = []
  for (const [i, note] of notes.entries()) {
    const annotation = /(?:^|\|)Entity=([^|]*)/.exec(note)?.[1]
    if (annotation === undefined) continue
    for (const piece of annotation.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const [id = '', type = ''] = piece.replace(/[()]/g, '').split('-')
      if (piece.startsWith('(') && piece.endsWith(')')) spans.push({ start: i, end: i + 1, type })
      else if (piece.startsWith('(')) open.push({ id, type, start: i })
      else {
        const at = open.findLastIndex((span) => span.id === id)
        const [span] = at < 0 ? [] : open.splice(at, 1)
        if (span) spans.push({ start: span.start, end: i + 1, type: span.type })
      }
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}
