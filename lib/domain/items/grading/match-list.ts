import { canonicalise, writeCanonical } from './canonical'
import { matchesText, NEGATIONS } from './match-text'

/** One thing that belongs in a list, with the other ways to say it. */
export type ListPart = { text: string; accepted: readonly string[] }

export type ListReading = {
  /** The indices of the parts that were named, in the order of the parts. */
  named: number[]
  /** What else was given, each in its one spelling, sorted; nothing said twice. */
  others: string[]
  /** The others as they were typed, in the same order. */
  othersTyped: string[]
}

/** What stands between two things of a list. A comma before three digits belongs to a number. */
const BETWEEN = /(?:[;\n\r•·|/]|,(?!\d{3}(?!\d)))+|\s+(?:and|&|\+|plus|as well as)\s+|\s+(?=\d{1,2}[.)]\s)/giu
/** "1. Ulm", "- Ulm", "and Ulm": what stands before a thing of a list. */
const BEFORE = /^(?:\s|\d{1,2}[.)](?=\s*\S)|[-–*](?=\s)|(?:and|&|plus)\s)+/iu

/** What was first typed for each spelling. */
type Others = Map<string, string>

type Piece = { start: number; end: number }

/**
 * Reads a typed list: which of the parts it names, in whatever order, and what it says besides. Each thing is compared as
 * a short answer is. Total and pure.
 *
 * @param context the question: words that stand there are no typing errors, and may stand around an answer.
 */
export function readList(
  answer: string,
  { parts, context }: { parts: readonly ListPart[]; context: string },
): ListReading {
  const pieces = splitList(answer)
  const named = new Set<number>()
  const others: Others = new Map()
  for (let at = 0; at < pieces.length;) {
    const found = findPart(answer, { pieces, at, parts, context })
    if (found !== null) named.add(found.part)
    else readLoose(answer, { piece: pieces[at], parts, named, others })
    at += found?.length ?? 1
  }
  if (named.size === 0 && others.size === 0) addOther(others, answer)
  const spellings = [...others.keys()].sort()
  return {
    named: [...named].sort((a, b) => a - b),
    others: spellings,
    othersTyped: spellings.map((spelling) => others.get(spelling) ?? spelling),
  }
}

function splitList(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number) => {
    const lead = BEFORE.exec(text.slice(start, end))?.[0].length ?? 0
    const words = text.slice(start + lead, end)
    if (canonicalise(words).length > 0)
      pieces.push({ start: start + lead, end: start + lead + words.trimEnd().length })
  }
  for (const match of text.matchAll(BETWEEN)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return pieces
}

type Place = { pieces: readonly Piece[]; at: number; parts: readonly ListPart[]; context: string }

/** The part that begins with this piece: "Elm and Ash Street" is one where it is a part itself. */
function findPart(
  answer: string,
  { pieces, at, parts, context }: Place,
): { part: number; length: number } | null {
  const first = pieces[at]
  if (first === undefined) return null
  const lengths = [...new Set(parts.flatMap((part) => formsOf(part).map((form) => splitList(form).length)))]
  for (const length of lengths.sort((a, b) => b - a)) {
    const last = length === 0 ? undefined : pieces[at + length - 1]
    if (last === undefined) continue
    const words = answer.slice(first.start, last.end)
    const part = parts.findIndex((each, index) => {
      const accepted = formsOf(each).filter((form) => splitList(form).length === length)
      const wrong = parts.filter((_, other) => other !== index).flatMap(formsOf)
      return accepted.length > 0 && matchesText(words, { accepted, wrong, context })
    })
    if (part >= 0) return { part, length }
  }
  return null
}

function formsOf({ text, accepted }: ListPart): string[] {
  return [text, ...accepted]
}

type Loose = { piece: Piece | undefined; parts: readonly ListPart[]; named: Set<number>; others: Others }

/** Things with nothing but blanks between them: each run of words that is a part, and the rest as one other. */
function readLoose(answer: string, { piece, parts, named, others }: Loose): void {
  if (piece === undefined) return
  const words = answer.slice(piece.start, piece.end).split(/\s+/u)
  if (words.some((word) => NEGATIONS.has(word.toLowerCase()))) return addOther(others, words.join(' '))
  const spellings = parts.map((part) => formsOf(part).map((form) => writeCanonical(canonicalise(form))))
  const rest: string[] = []
  for (let at = 0; at < words.length;) {
    const run = findRun(words, { at, spellings })
    if (run === null) rest.push(words[at] ?? '')
    else named.add(run.part)
    at += run?.length ?? 1
  }
  addOther(others, rest.join(' '))
}

function findRun(
  words: readonly string[],
  { at, spellings }: { at: number; spellings: readonly (readonly string[])[] },
): { part: number; length: number } | null {
  const most = Math.max(0, ...spellings.flat().map((form) => form.split(' ').length)) + 1
  for (let length = Math.min(most, words.length - at); length > 0; length -= 1) {
    const run = writeCanonical(canonicalise(words.slice(at, at + length).join(' ')))
    const part = run === '' ? -1 : spellings.findIndex((forms) => forms.includes(run))
    if (part >= 0) return { part, length }
  }
  return null
}

function addOther(others: Others, words: string): void {
  const spelling = writeCanonical(canonicalise(words))
  if (spelling !== '' && !others.has(spelling)) others.set(spelling, words.trim())
}
