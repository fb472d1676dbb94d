import type { PdfItem } from './read-pages'

/** One line of a column, in reading order. */
export type PdfLine = {
  words: string
  x: number
  right: number
  y: number
  size: number
  page: number
  /** Counts up with each column or band. */ column: number
}

/** Baselines nearer than this share of the type size are one line. */
const SAME_LINE = 0.4
const MIN_COLUMN_LINES = 6
/** Headlines and pictures may cross the gap between columns; text does not. */
const MAX_CROSSING = 0.35
const MIN_COLUMN_WIDTH = 110

/** The lines of all pages in reading order: one column, or columns side by side between lines that cross them. */
export function findLines(pages: readonly (readonly PdfItem[])[]): PdfLine[] {
  const lines: PdfLine[] = []
  let column = 0
  pages.forEach((items, page) => {
    for (const group of splitColumns(
      items.filter(({ words }) => /\S/u.test(words)),
      0,
    )) {
      column++
      const spaces = items.filter(({ words }) => !/\S/u.test(words))
      for (const row of groupRows(group)) {
        const line = readLine(row, spaces)
        if (line !== null) lines.push({ ...line, page, column })
      }
    }
  })
  return lines
}

/** Items by line, top to bottom. */
export function groupRows(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = []
  let y = 0
  let size = 0
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(y - item.y) <= SAME_LINE * Math.max(size, item.size)) {
      row.push(item)
      if (item.size > size) [y, size] = [item.y, item.size]
    } else {
      rows.push([item])
      y = item.y
      size = item.size
    }
  }
  return rows
}

/** Groups in reading order: each a column, or lines across the page. */
function splitColumns(items: readonly PdfItem[], depth: number): PdfItem[][] {
  const rows = groupRows(items)
  const gutter = depth > 2 ? null : findGutter(items, rows)
  if (gutter === null) return items.length === 0 ? [] : [[...items]]
  const groups: PdfItem[][] = []
  let left: PdfItem[] = []
  let right: PdfItem[] = []
  let across: PdfItem[] = []
  const flushColumns = () => {
    groups.push(...splitColumns(left, depth + 1), ...splitColumns(right, depth + 1))
    left = []
    right = []
  }
  const flushAcross = () => {
    if (across.length > 0) groups.push(across)
    across = []
  }
  for (const row of rows) {
    if (isAcross(row, gutter)) {
      flushColumns()
      across.push(...row)
    } else {
      flushAcross()
      for (const item of row) (item.right <= gutter ? left : right).push(item)
    }
  }
  flushColumns()
  flushAcross()
  return groups
}

/** The middle of the upright gap that (nearly) no line crosses, with enough lines on both sides; null for one column. */
function findGutter(items: readonly PdfItem[], rows: readonly PdfItem[][]): number | null {
  if (items.length === 0) return null
  const left = items.reduce((least, { x }) => Math.min(least, x), Infinity)
  const right = items.reduce((most, item) => Math.max(most, item.right), -Infinity)
  if (right - left < MIN_COLUMN_WIDTH * 2) return null
  let best: { from: number; to: number; crossing: number } | null = null
  for (let at = left + MIN_COLUMN_WIDTH; at <= right - MIN_COLUMN_WIDTH; at += 2) {
    const crossing = rows.filter((row) => row.some((item) => item.x < at + 3 && item.right > at - 3)).length
    if (best === null || crossing < best.crossing) best = { from: at, to: at, crossing }
    else if (crossing === best.crossing && at - best.to <= 2) best.to = at
  }
  if (best === null) return null
  const gutter = (best.from + best.to) / 2
  const onLeft = rows.filter(
    (row) => row.some((item) => item.right <= gutter) && !isAcross(row, gutter),
  ).length
  const onRight = rows.filter((row) => row.some((item) => item.x >= gutter) && !isAcross(row, gutter)).length
  const fewer = Math.min(onLeft, onRight)
  const acrossCount = rows.filter((row) => isAcross(row, gutter)).length
  return fewer >= MIN_COLUMN_LINES && best.crossing <= fewer * MAX_CROSSING && acrossCount <= fewer * 0.8
    ? gutter
    : null
}

/** True when a line goes on over the gap; lines of two columns at one height leave it free. */
function isAcross(row: readonly PdfItem[], gutter: number): boolean {
  if (row.some((item) => item.x < gutter - 1 && item.right > gutter + 1)) return true
  const before = row.filter((item) => item.right <= gutter + 1)
  const after = row.filter((item) => item.x >= gutter - 1)
  if (before.length === 0 || after.length === 0) return false
  const gap =
    after.reduce((least, { x }) => Math.min(least, x), Infinity) -
    before.reduce((most, item) => Math.max(most, item.right), -Infinity)
  return gap < 0.6 * Math.max(...row.map(({ size }) => size))
}

function readLine(
  row: readonly PdfItem[],
  spaces: readonly PdfItem[],
): Omit<PdfLine, 'page' | 'column'> | null {
  const main = row.reduce((most, item) => (item.words.length > most.words.length ? item : most))
  const items = row.filter((item) => !isNoteMark(item, main)).sort((a, b) => a.x - b.x)
  let words = ''
  let right = -Infinity
  for (const item of items) {
    const gap = item.x - right
    const hasSpace =
      gap > 0.05 * item.size &&
      spaces.some(
        (space) =>
          Math.abs(space.y - item.y) < item.size * SAME_LINE &&
          space.x >= right - 1 &&
          space.x <= item.x + 0.5,
      )
    if (words !== '' && (gap > 0.16 * item.size || hasSpace)) words += ' '
    words += item.words
    right = Math.max(right, item.right)
  }
  const tidy = words
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\ufeff]/gu, (sign) => (sign === '\u00ad' ? '-' : ''))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const [first] = items
  return tidy === '' || first === undefined
    ? null
    : { words: tidy, x: first.x, right, y: main.y, size: main.size }
}

/** A raised figure behind a word points to a note; it is no part of the sentence. */
function isNoteMark(item: PdfItem, main: PdfItem): boolean {
  return (
    item !== main &&
    item.size < main.size * 0.8 &&
    item.y > main.y + main.size * 0.15 &&
    /^\s*(?:\d{1,3}(?:,\d{1,3})*|[*†‡§])\s*$/u.test(item.words)
  )
}
