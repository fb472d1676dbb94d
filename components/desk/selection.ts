import type { Span } from '@/lib/domain/article/span'

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}'’-]/u.test(unit)

/** The span without blanks at its ends and with the words at its edges whole; null when nothing is left. */
export function snapToWords(text: string, { start, end }: Span, within: Span): Span | null {
  let from = Math.max(start, within.start)
  let to = Math.min(end, within.end)
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  if (from >= to) return null
  while (from > within.start && isWordUnit(text[from]) && isWordUnit(text[from - 1])) from -= 1
  while (to < within.end && isWordUnit(text[to - 1]) && isWordUnit(text[to])) to += 1
  return { start: from, end: to }
}

/** Where a point of the page is in the article's text: every piece of text sits in an element that says its start. */
function findOffset(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  if (!element) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = element.closest<HTMLElement>('[data-start]')
    return piece?.contains(node) && piece.dataset['start'] !== undefined
      ? Number(piece.dataset['start']) + offset
      : null
  }
  // A point between elements: the next piece of text begins there.
  const next = element.childNodes[offset]
  const piece =
    next instanceof HTMLElement
      ? next.matches('[data-start]')
        ? next
        : next.querySelector<HTMLElement>('[data-start]')
      : null
  if (piece?.dataset['start'] !== undefined) return Number(piece.dataset['start'])
  const pieces = element.querySelectorAll<HTMLElement>('[data-start]')
  const last = pieces[pieces.length - 1]
  return last?.dataset['start'] === undefined
    ? null
    : Number(last.dataset['start']) + (last.textContent?.length ?? 0)
}

/** The selected stretch of the article's text, before any tidying; null when nothing in `root` is selected. */
export function readSelection(root: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const start = findOffset(range.startContainer, range.startOffset)
  const end = findOffset(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}
