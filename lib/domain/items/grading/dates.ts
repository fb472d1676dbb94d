const MONTHS = [
  'january jan januar',
  'february feb februar',
  'march mar marz maerz',
  'april apr',
  'may mai',
  'june jun juni',
  'july jul juli',
  'august aug',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec dezember dez',
]
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)
const WEEKDAYS = /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+(?=\S)/g

/** Parts that an answer does not give are null: "March 2024" has no day. */
export type DateParts = { year: number | null; month: number; day: number | null }

const MONTH = `(${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const YEAR = '(\\d{4})'
const FORMS: { pattern: RegExp; parts: (groups: string[]) => Raw[] }[] = [
  // 3 March 2024 · 3rd of March, 2024 · 3 March
  {
    pattern: RegExp(`^(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?$`),
    parts: ([day, month, year]) => [{ day, month, year }],
  },
  // March 3, 2024 · March 3rd · March the 3rd
  {
    pattern: RegExp(`^${MONTH} (?:the )?${DAY}(?:,? ${YEAR})?$`),
    parts: ([month, day, year]) => [{ day, month, year }],
  },
  // March 2024 · March of 2024
  { pattern: RegExp(`^${MONTH}(?:,| of)? ${YEAR}$`), parts: ([month, year]) => [{ month, year }] },
  // 2024-03-03
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, parts: ([year, month, day]) => [{ day, month, year }] },
  // 03.03.2024: with dots the day comes first everywhere
  { pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, parts: ([day, month, year]) => [{ day, month, year }] },
  // 3/4/2024 is the third of April or the fourth of March: both readings count
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/,
    parts: ([a, b, year]) => [
      { day: a, month: b, year },
      { day: b, month: a, year },
    ],
  },
]

type Raw = { day?: string; month?: string; year?: string }

/** Every reading of a folded text as one date; empty when it is none. A weekday before it is left aside. */
export function readDate(folded: string): DateParts[] {
  const text = folded.replace(WEEKDAYS, '').replace(/\s+,/g, ',').replace(/\.$/, '').trim()
  for (const { pattern, parts } of FORMS) {
    const match = pattern.exec(text)
    if (match) return parts(match.slice(1)).flatMap(toParts)
  }
  return []
}

function toParts({ day, month, year }: Raw): DateParts[] {
  const parts: DateParts = {
    year: year === undefined ? null : Number(year),
    month: MONTH_OF.get(month ?? '') ?? Number(month),
    day: day === undefined ? null : Number(day),
  }
  const isPossible =
    parts.month >= 1 && parts.month <= 12 && (parts.day === null || (parts.day >= 1 && parts.day <= 31))
  return isPossible ? [parts] : []
}

/** The date in one spelling, so that equal dates are equal strings. */
export function writeDate({ year, month, day }: DateParts): string {
  return `${year ?? '????'}-${String(month).padStart(2, '0')}-${day === null ? '??' : String(day).padStart(2, '0')}`
}
