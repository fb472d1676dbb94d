import type { Claim } from '@/lib/domain/facts/claim'
import type { FactKind } from '@/lib/domain/facts/fact'
import type { GroupInput, GroupWriter, WrittenGroup } from '../group-writer'
import { listDeeds } from './deeds'
import { listEvents } from './event-without-date'
import { matchGaps } from './matching-gaps'
import { writePairs, type Pair } from './matching-pairs'

const MAX_RIGHT_WORDS = 18
const MAX_LEFT = 60
/** An ordering takes the best events; only what is left over is matched with its year. */
const EVENTS_OF_ORDERING = 5
const MIN_YEARS = 3

/** Several facts of one kind, each answer right for one entry only. */
export const writeMatching: GroupWriter = (input) => [
  ...matchDeeds(input),
  ...matchSides(input),
  ...matchYears(input),
  ...matchGaps(input),
]

/** Who and what they did, side by side; only names of one kind stand in one list. */
function matchDeeds(input: GroupInput): WrittenGroup[] {
  const deeds = listDeeds(input)
  // A surname alone is told by the fullest name that the article has.
  const of = (type: string, detail?: string) =>
    deeds.filter((deed) => deed.type === type && (detail === undefined || deed.detail === detail))
  return [
    ...writePairs(
      of('person').filter(({ left }) => /\s/u.test(left)),
      {
        stem: 'Match each person with what the article says they did.',
        fit: 0.8,
      },
    ),
    ...writePairs(of('place', 'country'), {
      stem: 'Match each country with what the article says it did.',
      fit: 0.75,
    }),
    ...writePairs(of('organisation'), {
      stem: 'Match each organisation with what the article says it did.',
      fit: 0.75,
    }),
  ]
}

/** Facts with two sides of their own: a term and its meaning, a person and an office. */
function matchSides({ claims }: GroupInput): WrittenGroup[] {
  return [
    ...writePairs(listSides(claims, { kind: 'definition', left: 'term', right: 'definition' }), {
      stem: 'Match each term with what the article says it is.',
      fit: 0.85,
    }),
    ...writePairs(listSides(claims, { kind: 'role', left: 'person', right: 'role' }), {
      stem: 'Match each person with what the article says they were.',
      fit: 0.85,
    }),
  ]
}

type Sides = { kind: FactKind; left: string; right: string }

function listSides(claims: readonly Claim[], { kind, left, right }: Sides): Pair[] {
  return claims.flatMap(({ fact, sentence }): Pair[] => {
    const [shown, meant] = [fact.arguments[left]?.quote, fact.arguments[right]?.quote]
    if (fact.kind !== kind || fact.status !== 'stated' || shown === undefined || meant === undefined)
      return []
    if (
      shown.length > MAX_LEFT ||
      meant.split(/\s+/u).length > MAX_RIGHT_WORDS ||
      !isWhole(shown) ||
      !isWhole(meant)
    )
      return []
    return [{ left: oneLine(shown), right: oneLine(meant), fact, sentence: sentence.index }]
  })
}

/** A side that points elsewhere or has brackets or clauses in it is no entry of a list. */
function isWhole(words: string): boolean {
  return !/[;:()[\]“”"]|^(?:this|that|these|those|it|its|he|his|she|her|they|their)(?!\p{L})/iu.test(words)
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ')
}

function matchYears(input: GroupInput): WrittenGroup[] {
  const events = listEvents(input)
  const left = (
    events.length >= EVENTS_OF_ORDERING + MIN_YEARS ? events.slice(EVENTS_OF_ORDERING) : []
  ).filter((event, index, all) => all.findIndex(({ year }) => year === event.year) === index)
  const pairs = left.map(({ text, year, fact, sentence }): Pair => ({
    left: text,
    right: String(year),
    fact,
    sentence,
  }))
  return writePairs(pairs, { stem: 'Match each event with its year.', fit: 0.75 })
}
