import { COMMENT_LABELS, isLabel } from './labels'
import type { CleanContext, Verdict } from './rule'

/** After a comment label, the rest is what readers wrote only when it is a small part of the whole. */
const MAX_COMMENT_SHARE = 0.35

/**
 * The comment form and what readers wrote. The labels always go. Prose after them goes only when the label heads a list
 * of comments near the end; where the page shows the button in its middle, the article goes on.
 */
export function judgeComments({ lines, reasons, titleIndex }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined || index === titleIndex) return null
  if (line.words <= 24 && line.kind !== 'quotation' && isLabel(line.plain, COMMENT_LABELS)) return 'drop'
  const label = lines.findIndex(
    (other, at) => at < index && reasons[at] === 'comments' && headsList(other.plain),
  )
  if (label < 0) return null
  if (!line.isProse) return line.words <= 8 && index === label + 1 ? 'drop' : null
  const before = sumWords(lines.slice(0, label))
  const after = sumWords(lines.slice(label))
  return after <= (before + after) * MAX_COMMENT_SHARE ? 'drop' : 'doubt'
}

function headsList(plain: string): boolean {
  return /^(?:\(?\d+\)? )?(?:comments?|responses|replies)\b|^(?:leave|post) a (?:reply|comment)/u.test(plain)
}

function sumWords(lines: readonly { words: number }[]): number {
  return lines.reduce((sum, line) => sum + line.words, 0)
}
