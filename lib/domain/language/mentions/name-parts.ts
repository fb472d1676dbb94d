import type { Token } from '../token'
import {
  EVENT_WORDS,
  NAME_JOINTS,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  ROLE_WORDS,
} from '../lists/name-words'
import { findCountry } from '../lists/countries'
import { GIVEN_NAMES } from '../lists/given-names'
import { findKnownPlace } from '../lists/places'

/** What is known of a word from the whole article: how often it comes inside a sentence with and without a capital. */
export type CaseCounts = { upper: ReadonlyMap<string, number>; lower: ReadonlyMap<string, number> }

const MAX_JOINTS = 2
const NEVER_FIRST = new Set(['DET', 'ADP', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'NUM'])

export function isCapitalised(token: Token | undefined): token is Token {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && !NOT_NAMES.has(token.text.toLowerCase())
}

/** Runs of capitalised words that make one name each, as token ranges (end exclusive). */
export function findNameRuns(tokens: readonly Token[], counts: CaseCounts): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (!startsName({ tokens, at: from, counts })) continue
    const to = extendName(tokens, from)
    runs.push({ from, to })
    from = to - 1
  }
  return runs
}

function startsName({
  tokens,
  at,
  counts,
}: {
  tokens: readonly Token[]
  at: number
  counts: CaseCounts
}): boolean {
  const token = tokens[at]
  if (!isCapitalised(token) || token.text === 'I') return false
  const isFirst = at === 0 || /^["“‘'(•–—:\-[]$/u.test(tokens[at - 1]?.text ?? '')
  if (!isFirst) return !NEVER_FIRST.has(token.tag) || counts.upper.has(token.text)
  if (NEVER_FIRST.has(token.tag)) return findCountry(token.text) !== undefined
  const word = token.text.toLowerCase()
  if (findCountry(token.text) !== undefined) return true
  // "Fort Lee": two capitals in a row at the start are one name, whatever the first is elsewhere.
  if (/^(?:NOUN|PROPN)$/u.test(token.tag) && isCapitalised(tokens[at + 1]) && touches(token, tokens[at + 1]))
    return true
  // "Bank of Elm is …": a body or place with "of" is one name at the start as well.
  if (isNoun(word) && /^(?:of|for)$/u.test(tokens[at + 1]?.text ?? '') && isCapitalised(tokens[at + 2]))
    return !word.endsWith('s')
  if ((counts.lower.get(word) ?? 0) > 0) return false
  if ((counts.upper.get(token.text) ?? 0) > 0 || /\p{Lu}.*\p{Lu}/u.test(token.text)) return true
  // A capital at the start proves nothing: only a second name word or our own lists do.
  const next = tokens[at + 1]
  return (
    token.tag === 'PROPN' &&
    (isKnownName(token.text) || (isCapitalised(next) && next.tag === 'PROPN') || isPossessive(next))
  )
}

/** "Elizabeth Quat In the…": a sentence glued to a heading or caption begins here, not a name part. */
function isGluedStart(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:In|On|At|The|A|An|As|By|For|From|It|He|She|They|This|When|After|Before|But|And|However)$/u.test(
      tokens[at]?.text ?? '',
    ) && !isCapitalised(tokens[at + 1])
  )
}

function isKnownName(word: string): boolean {
  return findKnownPlace(word) !== undefined || GIVEN_NAMES.has(word)
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^[’']s$/u.test(token.text)
}

function extendName(tokens: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const next = tokens[to]
    if (isCapitalised(next) && touches(tokens[to - 1], next) && !isGluedStart(tokens, to)) to++
    // "Abdullah al-Mahdi Billah"
    else if (
      /^(?:al|el|as|ash|ad|ar|an|at|bin|ibn)-\p{Lu}/u.test(next?.text ?? '') &&
      touches(tokens[to - 1], next)
    )
      to++
    // "World War I": there it is no pronoun.
    else if (next?.text === 'I' && tokens[to - 1]?.text === 'War') to++
    else {
      const joined = skipJoints({ tokens, from, to })
      if (joined === null) return to
      to = joined + 1
    }
  }
}

/** The index of the capitalised word after one or two joints ("of the"), when they hold one name together. */
function skipJoints({
  tokens,
  from,
  to,
}: {
  tokens: readonly Token[]
  from: number
  to: number
}): number | null {
  if (tokens[to]?.text === '&') return isFirmAround(tokens, to) ? to + 1 : null
  if (tokens[to]?.text === 'at') return isCampus(tokens, { from, to }) ? to + 1 : null
  let at = to
  while (at < to + MAX_JOINTS && NAME_JOINTS.has(tokens[at]?.text ?? '')) at++
  if (at === to || !isCapitalised(tokens[at])) return null
  const joint = tokens[to]?.text ?? ''
  const parts = tokens.slice(from, to).map((token) => token.text.toLowerCase())
  const head = parts.at(-1) ?? ''
  if (joint === 'and' && isFirstOfTwo(tokens, { to, at })) return at
  if (joint === 'and')
    return isList(parts) &&
      findCountry(tokens[at]?.text ?? '') === undefined &&
      findKnownPlace(tokens[at]?.text ?? '') === undefined
      ? at
      : null
  if (joint === 'of' || joint === 'for' || joint === 'the' || joint === 'on') {
    if (joint === 'the' || ROLE_WORDS.has(head) || PERSON_TITLES.has(head)) return null
    return isNoun(head) || isTitleOfWork(tokens, from) || isOfYear(tokens, { to, at }) ? at : null
  }
  return at
}

/** "Ships and Harbours Board": the word before "and" hangs on one behind it, by the tree. */
function isFirstOfTwo(tokens: readonly Token[], { to, at }: { to: number; at: number }): boolean {
  const word = tokens[to - 1]
  if (word === undefined || !/^(?:amod|compound)$/u.test(word.relation) || at !== to + 1) return false
  let end = at
  while (isCapitalised(tokens[end + 1])) end++
  return word.head > at && word.head <= end
}

/** "Northern Novel of the Year": no other year is meant. */
function isOfYear(tokens: readonly Token[], { to, at }: { to: number; at: number }): boolean {
  return at === to + 2 && /^(?:Year|Century|Decade|Month|Season|World|Match)$/u.test(tokens[at]?.text ?? '')
}

/** "University of Norway at Elm": the town is a part of the name. */
function isCampus(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text)
  return words[0] === 'University' && words[1] === 'of' && isCapitalised(tokens[to + 1])
}

/** "The Tide of the North": in the middle of a sentence only a title has "The" with a capital. */
function isTitleOfWork(tokens: readonly Token[], from: number): boolean {
  return from > 0 && tokens[from]?.text === 'The' && !/^["“‘'(•–—:\-[]$/u.test(tokens[from - 1]?.text ?? '')
}

/** "Procter & Gamble" is one firm, "England & Wales" are two places, "Hill & Stone (1998)" two authors. */
function isFirmAround(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(at + 2, at + 5).some((token) => /^\d{4}\p{Ll}?$/u.test(token.text))) return false
  return [tokens[at - 1], tokens[at + 1]].every(
    (token) =>
      isCapitalised(token) &&
      findCountry(token.text) === undefined &&
      findKnownPlace(token.text) === undefined,
  )
}

/** "Ministry of Gender and Child Affairs": inside such a name "and" goes on. */
function isList(parts: readonly string[]): boolean {
  return (
    parts.some((part) => part === 'of' || part === 'for') &&
    parts.some((part) => ORGANISATION_WORDS.has(part))
  )
}

function isNoun(head: string): boolean {
  return (
    ORGANISATION_WORDS.has(head) ||
    EVENT_WORDS.has(head) ||
    PLACE_WORDS.has(head) ||
    /^(?:order|lord|statue|strait|isle|tomb|art|arts|origin|theory|rule|daughters|sons|index|state|archive|faculty|knights|duke|earl|duchy|house|principle|register|index|conference|committee|head|field|fields|manual|handbook|dictionary)$/u.test(
      head,
    )
  )
}

function touches(previous: Token | undefined, next: Token | undefined): boolean {
  return previous !== undefined && next !== undefined && next.start - previous.end <= 1
}
