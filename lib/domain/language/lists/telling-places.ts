import { listMatches } from '@/lib/domain/article/list-matches'
import { COUNTRIES, findCountry } from './countries'
import { findKnownPlace } from './places'

/** Cities whose state everybody names: of the United States only, where articles ask for states. */
const CITY_STATES = new Map(
  (
    'California: Los Angeles, San Francisco, San Diego, Oakland, Berkeley, Sacramento, Hollywood, San Jose, Stanford; ' +
    'Texas: Houston, Dallas, San Antonio, Austin, Fort Worth, El Paso; New York: New York City, Manhattan, Brooklyn, Buffalo, Albany; ' +
    'Illinois: Chicago; Pennsylvania: Philadelphia, Pittsburgh; Massachusetts: Boston; Washington: Seattle; Colorado: Denver, Boulder; ' +
    'Michigan: Detroit, Ann Arbor; Georgia: Atlanta; Florida: Miami, Orlando, Tampa; Ohio: Cleveland, Cincinnati, Columbus; Maryland: Baltimore; ' +
    'Louisiana: New Orleans, Baton Rouge; Minnesota: Minneapolis; Nevada: Las Vegas, Reno; Oregon: Portland; Tennessee: Nashville, Memphis; ' +
    'Missouri: St. Louis; Wisconsin: Milwaukee; Hawaii: Honolulu, Pearl Harbor; Utah: Salt Lake City; South Carolina: Charleston; Arizona: Phoenix, Tucson'
  )
    .split('; ')
    .flatMap((line) => {
      const [state = '', cities = ''] = line.split(': ')
      return cities.split(', ').map((city): [string, string] => [city, state])
    }),
)
/** Adjectives of places that are no countries of their own. */
const OTHER_ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['English', 'England'],
  ['Englishman', 'England'],
  ['Englishmen', 'England'],
  ['Scottish', 'Scotland'],
  ['Scots', 'Scotland'],
  ['Welsh', 'Wales'],
  ['Persian', 'Iran'],
  ['Persians', 'Iran'],
  ['European', 'Europe'],
  ['Europeans', 'Europe'],
  ['African', 'Africa'],
  ['Africans', 'Africa'],
  ['Asian', 'Asia'],
  ['Asians', 'Asia'],
])
const DEMONYMS = new Map(
  COUNTRIES.flatMap((country) => country.demonyms.map((word): [string, string] => [word, country.name])),
)
const MOST_WORDS = 4
const WORD = /\p{Lu}[\p{L}.’'-]*\p{L}\.?|\p{Lu}/gu

export type NamedPlace = {
  /** As the text has it. */
  text: string
  /** The country, state or region that it is or belongs to. */
  place: string
  /** The name itself, an adjective of it, or something that lies in it. */
  by: 'name' | 'adjective' | 'part'
}

/** Every country, state, region and listed city that a text names or says the adjective of, longest names first. */
export function listNamedPlaces(text: string): NamedPlace[] {
  const found: NamedPlace[] = []
  for (const run of listRuns(text)) {
    for (let at = 0; at < run.length;) {
      const length = findLongest(run, at, found)
      at += Math.max(1, length)
    }
  }
  return found
}

/** Capitalised words that stand next to one another. */
function listRuns(text: string): string[][] {
  const runs: string[][] = []
  let end = -1
  for (const match of listMatches(text, WORD)) {
    const word = match[0].replace(/[’']s$/u, '')
    const last = runs.at(-1)
    if (last !== undefined && match.index === end + 1 && text[end] === ' ') last.push(word)
    else runs.push([word])
    end = match.index + match[0].length
  }
  return runs
}

function findLongest(run: readonly string[], at: number, found: NamedPlace[]): number {
  for (let length = Math.min(MOST_WORDS, run.length - at); length > 0; length--) {
    const words = run.slice(at, at + length).join(' ')
    const named = readPlace(words)
    const known = named.length > 0 ? named : readPlace(words.replace(/\.$/u, ''))
    if (known.length === 0) continue
    found.push(...known)
    return length
  }
  return 0
}

function readPlace(text: string): NamedPlace[] {
  const country = findCountry(text)
  if (country !== undefined) return [{ text, place: country.name, by: 'name' }]
  const adjective = DEMONYMS.get(text) ?? OTHER_ADJECTIVES.get(text)
  if (adjective !== undefined) return [{ text, place: adjective, by: 'adjective' }]
  const known = findKnownPlace(text)
  const state = CITY_STATES.get(text)
  const parts: NamedPlace[] = []
  if (known !== undefined && known.level !== 'city') parts.push({ text, place: known.name, by: 'name' })
  if (state !== undefined) parts.push({ text, place: state, by: 'part' })
  if (known !== undefined && known.within !== null) parts.push({ text, place: known.within, by: 'part' })
  return parts
}

/**
 * The words of a stem by which anybody knows the place in the key: its adjective, another name of it, or a city in it
 * ("Athens" for Greece). Null where there are none.
 */
export function findTellingPlace(stem: string, key: string): string | null {
  const whole = key.replace(/^the\s+/iu, '')
  const asked = listNamedPlaces(whole)
  if (asked.length === 0) return null
  const isWhole = asked.some(({ text, by }) => by !== 'part' && text === whole)
  const told = listNamedPlaces(stem)
  for (const { place, by, text } of asked) {
    // A city is told by the country only where it is asked for as its capital.
    if (by === 'part') {
      if (
        text === whole &&
        /(?<!\p{L})capital(?!\p{L})/iu.test(stem) &&
        told.some((other) => other.place === place && other.by !== 'part')
      )
        return place
      continue
    }
    // "American" says little about a name that holds it.
    if (!isWhole && place === 'United States') continue
    const telling = told.find(
      (other) => other.place === place && (isWhole || other.by !== 'part' || /\bof\b/u.test(key)),
    )
    if (telling !== undefined) return telling.text
  }
  return null
}
