import { orderByHash } from '@/lib/domain/article/stable-id'
import { COUNTRIES, findCountry } from '@/lib/domain/language/lists/countries'
import { findKnownPlace, listKnownPlaces } from '@/lib/domain/language/lists/places'
import { findArticleMentions, isAfterThe } from './article-mentions'
import type { Distractor, DistractorSource } from './distractor'

const TAKES_THE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic|Republic|Solomon|Marshall|Seychelles|Comoros)/u

/** Places of the same level: the article's own, then neighbours from our lists. */
export const placeDistractors: DistractorSource = {
  id: 'place',
  find: (request) => {
    const { mention, document } = request
    if (mention.type !== 'place') return null
    const inArticle = findArticleMentions(
      request,
      (other) =>
        other.type === 'place' &&
        other.detail === mention.detail &&
        isNear(mention.text, other.text) &&
        (mention.detail !== 'place' || headWord(other.text) === headWord(mention.text)),
    )
    const mentioned = new Set(
      document.sentences.flatMap((sentence) => sentence.mentions.map((other) => other.text)),
    )
    const needsThe = isAfterThe(document.text, mention)
    const neighbours = listNeighbours(mention.text).filter(
      (name) => !mentioned.has(name) && TAKES_THE.test(name) === needsThe,
    )
    const gazetteer: Distractor[] = orderByHash(request.seed, neighbours, (name) => name).map((text) => ({
      text,
      origin: 'gazetteer',
      source: null,
    }))
    return [...inArticle.slice(0, 3), ...gazetteer]
  },
}

/** A city of another country is no alternative where both are known: "Detroit" for "Leeds". */
function isNear(key: string, other: string): boolean {
  const [a, b] = [findKnownPlace(key), findKnownPlace(other)]
  return a === undefined || b === undefined || a.within === b.within
}

/** "Lake Erie" and "Erie County" are no alternatives: the word that says what a place is must agree. */
function headWord(name: string): string {
  const words = name.toLowerCase().split(/\s+/u)
  return (
    words.find((word) => /^(?:lake|mount|fort|cape|port|gulf|bay|strait)$/u.test(word)) ?? words.at(-1) ?? ''
  )
}

function listNeighbours(name: string): string[] {
  const country = findCountry(name)
  if (country !== undefined)
    return COUNTRIES.filter(
      (other) =>
        other.region === country.region && other.name !== country.name && other.name.split(' ').length <= 2,
    ).map((other) => other.name)
  const place = findKnownPlace(name)
  if (place === undefined || place.level === 'region') return []
  return listKnownPlaces(place.level)
    .filter((other) => other.within === place.within && other.name !== place.name)
    .map((other) => other.name)
}
