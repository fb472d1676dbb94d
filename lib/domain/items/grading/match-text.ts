import { canonicalise, writeCanonical, type Token } from './canonical'
import { countEdits } from './damerau-levenshtein'
import { isAnotherWord } from './word-contrasts'

export type TextKey = {
  /** Every answer that counts. */
  accepted: readonly string[]
  /** Other values that are known to be wrong: a typing error never turns one of them into a right answer. */
  wrong?: readonly string[]
  /** The stem and the source sentence: words that stand there are other words, not typing errors of the key. */
  context?: string
}

/** Words around an answer that say nothing of their own: "It was in 1987", "by Ilse Brandt". */
const FILLERS = new Set(
  'it its is was were are be been they he she his her their by in on at of for from as called named because'.split(
    ' ',
  ),
)
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nor neither except without none nobody'.split(' '),
)

/**
 * Decides whether a typed answer counts: lenient on words (case, accents, articles, punctuation, hyphens, small typing
 * errors by length), exact on digits. Total and pure.
 */
export function matchesText(answer: string, { accepted, wrong = [], context = '' }: TextKey): boolean {
  const given = canonicalise(answer)
  if (given.length === 0) return false
  const targets = accepted.map(canonicalise).filter((target) => target.length > 0)
  if (targets.some((target) => isSame(given, target))) return true
  const others = wrong.map(canonicalise)
  const around = canonicalise(context)
  return targets.some((target) => isClose({ given, target, around, others }))
}

/** Equal once written in the one spelling; "al-Qaeda" and "alqaeda" too. */
function isSame(given: readonly Token[], target: readonly Token[]): boolean {
  if (given.length === target.length && given.every((token, index) => isSameToken(token, target[index])))
    return true
  const isJoinable = [given, target].every(
    (tokens) =>
      tokens.every(({ kind }) => kind !== 'date' && kind !== 'bound') && /\p{L}/u.test(writeJoined(tokens)),
  )
  return isJoinable && hasSameDigits(given, target) && writeJoined(given) === writeJoined(target)
}

/** The words run together; a number keeps its own edges unless letters touch it ("B-52", "b52"). */
function writeJoined(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => (kind === 'unit' || kind === 'ordinal' ? `${kind}:${text}` : text))
    .join('')
}

function hasSameDigits(a: readonly Token[], b: readonly Token[]): boolean {
  const runs = (tokens: readonly Token[]) => tokens.flatMap(({ text }) => text.match(/\d+/g) ?? []).join(' ')
  return runs(a) === runs(b)
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.readings.some((reading) => b.readings.includes(reading))
}

type Closeness = {
  given: readonly Token[]
  target: readonly Token[]
  around: readonly Token[]
  others: readonly (readonly Token[])[]
}

function isClose({ given, target, around, others }: Closeness): boolean {
  const wanted = dropOptional(given, target)
  const stretch = findStretch({ given, wanted, around })
  if (stretch === null) return false
  const distance = countRawEdits(stretch, wanted)
  // The nearest value decides: what is as near to a wrong one is no typing error.
  return !others.some((other) => countRawEdits(stretch, other) <= distance)
}

/**
 * The part of the answer that stands for the key: what surrounds it may only be fillers or words of the question
 * ("Ilse Brandt designed the gate"), or a measure that the question names. Null when nothing fits.
 */
function findStretch({
  given,
  wanted,
  around,
}: {
  given: readonly Token[]
  wanted: readonly Token[]
  around: readonly Token[]
}): readonly Token[] | null {
  const isInQuestion = wanted.every((token) => around.some((other) => isSameToken(token, other)))
  for (let start = 0; start + wanted.length <= given.length; start += 1) {
    const stretch = given.slice(start, start + wanted.length)
    const extra = [...given.slice(0, start), ...given.slice(start + wanted.length)]
    const isIdleAround = extra.every((token) => isIdle(token, isInQuestion ? [] : around))
    if (isIdleAround && isWithinEdits(stretch, wanted, around)) return stretch
  }
  return null
}

function isIdle(token: Token, around: readonly Token[]): boolean {
  if (token.kind === 'word' && NEGATIONS.has(token.text)) return false
  if (token.kind === 'word' && FILLERS.has(token.text)) return true
  return (token.kind === 'word' || token.kind === 'unit') && around.some((other) => isSameToken(token, other))
}

/** A bound ("more than") and a measure after the number may be left out: the question says them. */
function dropOptional(given: readonly Token[], target: readonly Token[]): readonly Token[] {
  const isMeasure =
    target.some(({ kind }) => kind === 'number') &&
    target.every(({ kind }) => kind === 'number' || kind === 'unit' || kind === 'bound')
  return isMeasure
    ? target.filter(({ kind }) => kind === 'number' || given.some((token) => token.kind === kind))
    : target
}

/** True when each word is the wanted one or a slip of it, and the slips are few for the whole. */
function isWithinEdits(given: readonly Token[], wanted: readonly Token[], around: readonly Token[]): boolean {
  let edits = 0
  for (const [index, token] of given.entries()) {
    const other = wanted[index]
    if (isSameToken(token, other)) continue
    if (!other || !isMisspelt(token, other, around)) return false
    edits += countEdits(token.text, other.text, 2)
  }
  return edits <= Math.max(2, Math.floor(writeJoined(wanted).length / 6))
}

function isMisspelt(token: Token, wanted: Token, around: readonly Token[]): boolean {
  if (token.kind !== 'word' || wanted.kind !== 'word') return false
  if (around.some((other) => other.kind === 'word' && other.text === token.text)) return false
  if (isAnotherWord(token.text, wanted.text)) return false
  if (isPlural(token.text, wanted.text) || isPlural(wanted.text, token.text)) return true
  const limit = allowedEdits(wanted.text)
  return (
    limit > 0 &&
    [...token.text][0] === [...wanted.text][0] &&
    countEdits(token.text, wanted.text, limit) <= limit
  )
}

/** Up to four letters none, up to eight one, from nine on two. */
export function allowedEdits(word: string): number {
  const length = [...word].length
  return length <= 4 ? 0 : length <= 8 ? 1 : 2
}

function isPlural(many: string, one: string): boolean {
  return one.length >= 3 && (many === `${one}s` || many === `${one}es`)
}

function countRawEdits(a: readonly Token[], b: readonly Token[]): number {
  return countEdits(writeCanonical(a), writeCanonical(b), 12)
}
