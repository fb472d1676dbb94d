import { MONTHS } from '@/lib/domain/language/lists/calendar'
import { listMatches } from '@/lib/domain/article/list-matches'
import type { Replacement } from './statement'

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')

/** A plain calendar day; no clock and no time zone are asked. */
type Day = { year: number; month: number; day: number }

type Rule = { expression: RegExp; tell: (match: RegExpMatchArray, published: Day) => string | null }

/** Before these words the time is part of a longer one ("since last year"). */
const NOT_AFTER = String.raw`(?<!\b(?:the|over|during|since|until|till|from|of|by|for|than|before|after|in|as)\s)`
const NOT_BEFORE = String.raw`(?![’'\p{L}\d-])`
/** A weekday with a date of its own needs none. */
const NO_DATE = `(?!,? (?:\\d|${MONTHS.join('|')}|and |or |to ))`

const RULES: readonly Rule[] = [
  {
    expression: rule(
      `(?:late |early )?on (${WEEKDAYS.join('|')})(?: morning| afternoon| evening| night)?${NO_DATE}`,
    ),
    tell: ([, weekday = ''], published) =>
      `on ${writeDay(lastWeekday(published, WEEKDAYS.indexOf(weekday)))}`,
  },
  {
    expression: rule('yesterday(?: morning| afternoon| evening)?'),
    tell: (_, day) => `on ${writeDay(addDays(day, -1))}`,
  },
  { expression: rule('(?:earlier |later )?this year'), tell: (_, { year }) => `in ${year}` },
  { expression: rule('(?:late |early |earlier )?last year'), tell: (_, { year }) => `in ${year - 1}` },
  { expression: rule('(?:earlier |late |early )?this month'), tell: (_, day) => `in ${writeMonth(day)}` },
  {
    expression: rule('(?:late |early )?last month'),
    tell: (_, { year, month }) =>
      `in ${writeMonth(month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 })}`,
  },
  {
    expression: rule(`(${NUMBERS.slice(1).join('|')}|\\d) years ago`),
    tell: ([, count = ''], { year }) => {
      const word = NUMBERS.indexOf(count.toLowerCase()) + 1
      const years = word > 0 ? word : Number(count)
      return years > 0 ? `in ${year - years}` : null
    },
  },
]

/** What has not happened yet lies on the other side of the day of publication. */
const TO_COME = /\b(?:will|shall|next|would|due to|set to|going to|plans? to|expected to)\b/u

/** The words are looked for first, and what may not stand in front of them only where they are found. */
function rule(words: string): RegExp {
  const ahead = words.replace(/\((?!\?)/gu, '(?:')
  return new RegExp(`(?=${ahead})(?<!\\p{L})${NOT_AFTER}(?:${words})${NOT_BEFORE}`, 'giu')
}

/**
 * "last year", "on Thursday" and the like as dates, for an article whose day of publication is known (ISO, whole days only);
 * none without it. The weekday is the last one up to that day, as news means it.
 */
export function findToldDates(
  { text, start }: { text: string; start: number },
  publishedAt: string | null,
): Replacement[] {
  const published = readDay(publishedAt)
  if (published === null || !/day|month|year/iu.test(text) || TO_COME.test(text)) return []
  return RULES.flatMap(({ expression, tell }) =>
    listMatches(text, expression).flatMap((match): Replacement[] => {
      const by = tell(match, published)
      if (by === null) return []
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      const isFirst = match.index === 0
      return [{ span, by: isFirst ? by.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : by }]
    }),
  ).sort((a, b) => a.span.start - b.span.start)
}

function readDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? '')
  if (match === null) return null
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Days are counted in UTC, where each has 24 hours. */
function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function lastWeekday(day: Day, weekday: number): Day {
  const own = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
  return addDays(day, -((own - weekday + 7) % 7))
}

function writeMonth({ year, month }: Pick<Day, 'year' | 'month'>): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`
}

function writeDay(day: Day): string {
  return `${day.day} ${writeMonth(day)}`
}
