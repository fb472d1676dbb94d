import { findCountry } from '@/lib/domain/language/lists/countries'
import { KNOWN_CAPITALS } from '@/lib/domain/language/lists/capitals'
import { listNamedPlaces } from '@/lib/domain/language/lists/telling-places'
import type { Mention } from '@/lib/domain/language/mention'

const ENDING = /(?:isms?|istic|ists?|ites?|ians?|ans?|ics?|ese|ish|es|s|ns?)$/u
const LEAST_ROOT = 4
const KIN =
  'mother|father|brother|sister|son|daughter|wife|husband|widow|widower|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|grandson|granddaughter|twin'
/** "Anna Hill, the mother of sailor _", "Anna Hill and her husband _": who of whose family, and whose family name. */
const FAMILY = new RegExp(
  String.raw`\p{Lu}\p{Ll}+ (\p{Lu}[\p{L}’-]+)(?:,| and)? (?:\p{Ll}+ ){0,3}(?:${KIN})s?(?: of (?:\p{Ll}+ ){0,3}|,? (?:(?!in |to |at |for |from |by |with |and )\p{Ll}+ ){0,2})_`,
  'u',
)
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['United Kingdom', /£\s?\d/u],
  ['United States', /(?<!\p{L})(?:US)?\$\s?\d/u],
  ['Japan', /¥\s?\d/u],
]
/** "£339 in the _", "costs $499 in the _": the sum and the place in one breath. */
const PRICED = /[^\s;:]* ?(?:hundred|thousand|million|billion|m|bn)? in (?:the )?_/u

/** "_'s colony of Elm": who knows the place knows whose it was. */
const OWNED =
  /_[’']s (?:\p{Ll}+ )?(?:colony|capital|province|territory|protectorate|possession|state|region|city|island|port) (?:city )?of \p{Lu}/u

/** Whether the rest of the stem tells the key; the key's place in the stem is a low line. */
export function isToldByStem(stem: string, { type, text }: Mention): boolean {
  const key = text.replace(/^[Tt]he /u, '').replace(/[’']s$/u, '')
  return (
    hasRelative(stem, key) ||
    (type !== 'place' && isOfShownFamily(stem, key)) ||
    (type === 'place' && isToldByCurrency(stem, key)) ||
    isShortOfShown(stem, key) ||
    OWNED.test(stem) ||
    isCapitalOfShown(stem, key) ||
    BARE_CALLING.test(stem) ||
    isShortOfShown(key, null, stem)
  )
}

/** "Skipper _ believes in the crew": whose skipper nothing says, and so not who. */
const BARE_CALLING =
  /^(?:(?:[Tt]he )?(?:[Ss]kipper|[Cc]aptain|[Cc]oach|[Mm]anager|[Ss]triker|[Mm]idfielder|[Dd]efender|[Gg]oalkeeper|[Ww]inger|[Cc]hairman|[Ss]pokesman|[Ss]pokeswoman|[Dd]irector|[Aa]nalyst|[Tt]ycoon)) _[^\p{Lu}\d]*$/u

/** "Norway's banks … in _": the capital that everybody knows beside its country. */
function isCapitalOfShown(stem: string, key: string): boolean {
  const country = KNOWN_CAPITALS.get(key)
  return (
    country !== undefined && listNamedPlaces(stem).some(({ place, by }) => place === country && by === 'name')
  )
}

/** "Rapp" for "Rappites": one name made of the other by an ending. */
function hasRelative(stem: string, key: string): boolean {
  if (!/^\p{Lu}[\p{L}]{3,}$/u.test(key)) return false
  const root = rootOf(key)
  if (root.length < LEAST_ROOT) return false
  return (stem.match(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu) ?? []).some(
    (word) => word !== key && rootOf(word) === root,
  )
}

function rootOf(word: string): string {
  const root = word.toLowerCase().replace(ENDING, '')
  return root.length < LEAST_ROOT ? word.toLowerCase() : root
}

/** "Edward" or "Edward Hill" of Anna Hill's family: half of the key is shown, or the key is but half. */
function isOfShownFamily(stem: string, key: string): boolean {
  const shown = FAMILY.exec(stem)?.[1]
  if (shown === undefined) return false
  const [, ...rest] = key.split(' ')
  const last = rest.at(-1)
  return last === undefined || last === shown
}

function isToldByCurrency(stem: string, key: string): boolean {
  const name = findCountry(key)?.name
  const sign = CURRENCIES.find(([country]) => country === name)?.[1]
  if (sign === undefined) return false
  return new RegExp(sign.source + PRICED.source, 'u').test(stem)
}

/** "HBE" beside "Harbour Board of Elm", and the long name beside the short one. */
function isShortOfShown(words: string, key: string | null, stem = ''): boolean {
  const shorts = key === null ? (stem.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []) : [key]
  const letters = shorts.filter((short) => /^\p{Lu}{3,}$/u.test(short))
  if (letters.length === 0) return false
  const runs = words.match(/\p{Lu}[\p{L}’'-]*(?: (?:of |for |the |and |on )*\p{Lu}[\p{L}’'-]*)+/gu) ?? []
  return letters.some((short) => runs.some((run) => initialsOf(run).includes(short)))
}

/** A word in capitals counts whole: "UK Harbour Party" is "UKHP". */
function initialsOf(run: string): string {
  return run
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0)))
    .join('')
}
