import { nameOf } from './elements'

/** Cells of a layout table hold paragraphs; those of a table of data hold a few words. */
const MAX_MEAN_CELL = 90
const MAX_CELL = 600

/** True for figures and facts in rows; false where a table only arranges the page. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector('table') !== null) return false
  const lengths = cellsOf(table).map((cell) => (cell.textContent ?? '').trim().length)
  const filled = lengths.filter((length) => length > 0)
  if (filled.some((length) => length > MAX_CELL)) return false
  if (table.querySelector('th,thead') !== null) return true
  if (filled.length < 2 || table.querySelector('h1,h2,h3,h4,h5,h6,ul,ol,blockquote') !== null) return false
  return filled.reduce((sum, length) => sum + length, 0) / filled.length <= MAX_MEAN_CELL
}

/** Each row as one line, its cells parted by a bar, so that a teacher can put it back. */
export function readRows(table: Element): { words: string; runs: Text[] }[] {
  const rows = [...table.querySelectorAll('caption,tr')].map((row) => {
    const cells = nameOf(row) === 'caption' ? [row] : cellsOf(row)
    const words = cells
      .map((cell) => (cell.textContent ?? '').replace(/[\p{Cc}\s\u00ad\u200b]+/gu, ' ').trim())
      .filter((cell) => cell !== '')
    return { words: words.join(' | '), runs: [] }
  })
  return rows.filter(({ words }) => words !== '')
}

function cellsOf(parent: Element): Element[] {
  return [...parent.querySelectorAll('td,th')]
}
