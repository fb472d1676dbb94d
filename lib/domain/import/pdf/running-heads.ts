import type { PdfLine } from './find-lines'

const PAGE_NUMBER = /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?$/iu
/** Lines at the edge of a page that may be its head or foot. */
const EDGE_LINES = 3
const MIN_SHARE = 0.25

/**
 * The lines that a page carries only for being a page: its number, and what stands at the head or foot of several pages
 * with nothing but the number changed.
 */
export function findRunningHeads(lines: readonly PdfLine[]): Set<PdfLine> {
  const byPage = new Map<number, PdfLine[]>()
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line])
  const edges = [...byPage.values()].flatMap((page) => {
    const sorted = [...page].sort((a, b) => b.y - a.y)
    return [...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]
  })
  const pagesOf = new Map<string, Set<number>>()
  for (const line of edges) pagesOf.set(keyOf(line), (pagesOf.get(keyOf(line)) ?? new Set()).add(line.page))
  const enough = Math.max(2, Math.ceil(byPage.size * MIN_SHARE))
  const heads = new Set(edges.filter((line) => (pagesOf.get(keyOf(line))?.size ?? 0) >= enough))
  for (const page of byPage.values()) {
    const sorted = [...page].sort((a, b) => b.y - a.y)
    for (const line of [sorted[0], sorted.at(-1)])
      if (line !== undefined && page.length > 1 && PAGE_NUMBER.test(line.words)) heads.add(line)
  }
  return heads
}

/** The same words at about the same height, whatever the number. */
function keyOf({ words, y }: PdfLine): string {
  return `${words.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')}@${Math.round(y / 8)}`
}
