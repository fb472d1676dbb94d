import { oncePer } from '@/lib/domain/article/once-per'
import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { listShownMentions } from './shown'
import { listTold, yearsAround } from './story-time'

/** Years that the stem leaves open, both included. */
export type YearLimits = { least: number; most: number }

const EXPECTED =
  /(?<!\p{L})(?:will|would|expect(?:s|ed)?|forecast|predict(?:s|ed)?|plans? to|aims? to|estimated to|between now and|by (?:the end of )?20\d\d)(?!\p{L})/iu

/**
 * On the key's side of every other date of the stem ("in 1950 … and in _____ it was reduced further"), in its decade or
 * century, in the time of what is told around it, and not after the article's latest.
 */
export function findYearLimits(
  document: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): YearLimits {
  let most = findLatest(document)
  let least = -Infinity
  for (const other of listShownMentions(claim)) {
    if (other.type !== 'date' || other.value === null) continue
    if (other.detail === 'decade' || other.detail === 'century') {
      least = Math.max(least, other.value)
      most = Math.min(most, other.value + (other.detail === 'decade' ? 9 : 99))
    } else if (other.value < value) least = Math.max(least, other.value + 1)
    else if (other.value > value) most = Math.min(most, other.value - 1)
  }
  const story = findStory(document, { claim, value })
  return { least: Math.max(least, story.least), most: Math.min(Math.max(most, value), story.most) }
}

/** The centuries that the article tells of, and one more on either side of the key's. */
export function findCenturyLimits(document: AnalysedDocument, century: number): { from: number; to: number } {
  const told = listTold(document).map((year) => Math.ceil(year / 100))
  return { from: Math.min(century - 1, ...told), to: Math.max(century + 1, ...told) }
}

/** So many years of one story near the key make a time that it belongs to. */
const MIN_STORY = 2
const STORY_REACH = 12

/** What is told year by year leaves nothing open but its own years and one more on either side, or a third of its length. */
function findStory(
  document: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): YearLimits {
  const near = yearsAround(document, { index: claim.sentence.index, value, reach: STORY_REACH })
  if (near.length < MIN_STORY) return { least: -Infinity, most: Infinity }
  const [from, to] = [Math.min(value, ...near), Math.max(value, ...near)]
  const slack = Math.max(1, Math.round((to - from) / 3))
  // Two on one side at least, or the key would always be first or last.
  return { least: Math.min(from - slack, value - 1), most: Math.max(to + slack, value + 1) }
}

/** What comes every fourth year: any other year is shut out by that. */
const FOURTH =
  /(?<!\p{L})(?:presiden(?:t|cy|tial)|White House|inaugurat\p{L}+|Olympics?|Olympic Games|World Cup|European Championships?)(?!\p{L})/u
const CHOSEN =
  /(?<!\p{L})(?:elect(?:ed|ions?)|ran|campaign\p{L}*|ticket|nomin\p{L}+|inaugurat\p{L}+|took over|voters?|popular vote|ballots?|Olympic\p{L}*|Cup|Championships?)(?!\p{L})/u
const ELSEWHERE = /(?<!\p{L})(?:prime minister|parliament|(?:French|Russian|Mexican) president)/iu

/** Years within memory are known to the year; further back a few years more or less are as likely. */
const RECENT = 15
const PAST = 60

/**
 * How far apart made years stand: 4 where what is told comes every fourth year, 1 for what is recent or told year by year,
 * 5 beside a round one of long ago, 2 or 3 for the rest.
 */
export function stepBetween(
  document: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): number {
  const { text } = claim.sentence
  if (value > 1788 && FOURTH.test(text) && CHOSEN.test(text) && !ELSEWHERE.test(text)) return 4
  const age = findLatest(document) - value
  const isTight = yearsAround(document, { index: claim.sentence.index, value, reach: 3 }).length >= MIN_STORY
  if ((value > 1900 && age <= RECENT) || value > 1990 || isTight) return 1
  if (value % 10 === 0 && age > RECENT) return 5
  return value < 1700 && age > PAST ? 3 : 2
}

/** The last year that the article tells of, read once; what is only expected has not come yet. */
const findLatest = oncePer(({ sentences, publishedAt }: AnalysedDocument): number => {
  const told = listAll(sentences.filter(({ text, mentions }) => mentions.length > 0 && !EXPECTED.test(text)))
  const published = publishedAt === null ? [] : [Number(publishedAt.slice(0, 4))].filter(Number.isFinite)
  return [...(told.length > 0 ? told : listAll(sentences)), ...published].reduce(
    (last, year) => Math.max(last, year),
    -Infinity,
  )
})

function listAll(sentences: readonly AnalysedSentence[]): number[] {
  return sentences
    .flatMap(({ mentions }) => mentions)
    .flatMap((other) => (other.type === 'date' && other.value !== null ? [other.value] : []))
}
