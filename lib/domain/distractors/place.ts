import { orderByHash } from '@/lib/domain/article/stable-id'
import { findCountry } from '@/lib/domain/language/lists/countries'
import { findKnownPlace } from '@/lib/domain/language/lists/places'
import { existedIn } from './country-since'
import { findArticleMentions, isAfterThe } from './article-mentions'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { isSaidOfOthersToo } from './logic'
import { readPersonFacts, sideOf } from './person-facts'
import { listClusterMates, type PlaceKind } from './place-clusters'
import { isPartOf, kindOfPlace } from './place-kind'
import { listShownMentions } from './shown'
import { whenOf } from './story-time'

const TAKES_THE =
  /^(?:United|U\.?S\.?(?:A\.?)?$|U\.?K\.?$|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic|Republic|Solomon|Marshall|Seychelles|Comoros|Congo|Soviet)/u

/** Places of the same kind: the article's own, then such as a reader may take for the key. None where the stem tells it. */
export const placeDistractors: DistractorSource = {
  id: 'place',
  find: (request) => {
    const { mention, document } = request
    if (mention.type !== 'place') return null
    const kind = kindOfPlace(mention.text)
    const shown = listShownMentions(request.claim).filter((other) => other.type === 'place')
    // "Perth, _____": who knows the city needs no article.
    if (kind === null || shown.some((other) => isPartOf(other.text, mention.text))) return []
    if (isSaidOfOthersToo(request.claim) || isLocated(request)) return []
    const needsThe = isAfterThe(document.text, mention) || TAKES_THE.test(mention.text)
    const year = whenOf(document, request.claim.sentence.index)
    const own = findOwnSides(request)
    const isFit = (name: string): boolean =>
      kindOfPlace(name) === kind &&
      (year === null || kind !== 'country' || existedIn(name, { key: mention.text, year })) &&
      !own.has(plainName(name)) &&
      TAKES_THE.test(name) === needsThe &&
      isWithinSameAsKey(mention.text, name) &&
      !isPartOf(name, mention.text) &&
      !isPartOf(mention.text, name) &&
      shown.every((other) => isPartOf(mention.text, other.text) === isPartOf(name, other.text))
    const named = findArticleMentions(request, (other) => other.type === 'place' && isFit(other.text), {
      anyThe: true,
    })
    const near = named.filter(({ text }) => isNear(mention.text, text))
    // Of a time without states of today only the article knows which lands there were.
    const isAncient = year !== null && year < STATES_OF_TODAY && kind === 'country'
    const listed = isAncient ? [] : listFromClusters(request, kind).filter(isFit)
    const far = named.filter((each) => !near.includes(each) && isComparable(mention.text, each.text))
    // One from afar shows that the article was read; more of them stand out beside what lies near.
    return [
      ...near.slice(0, 3),
      ...far.slice(0, near.length === 0 ? 1 : 0),
      ...listed.map((text): Distractor => ({ text, origin: 'gazetteer', source: null })),
      ...(near.length + listed.length >= ENOUGH ? [] : far.slice(near.length === 0 ? 1 : 0)),
    ]
  },
}

/** Before, nearly no country of our lists was one. */
const STATES_OF_TODAY = 800
/** With so many near ones a set of three options is better than a fourth that nobody takes. */
const ENOUGH = 2

const AGAINST =
  /(?<!\p{L})(?:beat(?:en)?|defeat(?:s|ed)?|against|over|face[sd]?|facing|play(?:s|ed|ing)?|meet|met|war with|versus|host(?:s|ed)?|visit(?:s|ed)?|invaded|attacked|agreement with|deal with|treaty with|trade with|win in|to)\s+(?:the\s)?$/iu

/**
 * Nobody plays or fights against their own side: where the answer is the other one, what the people of the stem are said
 * to belong to is no option, nor what the title names.
 */
function findOwnSides({ document, claim, mention }: DistractorRequest): ReadonlySet<string> {
  const { text, start } = claim.sentence
  if (!AGAINST.test(text.slice(0, mention.start - start))) return new Set()
  const facts = readPersonFacts(document)
  const people = claim.sentence.mentions.filter(({ type }) => type === 'person')
  const words =
    `${document.title ?? ''} ${text.slice(0, mention.start - start)}`.match(/\p{Lu}\p{L}+/gu) ?? []
  return new Set([
    ...people.flatMap(({ entity }) => [...(facts.get(entity)?.sides ?? [])]),
    ...words.flatMap((word) => sideOf(word.toLowerCase()) ?? []),
  ])
}

function plainName(name: string): string {
  return findCountry(name)?.name ?? name.replace(/^the\s+/iu, '')
}

/** "Elm, Ohio": the state tells which towns it may be, and no list knows them all. */
function isLocated({ document, mention }: DistractorRequest): boolean {
  const state = /^, (?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(
    document.text.slice(mention.end, mention.end + 40),
  )
  return kindOfPlace(state?.groups?.name ?? '') === 'state'
}

/** Cities and states of another country are told apart by the rest of the sentence. */
function isWithinSameAsKey(key: string, other: string): boolean {
  const [a, b] = [findKnownPlace(key), findKnownPlace(other)]
  return a === undefined || b === undefined || a.within === b.within || a.level === 'region'
}

/** Of one region of a continent, or in one line of our table; other kinds are near by what was asked before. */
function isNear(key: string, other: string): boolean {
  const [a, b] = [findCountry(key), findCountry(other)]
  if (kindOfPlace(key) !== 'country') return true
  if (a !== undefined && a.region === b?.region) return true
  return listClusterMates(a?.name ?? key, 'country').includes(b?.name ?? other)
}

/** Countries of two continents can be taken for one another only where neither is small: both stand in our own table. */
function isComparable(key: string, other: string): boolean {
  return [key, other].every((name) => {
    const country = findCountry(name)
    return country === undefined || LARGE.has(country.name)
  })
}
const LARGE = new Set(
  'United States,United Kingdom,France,Germany,Russia,China,Japan,India,Canada,Australia,Brazil,Spain,Italy,Mexico'.split(
    ',',
  ),
)

function listFromClusters({ document, mention, seed }: DistractorRequest, kind: string): string[] {
  const name = findCountry(mention.text)?.name ?? mention.text
  const mentioned = new Set(
    document.sentences.flatMap((sentence) => sentence.mentions.map((other) => other.text)),
  )
  // What the article names and what was not taken from it was left out for a reason.
  const told = new Set([...mentioned].map((text) => findCountry(text)?.name ?? text))
  const mates = isListedKind(kind) ? listClusterMates(name, kind, told) : []
  return orderByHash(
    seed,
    mates.filter((mate) => !mentioned.has(mate)),
    (mate) => mate,
  )
}

function isListedKind(kind: string): kind is PlaceKind {
  return kind === 'country' || kind === 'state' || kind === 'city'
}
