import type { CleanContext, Verdict } from './rule'
import type { Line } from './line'

/** How many of the last paragraphs may be the author's biography. */
const TAIL_PARAGRAPHS = 3
const DROP_SCORE = 3
const DOUBT_SCORE = 2

const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:de|da|van|von|der|bin|al|el|la|le)\s+)?\p{Lu}[\p{L}’'.-]*){1,3}`
const OPENING = new RegExp(
  String.raw`^(?:about the author[:.]?\s+)?(?:(?:dr|prof|professor|mr|ms|mrs)\.?\s+)?(${NAME})(?:,[^.]{1,120},)?\s+(?:is|was|has|writes|covers|works|lives|teaches|studies|serves|reports|contributes|holds|joined|edits|leads|hails|blogs)\b`,
  'iu',
)
const PROFESSION =
  /\b(?:is|was|works|serves|writes|worked)\s+(?:currently\s+|also\s+|now\s+)?(?:as\s+)?(?:an?|the|our)\s+(?:[\p{L}-]+\s+){0,5}?(?:writer|author|journalist|reporter|editor|correspondent|columnist|contributor|blogger|freelancer|student|senior|junior|sophomore|freshman|professor|lecturer|teacher|researcher|fellow|scholar|analyst|director|founder|co-founder|ceo|critic|novelist|poet|photographer|producer|historian|scientist|economist|lawyer|consultant|intern|graduate|candidate)\b/iu
const PERSONAL = [
  /\b(?:in (?:his|her|their) (?:free|spare) time|when (?:he|she|they) (?:is|are)n[’']t writing|lives (?:in|with|near)|(?:he|she) (?:aspires|enjoys|loves|hopes)|(?:his|her|their) (?:focus|work|writing|research|interests?|articles|essays) (?:is|are|has|have|focus|appear|cover|explore)|born and raised)/iu,
  /(?:follow (?:him|her|them)|on (?:twitter|x|instagram|linkedin)\b|@\w{2,}|can be (?:reached|contacted|followed)|(?:reach|e-?mail|contact) (?:him|her|them))/iu,
  /\b(?:studying|majoring|pursuing (?:an?|his|her)|graduated from|degree in|author of|contributes to|has (?:written|worked|appeared|reported) (?:for|in|at|on))\b/iu,
]
const ABOUT_LABEL =
  /^(?:about the (?:author|writer|contributor)s?|author bio(?:graphy)?|the author|contributors?)$/u

/**
 * The author's biography: real prose, so no rule of length sees it. It stands near the end, opens with a full name that
 * the article never uses (or that the byline has), and tells a profile in the present tense.
 */
export function judgeAuthorBio(context: CleanContext, index: number): Verdict {
  const { lines } = context
  const line = lines[index]
  if (line === undefined || line.kind === 'list-item' || line.kind === 'quotation') return null
  if (ABOUT_LABEL.test(line.plain)) return 'drop'
  if (!isInTail(context, index)) return null
  const previous = lines[index - 1]
  if (previous !== undefined && ABOUT_LABEL.test(previous.plain)) return 'drop'
  const score = scoreBio(context, index, line)
  return score >= DROP_SCORE ? 'drop' : score >= DOUBT_SCORE ? 'doubt' : null
}

/** Counts only what is kept: the notices after a biography may be full sentences. */
function isInTail({ lines, reasons }: CleanContext, index: number): boolean {
  const proseAfter = lines.filter((line, at) => at > index && reasons[at] === null && line.isProse).length
  const proseBefore = lines.slice(0, index).filter((line) => line.isProse).length
  return proseAfter < TAIL_PARAGRAPHS && proseBefore >= 2
}

/** Without a new name and a profession nothing scores; each further cue adds one. */
function scoreBio({ lines, reasons, byline }: CleanContext, index: number, line: Line): number {
  const name = OPENING.exec(line.text)?.[1]
  if (name === undefined || !/^\p{Lu}/u.test(name)) return 0
  const surname = name.split(/\s+/u).at(-1) ?? name
  const isByline = byline !== null && byline.toLowerCase().includes(surname.toLowerCase())
  const isNamedBefore = lines.slice(0, index).some((other) => other.isProse && other.text.includes(surname))
  if (isNamedBefore && !isByline) return 0
  if (!PROFESSION.test(line.text)) return isByline ? DOUBT_SCORE : 0
  const cues = PERSONAL.filter((cue) => cue.test(line.text)).length
  const isLast = lines.every((other, at) => at <= index || reasons[at] !== null || !other.isProse)
  return 1 + cues + (isByline ? 2 : 0) + (isLast ? 1 : 0)
}
