import type { DropReason } from '@/lib/domain/article/article'
import type { Line } from './line'

/** What a rule says of a line: left out, kept but unsure, or nothing. */
export type Verdict = 'drop' | 'doubt' | null

export type CleanContext = {
  lines: readonly Line[]
  /** The decisions already made, by index; earlier lines only. */
  reasons: readonly (DropReason | null)[]
  /** Where the article's own prose ends: the index of the last long paragraph. -1 when there is none. */
  lastProse: number
  byline: string | null
  /** Index of the title, or -1. */
  titleIndex: number
}

/** One mechanism of the line cleaner. The first rule with a verdict decides. */
export type CleanRule = { reason: DropReason; judge: (context: CleanContext, index: number) => Verdict }

/** The nearest earlier line that was dropped for this reason with only dropped or short lines in between. */
export function followsDropped({ lines, reasons }: CleanContext, index: number, reason: DropReason): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 12; at--) {
    if (reasons[at] === reason) return true
    if (lines[at]?.isProse === true) return false
  }
  return false
}
