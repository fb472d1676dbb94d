import { describeLine } from '../clean/line'
import type { Paragraph } from '../paragraph'
import type { PdfLine } from './find-lines'

export type PdfParagraph = Paragraph & { size: number; page: number }

const TERMINAL = /[.!?:…]["”’')\]]*$/u
const BULLET = /^(?:[•▪◦·*–—-]\s+\S|\d{1,2}[.)]\s+\S)/u
/** Dots that lead to a page number: a line of the contents. */
const LEADERS = /(?:\s?\.){5,}\s*(?:\d+|[ivxl]+)/u
const NOTE_MARK = /^(?:[[(]?\d{1,3}[\])]?(?:\s|,|$))+$|^[*†‡§]$/u
const HEADING_SIZE = 1.12
const MAX_HEADING_WORDS = 30

/** Joins lines to paragraphs by the space between them, their indents and their size; heads of pages become dropped ones. */
export function buildParagraphs(
  found: readonly PdfLine[],
  heads: ReadonlySet<PdfLine>,
): { paragraphs: PdfParagraph[]; bodySize: number } {
  const measures = measure(found.filter((line) => !heads.has(line)))
  // A raised mark of a note may come out as a line of its own; it is no part of the text.
  const lines = found.filter(
    (line) => heads.has(line) || !NOTE_MARK.test(line.words) || line.size > measures.bodySize * 0.9,
  )
  const own = lines.filter((line) => !heads.has(line))
  const joinHyphens = makeHyphenJoiner(own)
  const paragraphs: PdfParagraph[] = []
  let open: PdfLine[] = []
  let waiting: PdfLine[] = []
  const flush = () => {
    const [first] = open
    if (first !== undefined) {
      const words = open.reduce(
        (text, line) => (text === '' ? line.words : joinHyphens(text, line.words)),
        '',
      )
      paragraphs.push({
        words,
        kind: findKind(words, first.size / measures.bodySize),
        reason: LEADERS.test(words) ? 'navigation' : null,
        size: first.size,
        page: first.page,
      })
    }
    // A head stands between two pages; the paragraph that runs on over it comes first.
    for (const head of waiting)
      paragraphs.push({
        words: head.words,
        kind: 'heading',
        reason: 'running-head',
        size: head.size,
        page: head.page,
      })
    open = []
    waiting = []
  }
  for (const line of lines) {
    if (heads.has(line)) {
      waiting.push(line)
      continue
    }
    const last = open.at(-1)
    if (last !== undefined && !continues({ first: open[0] ?? last, last, line, measures })) flush()
    open.push(line)
  }
  flush()
  return { paragraphs, bodySize: measures.bodySize }
}

type Measures = { bodySize: number; leading: number; edges: Map<number, { left: number; right: number }> }

type Joint = { first: PdfLine; last: PdfLine; line: PdfLine; measures: Measures }

function continues({ first, last, line, measures: { bodySize, leading, edges } }: Joint): boolean {
  if (Math.abs(last.size - line.size) > 0.08 * Math.max(last.size, line.size)) return false
  if (BULLET.test(line.words)) return false
  const isHeading = line.size > bodySize * HEADING_SIZE
  if (last.column !== line.column)
    return (
      !isHeading &&
      !TERMINAL.test(last.words) &&
      (/^\p{Ll}/u.test(line.words) || /\p{L}-$/u.test(last.words) || isFull(last, edges))
    )
  const gap = last.y - line.y
  const usual = isHeading ? line.size * 1.45 : leading * (line.size / bodySize)
  if (gap > usual * 1.35 || gap < 0) return false
  if (isHeading) return true
  const edge = edges.get(line.column)
  const left = edge?.left ?? line.x
  // The lines of a list's entry hang under its words.
  const isHanging = BULLET.test(first.words) && line.x > first.x
  const isIndented = !isHanging && line.x - left > 0.8 * line.size && last.x - left < 0.5 * line.size
  if (isIndented) return false
  return isFull(last, edges) || !TERMINAL.test(last.words)
}

/** True for a line that reaches far enough to the right that its paragraph may go on. */
function isFull(line: PdfLine, edges: Measures['edges']): boolean {
  const edge = edges.get(line.column)
  return edge === undefined || line.right > edge.right - 0.15 * (edge.right - edge.left)
}

function measure(lines: readonly PdfLine[]): Measures {
  const bySize = new Map<number, number>()
  for (const { size, words } of lines)
    bySize.set(Math.round(size * 2) / 2, (bySize.get(Math.round(size * 2) / 2) ?? 0) + words.length)
  const bodySize = [...bySize].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [10, 0] as [
    number,
    number,
  ])[0]
  const gaps: number[] = []
  const edges: Measures['edges'] = new Map()
  lines.forEach((line, index) => {
    const edge = edges.get(line.column)
    if (edge === undefined) edges.set(line.column, { left: line.x, right: line.right })
    else {
      edge.left = Math.min(edge.left, line.x)
      edge.right = Math.max(edge.right, line.right)
    }
    const last = lines[index - 1]
    if (last === undefined || last.column !== line.column || Math.abs(line.size - bodySize) > 1) return
    const gap = last.y - line.y
    if (gap > 0 && gap < bodySize * 4) gaps.push(gap)
  })
  gaps.sort((a, b) => a - b)
  // Below the middle: most gaps are within paragraphs, those between are larger.
  return { bodySize, leading: gaps[Math.floor(gaps.length * 0.4)] ?? bodySize * 1.25, edges }
}

/**
 * Joins a line to the text before it. A hyphen at a line's end goes, unless the text writes the word with it elsewhere
 * ("well-known") or what follows is no small letter.
 */
function makeHyphenJoiner(lines: readonly PdfLine[]): (text: string, next: string) => string {
  const written = new Set(lines.flatMap(({ words }) => words.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []))
  return (text, next) => {
    const head = /(\p{L}+)-$/u.exec(text)?.[1]
    const tail = /^\p{Ll}+/u.exec(next)?.[0]
    if (head === undefined) return `${text} ${next}`
    if (tail === undefined || written.has(`${head}-${tail}`.toLowerCase())) return `${text}${next}`
    return `${text.slice(0, -1)}${next}`
  }
}

function findKind(words: string, scale: number): Paragraph['kind'] {
  const line = describeLine(words, { start: 0, end: words.length })
  if (scale > HEADING_SIZE && line.words <= MAX_HEADING_WORDS) return 'heading'
  return line.kind
}
