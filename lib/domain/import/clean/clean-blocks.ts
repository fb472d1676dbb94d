import type { Block, DropReason } from '@/lib/domain/article/article'
import type { Span } from '@/lib/domain/article/span'
import { describeLine } from './line'
import { readMasthead, type Masthead } from './masthead'
import type { CleanContext, CleanRule } from './rule'
import { CLEAN_RULES, LATE_CLEAN_RULES } from './rules'

export type CleanedText = Masthead & { blocks: Block[] }

/**
 * The line cleaner for pasted text: decides for each paragraph whether it is the article's own. When unsure it keeps
 * the block and says so in `doubt`. Never run it after another cleaner: it then takes more than it mends.
 */
export function cleanBlocks(text: string, paragraphs: readonly Span[]): CleanedText {
  const lines = paragraphs.map((span) => describeLine(text, span))
  const masthead = readMasthead(lines)
  const reasons: (DropReason | null)[] = []
  const doubts: (DropReason | null)[] = []
  const context: CleanContext = {
    lines,
    reasons,
    lastProse: lines.findLastIndex((line) => line.isProse && line.words >= 30),
    byline: masthead.byline,
    titleIndex: masthead.titleIndex,
  }
  for (const index of lines.keys()) {
    const { reason, doubt } = judge({ context, index, rules: CLEAN_RULES })
    reasons.push(reason)
    doubts.push(doubt)
  }
  for (const index of lines.keys()) {
    if (reasons[index] !== null) continue
    const { reason, doubt } = judge({ context, index, rules: LATE_CLEAN_RULES })
    reasons[index] = reason
    doubts[index] = doubts[index] ?? doubt
  }
  const blocks = lines.map(({ start, end, kind }, index) => {
    const reason = reasons[index] ?? null
    return { start, end, kind, kept: reason === null, reason, doubt: doubts[index] ?? null }
  })
  return { ...masthead, blocks }
}

type Judging = { context: CleanContext; index: number; rules: readonly CleanRule[] }

function judge({ context, index, rules }: Judging): { reason: DropReason | null; doubt: DropReason | null } {
  for (const rule of rules) {
    const verdict = rule.judge(context, index)
    if (verdict === 'drop') return { reason: rule.reason, doubt: null }
    if (verdict === 'doubt') return { reason: null, doubt: rule.reason }
  }
  return { reason: null, doubt: null }
}
