import type { Line } from './line'
import { findLearningGoals } from './learning-goals'
import { isLabel, NAVIGATION_LABELS, SHARE_LABELS } from './labels'

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
] // prettier-ignore
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const DATE = [
  {
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`,
      'iu',
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH})\\.?,? (?<year>\\d{4})\\b`,
      'iu',
    ),
  },
  { pattern: /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b/u },
]
/** What else a line of date and author may hold. */
const DATELINE_WORDS = new RegExp(
  `\\b(?:${WEEKDAY}|published|posted|updated|last|modified|on|at|by|date|originally|first|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?|[ap]\\.?m\\.?|[a-z]{2,4}t|utc|gmt)\\b`,
  'giu',
)
/** The masthead is at the top; a date further down belongs to the story. */
const MASTHEAD_LINES = 8
const MAX_MASTHEAD_WORDS = 16
/** What may follow an author's name on its line. */
const POST =
  /^(?:(?:senior |chief |staff |special |political |science |foreign )*(?:writer|reporter|correspondent|editor|columnist|contributor)|for .{1,30})$/iu
const AUTHOR = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:de|da|van|von|der|bin|al|el|la|le|and|&)\s+)?\p{Lu}[\p{L}’'.-]*){1,7}`
const BYLINE = new RegExp(
  String.raw`^(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Aa]uthor:|[Ss]tory by|[Pp]osted by)\s+(${AUTHOR})(?=$|[,|•·–—]|\s+(?:on|updated|published|posted|in|for|\d|[|•·–—]))`,
  'u',
)

export type Masthead = {
  titleIndex: number
  title: string | null
  byline: string | null
  publishedAt: string | null
}

/**
 * Title, author and date from the top of the page. The date is taken only from a dateline or byline; a year in a
 * copyright line or in the story is never the article's.
 */
export function readMasthead(lines: readonly Line[]): Masthead {
  const top = lines.slice(0, MASTHEAD_LINES)
  const titleIndex = findTitle(lines)
  const { byline, publishedAt } = readDatelines(top)
  const titleLine = lines[titleIndex]
  const inTitle = titleLine === undefined ? null : splitTrailingDate(titleLine.text)
  return {
    titleIndex,
    title: inTitle?.title ?? null,
    byline,
    publishedAt: publishedAt ?? inTitle?.date ?? null,
  }
}

/** The first heading before any prose; a line that comes twice at the top is surest. */
function findTitle(lines: readonly Line[]): number {
  const firstProse = lines.findIndex((line) => line.isProse && line.kind !== 'heading')
  const head = lines.slice(0, firstProse < 0 ? MASTHEAD_LINES : firstProse)
  const goals = findLearningGoals(lines)
  const candidates = head
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => isTitleLike(line) && !goals.has(index))
  const repeated = candidates.find(({ line, index }) =>
    lines.some(
      (other, at) => at !== index && at < index + 4 && other.plain === line.plain && line.words >= 3,
    ),
  )
  return (repeated ?? skipMenu(head, candidates) ?? candidates[0])?.index ?? -1
}

/** Where a page opens with its menu ("Home", "News", "Sport"), the title is the first line longer than an entry of it. */
function skipMenu(
  head: readonly Line[],
  candidates: readonly { line: Line; index: number }[],
): { index: number } | undefined {
  const [first] = candidates
  if (first === undefined || first.line.words > 2) return undefined
  const longer = candidates.find(({ line }) => line.words > 2)
  const hasMenu = head.slice(0, longer?.index).some((line) => isLabel(line.plain, NAVIGATION_LABELS))
  return hasMenu ? longer : undefined
}

function isTitleLike(line: Line): boolean {
  if (line.kind !== 'heading' || line.words === 0) return false
  if (isLabel(line.plain, NAVIGATION_LABELS) || isLabel(line.plain, SHARE_LABELS)) return false
  return !isDateline(line.text) && !BYLINE.test(line.text)
}

function readDatelines(top: readonly Line[]): { byline: string | null; publishedAt: string | null } {
  let byline: string | null = null
  let publishedAt: string | null = null
  for (const line of top) {
    if (line.words > MAX_MASTHEAD_WORDS || /©|copyright/iu.test(line.text)) continue
    const author = BYLINE.exec(line.text)?.[1]
    if (author !== undefined) byline ??= author.replace(/\s+(?:Updated|Published|Posted)\b.*$/u, '').trim()
    if (author !== undefined || isDateline(line.text)) publishedAt ??= parseDate(line.text)
  }
  return { byline, publishedAt }
}

/** True when a line is a date and nothing but the words around one. */
function isDateline(text: string): boolean {
  if (parseDate(text) === null) return false
  const rest = DATE.reduce((left, { pattern }) => left.replace(pattern, ''), text).replace(DATELINE_WORDS, '')
  return (rest.match(/\p{L}+/gu) ?? []).length === 0
}

/** True for a line that says who wrote or when, and nothing of the story. */
export function isMastheadLine({ text, words }: Pick<Line, 'text' | 'words'>): boolean {
  if (words === 0 || words > MAX_MASTHEAD_WORDS) return false
  const rest = text
    .replace(BYLINE, '')
    .replace(/^[\s,|•·–—]+/u, '')
    .trim()
  return rest === '' || isDateline(rest) || (rest !== text && POST.test(rest))
}

function splitTrailingDate(text: string): { title: string; date: string | null } {
  const match = new RegExp(
    `\\s+(?:${WEEKDAY}, )?(?:${MONTH} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTH} \\d{4})$`,
    'iu',
  ).exec(text)
  if (match === null || match.index < 20) return { title: text, date: null }
  return { title: text.slice(0, match.index).trim(), date: parseDate(match[0]) }
}

/** The first full date of a line as YYYY-MM-DD, or null. */
export function parseDate(text: string): string | null {
  for (const { pattern } of DATE) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const month = groups.number === undefined ? findMonth(groups.month ?? '') : Number(groups.number)
    const day = Number(groups.day)
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    return `${groups.year ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
  return null
}

function findMonth(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
}
