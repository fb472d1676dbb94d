import type { Span } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'
import type { FactDraft } from '../claim'
import { readTermPhrases } from '../terms/term-phrase'
import { listTerms } from '../terms/termhood'
import { endsAside } from './apposition'
import { draftDefinition, isEmptyClass, readTerm } from './define'
import type { FactPattern } from './pattern'
import {
  extendToStop,
  findConfidence,
  findPhraseFrom,
  listChildren,
  PLAIN_PHRASE,
  readSentence,
  type Reading,
} from './reading'

const LEAST_CONFIDENCE = 0.45
const OPENS = /^(?:,|\(|[–—])$/u
const POINTS = /^(?:this|that|these|those|his|her|its|their|our|my|your|such|other|another|same)$/iu
/** "a type of society in which …": the class comes behind "of". */
const KIND_OF = /^(?:type|kind|form|sort)$/u
/** What a whole clause may be called as well as the noun before the comma: "saw little in dim light, a condition known as …". */
const OF_CLAUSES =
  /^(?:condition|process|practice|situation|phenomenon|trend|change|state|move|action|task|role|act|fate|fact|event|period|time|number|amount)$/u
/** What is said of a word or of anything. */
const EMPTY = /^(?:term|word|name|phrase|like|rest|most|majority|same)s?$/u
/** A clause that tells one of a class from the others. */
const TELLS = /^(?:that|which|who|where|to)$/u
/** From here on "the tidal bore, the wave that …" names the kind, not one that was told of. */
const LEAST_SCORE = 0.2

/**
 * What a term means, said by the way in forms that {@link file://./apposition.ts} leaves alone: "sluices, gates that …", "a moot
 * (i.e., a meeting of …)", "silting, which is the filling of …", "gavelkind, a type of tenure in which …", "the tidal bore, the
 * wave that …".
 */
export const termAside: FactPattern = {
  id: 'term-aside',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => (OPENS.test(token.text) ? findSaid(reading, at) : []))
  },
}

function findSaid(reading: Reading, sign: number): FactDraft[] {
  const host = readHost(reading, sign - 1)
  const opening = host === null ? null : skipIntroduction(reading, sign)
  if (host === null || opening === null) return []
  const meaning = findMeaning(reading, { sign, ...opening })
  if (meaning === null) return []
  const { tokens } = reading
  const [noun, head] = [tokens[sign - 1], tokens[meaning.head]]
  if (noun === undefined || head === undefined || !isClass(reading, meaning)) return []
  const first = tokens[opening.from]
  const isPlural = head.fineTag === 'NNS'
  const isArticled = /^(?:an?|the|any)$/iu.test(first?.text ?? '')
  // Without an article only several things are said to be several others.
  if (isPlural !== (noun.fineTag === 'NNS') || (!isArticled && !isPlural)) return []
  const isSeen =
    opening.isSure ||
    tokens[sign]?.text === '(' ||
    (!OF_CLAUSES.test(head.lemma) &&
      (isJoined(reading, { noun, head: meaning.head }) || isAlone(reading, { sign, meaning })) &&
      tellsApart(reading, { sign, meaning }))
  if (!isSeen) return []
  return draftDefinition(reading, {
    term: host,
    definition: meaning.span,
    span: { start: host.start, end: meaning.span.end },
  }).map((draft) => ({ ...draft, standsAlone: true }))
}

/** The term that ends right before the sign; with "the" only where the article comes back to it by that name. */
function readHost(reading: Reading, at: number): Span | null {
  const { document, tokens } = reading
  const [phrase] = readTermPhrases(reading, at)
  if (phrase === undefined) return null
  const [first, last, before] = [tokens[phrase.from], tokens[at], tokens[phrase.from - 1]]
  if (first === undefined || last === undefined) return null
  if (before !== undefined && (POINTS.test(before.text) || /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(before.tag)))
    return null
  const term = listTerms(document).get(phrase.key)
  const isNamed = phrase.from < at || (term?.rarity ?? 0) > 0
  if (/^the$/iu.test(before?.text ?? '') && !(isNamed && (term?.score ?? 0) >= LEAST_SCORE)) return null
  return readTerm(reading, { start: first.start, end: last.end })
}

/** Where the meaning begins: behind "i.e." or "which is", which leave no doubt, or right behind the sign. */
function skipIntroduction({ tokens }: Reading, sign: number): { from: number; isSure: boolean } | null {
  const [first = '', second = '', third = ''] = tokens.slice(sign + 1, sign + 4).map(({ text }) => text)
  if (/^i\.?e\.?$/iu.test(first)) return { from: sign + (/^[,.]$/u.test(second) ? 3 : 2), isSure: true }
  if (/^(?:meaning|namely)$/u.test(first)) return { from: sign + 2, isSure: true }
  if (first !== 'which') return { from: sign + 1, isSure: false }
  if (/^(?:is|are|means?|denotes?)$/u.test(second)) return { from: sign + 3, isSure: true }
  return /^refers?$/u.test(second) && third === 'to' ? { from: sign + 4, isSure: true } : null
}

type Meaning = { head: number; span: Span }

function findMeaning(
  reading: Reading,
  { sign, from, isSure }: { sign: number; from: number; isSure: boolean },
): Meaning | null {
  const whole = [
    findPhraseFrom(reading, from),
    findPhraseFrom(reading, from, PLAIN_PHRASE),
    isSure ? startPhrase(reading, from) : null,
  ]
  const carried = whole.flatMap((phrase) =>
    phrase === null ? [] : [{ head: phrase.head, span: extendToStop(reading, phrase.span) }],
  )
  return (
    [...whole, ...carried]
      .map((phrase) => closeBracket(reading, { sign, found: cutAtStop(reading, phrase) }))
      .find((phrase) => phrase !== null && endsAside(reading, { sign, span: phrase.span })) ?? null
  )
}

/** The first noun from here on with what stands before it, where an "i.e." has broken the tree. */
function startPhrase({ tokens }: Reading, from: number): Meaning | null {
  const head = tokens.findIndex(
    ({ tag, relation }, at) => at >= from && tag === 'NOUN' && relation !== 'compound',
  )
  const [first, noun] = [tokens[from], tokens[head]]
  return first === undefined || noun === undefined
    ? null
    : { head, span: { start: first.start, end: noun.end } }
}

/** The tree sees it too. */
function isJoined(reading: Reading, { noun, head }: { noun: Token; head: number }): boolean {
  const { tokens } = reading
  const word = tokens[head]
  return (
    word?.relation === 'appos' &&
    tokens[word.head] === noun &&
    findConfidence(reading, [head]) >= LEAST_CONFIDENCE
  )
}

/** A clause says what is meant; without one ("a remedy, a game of ball") it may be the next of a row, unless the word is rare. */
function tellsApart(reading: Reading, { sign, meaning }: { sign: number; meaning: Meaning }): boolean {
  const [phrase] = readTermPhrases(reading, sign - 1)
  if ((listTerms(reading.document).get(phrase?.key ?? '')?.rarity ?? 0) > 0) return true
  return listInside(reading, meaning).some(
    ({ text, fineTag }) => TELLS.test(text) || /^VB[GN]$/u.test(fineTag),
  )
}

function listInside({ tokens }: Reading, { span }: Meaning): Token[] {
  return tokens.filter(({ start, end }) => span.start <= start && end <= span.end)
}

/**
 * Two phrases side by side that nothing joins are one thing, whatever the tree says: up to the end of the sentence, or, of its
 * subject, to a comma with the verb behind it. A row would have its "and".
 */
function isAlone(reading: Reading, { sign, meaning }: { sign: number; meaning: Meaning }): boolean {
  const { tokens } = reading
  const inside = listInside(reading, meaning)
  const host = tokens[sign - 1]
  if (
    inside.some(({ text }) => /^(?:and|or|,)$/u.test(text)) ||
    inside[0]?.text === 'the' ||
    host?.relation === 'conj'
  )
    return false
  const [stop, next] = tokens.filter(({ start }) => start >= meaning.span.end)
  const root = tokens.findIndex(({ relation }) => relation === 'root')
  if (/^[.;]$/u.test(stop?.text ?? '')) return root >= 0 && root < sign
  return (
    stop?.text === ',' &&
    host?.relation.startsWith('nsubj') === true &&
    /^(?:VBZ|VBP|VBD|MD)$/u.test(next?.fineTag ?? '')
  )
}

/** In brackets all up to the closing one belongs to it, whatever the tree says. */
function closeBracket(
  { tokens }: Reading,
  { sign, found }: { sign: number; found: Meaning | null },
): Meaning | null {
  const close = tokens.find(({ text }, at) => at > sign && /^[),;]$/u.test(text))
  return found === null || tokens[sign]?.text !== '(' || close?.text !== ')' || close.start < found.span.end
    ? found
    : { head: found.head, span: { start: found.span.start, end: close.start } }
}

/** What comes behind a comma or the closing bracket may hang on anything. */
function cutAtStop({ tokens }: Reading, found: Meaning | null): Meaning | null {
  const stop = tokens.find(
    ({ text, start, end }) =>
      /^[,)]$/u.test(text) && found !== null && found.span.start < start && end <= found.span.end,
  )
  if (found === null || stop === undefined) return found
  return (tokens[found.head]?.end ?? 0) > stop.start
    ? null
    : { head: found.head, span: { start: found.span.start, end: stop.start } }
}

/** A class with what tells it from others. */
function isClass(reading: Reading, { head, span }: Meaning): boolean {
  const noun = reading.tokens[head]
  if (noun?.tag !== 'NOUN' || EMPTY.test(noun.lemma)) return false
  const isKind = KIND_OF.test(noun.lemma) && reading.tokens[head + 1]?.text === 'of'
  if (isEmptyClass(noun.lemma) && !isKind) return false
  return listChildren(reading, head, /^(?:nmod|acl|acl:relcl)$/u).length > 0 && !isTold(reading, span)
}

/** "a practice that had not been seen": told of once, not what the word means. */
function isTold({ tokens }: Reading, { start, end }: Span): boolean {
  return tokens.some((token) => start <= token.start && token.end <= end && token.fineTag === 'VBD')
}
