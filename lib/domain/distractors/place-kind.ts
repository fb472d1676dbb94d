import { PLACE_WORDS } from '@/lib/domain/language/lists/name-words'
import { findCountry } from '@/lib/domain/language/lists/countries'
import { findKnownPlace } from '@/lib/domain/language/lists/places'

const CONTINENTS = new Set(
  'Africa,Asia,Europe,Antarctica,Oceania,Australia,North America,South America,Latin America,Central America'.split(
    ',',
  ),
)
const NATIONS = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland'])
/** It may be a country or two continents. */
const UNCLEAR = /^(?:America|the Americas|Americas|Georgia|Ireland|Victoria|Washington)$/u
const HEAD_FIRST = /^(?:lake|mount|fort|cape|port|gulf|bay|strait|isle)$/u
/** These tell direction, not what a place is. */
const NO_HEAD =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|upper|lower|downtown|place)$/u

/**
 * What a place is, as far as names and lists tell: two places of different kinds are no alternatives, and of a place of
 * no known kind nothing can be said. "country", "state", "city", "continent", or its own head word ("lake").
 */
export function kindOfPlace(name: string): string | null {
  const plain = name.replace(/^the\s+/iu, '')
  if (UNCLEAR.test(plain)) return null
  if (NATIONS.has(plain)) return 'country'
  if (CONTINENTS.has(plain) && plain !== 'Australia') return 'continent'
  if (findCountry(plain) !== undefined) return 'country'
  const known = findKnownPlace(plain)
  if (known !== undefined) return known.level === 'region' ? null : known.level
  const words = plain.toLowerCase().split(/\s+/u)
  if (words.length < 2) return null
  const head = words.find((word) => HEAD_FIRST.test(word)) ?? words.at(-1) ?? ''
  return PLACE_WORDS.has(head) && !NO_HEAD.test(head) ? head : null
}

const PARTS: readonly (readonly [string, string])[] = [
  ['Manhattan', 'New York'],
  ['Brooklyn', 'New York'],
  ['Manhattan', 'New York City'],
  ['Brooklyn', 'New York City'],
  ['Hollywood', 'Los Angeles'],
  ['New Delhi', 'Delhi'],
  ['England', 'United Kingdom'],
  ['Scotland', 'United Kingdom'],
  ['Wales', 'United Kingdom'],
  ['Northern Ireland', 'United Kingdom'],
  ['Hong Kong', 'China'],
  ['Tibet', 'China'],
]
const CONTINENT_OF: readonly (readonly [RegExp, string])[] = [
  [/Asia$/u, 'Asia'],
  [/Africa$/u, 'Africa'],
  [/Europe$/u, 'Europe'],
]

/** The continent of a country, where its region's name tells it. */
export function continentOf(name: string): string | null {
  const plain = name.replace(/^the\s+/iu, '')
  if (NATIONS.has(plain)) return 'Europe'
  const region = findCountry(plain)?.region
  if (region === undefined) return null
  return CONTINENT_OF.find(([pattern]) => pattern.test(region))?.[1] ?? region.replace(/^.*\s/u, '')
}

/** True when the first is surely a part of the second. */
export function isPartOf(part: string, whole: string): boolean {
  const [a, b] = [part, whole].map((name) => canonical(name.replace(/^the\s+/iu, '')))
  if (a === undefined || b === undefined) return false
  if (PARTS.some(([small, large]) => small === a && large === b)) return true
  const known = findKnownPlace(a)
  if (known?.within != null && known.within === b) return true
  return continentOf(a) !== null && continentOf(a) === b
}

function canonical(name: string): string {
  return findCountry(name)?.name ?? name
}
