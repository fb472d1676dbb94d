/** A number stays a number for the spreadsheet; everything else is text. */
export type CsvCell = string | number | null

/** With this mark a spreadsheet reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What makes a spreadsheet take a text for a formula. The full-width forms are read as the plain ones by some. */
const FORMULA_START = /^ *[=+\-@\t\r\n＝＋－＠]/

/**
 * Rows as CSV (RFC 4180: CRLF, doubled quotes, every text quoted). A text that a spreadsheet would run as a formula gets
 * a leading apostrophe, after the OWASP advice on CSV injection; numbers are written bare.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(writeCell).join(',') + '\r\n').join('')
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
