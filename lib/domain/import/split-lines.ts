import { listMatches } from '@/lib/domain/article/list-matches'
import type { Span } from '@/lib/domain/article/span'

const LINE = /\S(?:[^\n]*\S)?/gu
/** Lines longer than this are paragraphs of their own; hard-wrapped text never has them. */
const MAX_WRAP_COLUMN = 120
const MIN_WRAP_COLUMN = 45

/**
 * Paragraph-like stretches of a pasted text, trimmed of white space. Together they cover every non-blank character.
 * A line is a paragraph unless the text is hard-wrapped, in which case the lines between blank lines are joined.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = findLines(text)
  const column = findWrapColumn(text, lines)
  const paragraphs: Span[] = []
  let previous: Span | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const isContinuation =
      column !== null &&
      last !== undefined &&
      previous !== null &&
      isNextLine(text, previous, line) &&
      isWrapped({ text, line: previous, next: line, column })
    if (isContinuation) last.end = line.end
    else paragraphs.push({ ...line })
    previous = line
  }
  return paragraphs
}

/** Non-blank lines without the white space around them. */
function findLines(text: string): Span[] {
  const lines: Span[] = []
  for (const match of listMatches(text, LINE))
    lines.push({ start: match.index, end: match.index + match[0].length })
  return lines
}

function isNextLine(text: string, previous: Span, line: Span): boolean {
  return !/\n[^\S\n]*\n/u.test(text.slice(previous.end, line.start))
}

/** The column at which the text is wrapped by hand, or null when it is not. */
function findWrapColumn(text: string, lines: readonly Span[]): number | null {
  const lengths = lines.map((line) => line.end - line.start)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (lines.length < 6 || longest > MAX_WRAP_COLUMN || longest < MIN_WRAP_COLUMN) return null
  const unfinished = lines.filter((line) => !/[.!?:;”"’']$/u.test(text.slice(line.start, line.end)))
  const nearColumn = unfinished.filter((line) => line.end - line.start > longest * 0.7)
  return nearColumn.length >= lines.length * 0.4 ? longest : null
}

/** True when the line was broken for want of room: the next line's first word would not have fitted. */
function isWrapped({
  text,
  line,
  next,
  column,
}: {
  text: string
  line: Span
  next: Span
  column: number
}): boolean {
  const nextText = text.slice(next.start, next.end)
  if (/^(?:[•*·–-]\s|\d+[.)]\s|#|>)/u.test(nextText)) return false
  const firstWord = /^\S+/u.exec(nextText)?.[0] ?? ''
  return line.end - line.start + 1 + firstWord.length > column * 0.85
}
