import type { CleanContext, Verdict } from './rule'
import type { Line } from './line'

/** What stands over the lives of those who wrote or reviewed; in a book each has a heading of this kind. */
const AUTHORS =
  /^(?:about (?:the|our) (?:\p{L}+ )?(?:authors?|writers?|editors?|contributors?)|author bio(?:graphie|graphy)?s?|(?:(?:senior|lead|main|other) )*contributing (?:authors?|editors?|writers?)|(?:authors?|contributors?|reviewers?|editorial team))$/u
/** The heading itself leaves no doubt that what follows is of people who had a hand in the text. */
const SURE_AUTHORS = /^(?:about |author bio|(?:\p{L}+ )*contributing )/u
const THANKS = /^(?:acknowledge?ments?|thanks|credits)$/u
/** What is told of somebody's career; one such word is enough where the place says what it is. */
const CAREER =
  /(?<!\p{L})(?:professor|lecturer|teach(?:es|er)|taught|educator|researcher|degrees?|doctorate|B\.?A\.?|B\.?Sc?\.?|BSBA|M\.?A\.?|M\.?Sc?\.?|MBA|Ph\.?D\.?|university|college|institute|writer|author of|editor|journalist|published|curriculum|courses?|department|fellow|graduat(?:e|ed)|her research|his research)(?!\p{L})/iu
/** "Ada Hill, Lead Editor", "Dr. Otto Lang": a name with or without a calling, and no sentence. */
const NAME_LINE =
  /^(?:(?:dr|prof|professor|mr|ms|mrs)\.?\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){1,3}(?:\s*[,–—-]\s*.{2,80})?$/u
/** So many paragraphs at the end may be thanks. */
const MOST_THANKS = 6

/** A section of authors' lives, wherever it stands: from its heading on, as long as lines of that form go on. */
export function judgeAuthorSection({ lines, reasons }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined) return null
  if (SURE_AUTHORS.test(line.plain) && AUTHORS.test(line.plain))
    return isFollowed(lines, index) ? 'drop' : null
  if (reasons[index - 1] !== 'author-bio') return null
  if (!isUnderHeading({ lines, reasons }, index)) return null
  if (AUTHORS.test(line.plain)) return 'drop'
  return isOfLife(line) ? 'drop' : null
}

function isFollowed(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return next !== undefined && (isOfLife(next) || AUTHORS.test(next.plain))
}

function isOfLife(line: Line): boolean {
  return line.isProse ? CAREER.test(line.text) : NAME_LINE.test(line.text)
}

/** Every line since the heading was left out for the same reason. */
function isUnderHeading({ lines, reasons }: Pick<CleanContext, 'lines' | 'reasons'>, index: number): boolean {
  for (let at = index - 1; at >= 0 && reasons[at] === 'author-bio'; at--)
    if (AUTHORS.test(lines[at]?.plain ?? '')) return true
  return false
}

/** "Acknowledgements" at the end of a text, with its paragraphs up to the next heading. */
export function judgeThanks({ lines, reasons }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined) return null
  let at = index
  while (at >= 0 && !isThanks(lines[at])) {
    if (at < index && lines[at]?.kind === 'heading') return null
    at--
  }
  if (at < 0 || (at < index && line.kind === 'heading')) return null
  const before = lines.slice(0, at).filter(({ isProse }) => isProse).length
  const after = lines.filter((each, place) => place > at && each.isProse && reasons[place] === null).length
  return before >= 2 && after <= MOST_THANKS ? 'drop' : null
}

function isThanks(line: Line | undefined): boolean {
  return line !== undefined && line.kind === 'heading' && THANKS.test(line.plain)
}
