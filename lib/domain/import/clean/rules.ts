import { judgeAuthorBio } from './author-bio'
import { judgeAuthorSection, judgeThanks } from './back-matter'
import { judgeCaption } from './caption'
import { judgeComments } from './comments'
import {
  ADVERTISEMENT_LABELS,
  isLabel,
  LEGAL_SENTENCES,
  NAVIGATION_LABELS,
  REACTION_LABELS,
  RELATED_LABELS,
  SHARE_LABELS,
} from './labels'
import { findLearningGoals } from './learning-goals'
import { isMastheadLine } from './masthead'
import { followsDropped, type CleanContext, type CleanRule, type Verdict } from './rule'

/** Prose longer than this is never a legal line: an article may be about copyright. */
const MAX_LEGAL_WORDS = 60
/** A label list never matches a line longer than this. */
const MAX_LABEL_WORDS = 24
/** A short text said twice may be a refrain or a table's head, not a second title. */
const MIN_DUPLICATE_WORDS = 3
/** How far below the title the author and the date may stand. */
const MASTHEAD_REACH = 8

function judgeLabels(labels: readonly RegExp[]): CleanRule['judge'] {
  return ({ lines }, index) => {
    const line = lines[index]
    if (line === undefined || line.words > MAX_LABEL_WORDS || line.kind === 'quotation') return null
    return isLabel(line.plain, labels) ? 'drop' : null
  }
}

function judgeLegal({ lines }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined || line.words > MAX_LEGAL_WORDS) return null
  return isLabel(line.plain, LEGAL_SENTENCES) ? 'drop' : null
}

function judgeDuplicate({ lines, reasons, titleIndex }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined || line.words === 0) return null
  if (index > titleIndex && line.plain === lines[titleIndex]?.plain) return 'drop'
  if (line.words < MIN_DUPLICATE_WORDS) return null
  const isRepeated = lines.some(
    (other, at) => at < index && reasons[at] === null && other.plain === line.plain,
  )
  return isRepeated ? 'drop' : null
}

/** The faces under "What's your reaction?": short lines in a row, with or without counts. */
function judgeReaction(context: CleanContext, index: number): Verdict {
  const line = context.lines[index]
  if (line === undefined || line.isProse || line.kind === 'quotation') return null
  if (isLabel(line.plain, REACTION_LABELS)) return 'drop'
  const isFace = line.words <= 3 && !/[.!?:]$/u.test(line.text)
  return isFace && isInRun(context, index, 'reaction') ? 'drop' : null
}

/** Headlines of other articles: title-like lines in a row under "Related". */
function judgeRelated(context: CleanContext, index: number): Verdict {
  const { lines } = context
  const line = lines[index]
  if (line === undefined || line.isProse || line.kind === 'quotation') return null
  if (line.words <= MAX_LABEL_WORDS && isLabel(line.plain, RELATED_LABELS)) return 'drop'
  if (line.kind === 'paragraph' || !isInRun(context, index, 'related')) return null
  // A short line right before prose may be the article's own next heading.
  const isBeforeProse = lines[index + 1]?.isProse === true
  return isBeforeProse && line.words <= 6 ? 'doubt' : 'drop'
}

/** True when every line since the label was dropped for the same reason. */
function isInRun({ reasons }: CleanContext, index: number, reason: string): boolean {
  return index > 0 && reasons[index - 1] === reason
}

/** Lone counts and single words among other labels: "0", "12", "Tags", between lines already dropped. */
function judgeCluster(context: CleanContext, index: number): Verdict {
  const { lines, lastProse, titleIndex } = context
  const line = lines[index]
  if (line === undefined || line.isProse || index === titleIndex || line.words > 3) return null
  if (/^[\d.,]+k?$/u.test(line.plain)) return 'drop'
  if (line.words === 0) return null
  const isTail = index > lastProse
  const isHead = titleIndex > index
  if (!isTail && !isHead) return null
  const touchesDropped = ['navigation', 'share', 'comments', 'related'].some((reason) =>
    followsDropped(context, index, reason as CleanRule['reason']),
  )
  if (touchesDropped) return 'drop'
  return isHead ? 'doubt' : null
}

/** The author's line and the date, at the top: they are kept apart from the words, as the article's own details. */
function judgeMasthead({ lines, titleIndex }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined || index === titleIndex || index > Math.max(0, titleIndex) + MASTHEAD_REACH)
    return null
  return isMastheadLine(line) ? 'drop' : null
}

/** In this order: what is surest first. The first rule with a verdict decides. */
export const CLEAN_RULES: readonly CleanRule[] = [
  { reason: 'legal', judge: judgeLegal },
  { reason: 'comments', judge: judgeComments },
  { reason: 'advertisement', judge: judgeLabels(ADVERTISEMENT_LABELS) },
  { reason: 'reaction', judge: judgeReaction },
  { reason: 'related', judge: judgeRelated },
  { reason: 'share', judge: judgeLabels(SHARE_LABELS) },
  { reason: 'navigation', judge: judgeLabels(NAVIGATION_LABELS) },
  { reason: 'caption', judge: judgeCaption },
  { reason: 'author-bio', judge: judgeAuthorSection },
  { reason: 'goals', judge: ({ lines }, index) => (findLearningGoals(lines).has(index) ? 'drop' : null) },
  { reason: 'byline', judge: judgeMasthead },
  { reason: 'duplicate', judge: judgeDuplicate },
  { reason: 'navigation', judge: judgeCluster },
]

/** Judged once the others have decided, for they need to know where the article ends. */
export const LATE_CLEAN_RULES: readonly CleanRule[] = [
  { reason: 'author-bio', judge: judgeAuthorBio },
  { reason: 'legal', judge: judgeThanks },
]
