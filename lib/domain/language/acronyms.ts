import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Span } from '@/lib/domain/article/span'

/** A short form and the words it stands for, both verbatim. */
export type AcronymDefinition = { short: Span & { text: string }; long: Span & { text: string } }

const SHORT = String.raw`\p{Lu}[\p{L}&.]{1,9}`
const LONG_THEN_SHORT = new RegExp(String.raw`\((${SHORT})(?:\)|,|;)`, 'gu')
const SHORT_THEN_LONG = new RegExp(
  String.raw`(?<![\p{L}-])(\p{Lu}{2,8}) \(((?:\p{L}[\p{L}’'-]*[ ,]+){1,8}\p{L}[\p{L}’'-]*)\)`,
  'gu',
)
const MINOR = new Set('of the for and in on to a an at by de la du des von und'.split(' '))

/** "Long Form (LF)" and "LF (Long Form)" where the initials agree. */
export function findAcronyms(text: string, sentence: Span): AcronymDefinition[] {
  const words = sliceNarrow(text, sentence.start, sentence.end)
  const found: AcronymDefinition[] = []
  if (!words.includes('(')) return found
  for (const match of words.matchAll(LONG_THEN_SHORT)) {
    const short = match[1] ?? ''
    const long = matchBackwards(words.slice(0, match.index).trimEnd(), short)
    if (long === null) continue
    const at = match.index + 1
    found.push({
      short: place(sentence, at, short),
      long: place(sentence, long.start, words.slice(long.start, long.end).replace(/[’']s?$/u, '')),
    })
  }
  for (const match of words.matchAll(SHORT_THEN_LONG)) {
    const [, short = '', long = ''] = match
    const whole = matchBackwards(long, short)
    if (whole === null || whole.start !== 0) continue
    const at = match.index + short.length + 2
    found.push({ short: place(sentence, match.index, short), long: place(sentence, at, long) })
  }
  return found
}

function place(sentence: Span, at: number, text: string): Span & { text: string } {
  return { start: sentence.start + at, end: sentence.start + at + text.length, text }
}

/** The words at the end of a stretch whose initials spell the short form; minor words may count or not. */
function matchBackwards(before: string, short: string): Span | null {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  if (letters.length < 2 || !isShortForm(short)) return null
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.]*/gu)]
  const initials = words.map((word) => ({
    at: word.index,
    word: word[0],
    initial: word[0][0]?.toUpperCase() ?? '',
  }))
  const start = walk({ initials, at: initials.length - 1, left: letters.length - 1, letters })
  if (start === null) return null
  const first = initials[start]
  if (first === undefined || MINOR.has(first.word)) return null
  const long = before.slice(first.at)
  return /[.;:!?()]\s/u.test(long) ? null : { start: first.at, end: before.length }
}

/** At least two capitals, or all of it capitals but a plural s: "NSA", "BJP", "Fisa" only when long enough to be one. */
function isShortForm(short: string): boolean {
  return (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}\p{Ll}{2,4}$/u.test(short)
}

type Walk = {
  initials: readonly { word: string; initial: string }[]
  at: number
  left: number
  letters: string
}

/** Walks back over words and letters together; returns the index of the first word. */
function walk({ initials, at, left, letters }: Walk): number | null {
  if (left < 0) return at + 1
  const word = initials[at]
  if (word === undefined) return null
  if (word.initial === letters[left]) {
    const taken = walk({ initials, at: at - 1, left: left - 1, letters })
    if (taken !== null) return taken
  }
  return MINOR.has(word.word.toLowerCase()) ? walk({ initials, at: at - 1, left, letters }) : null
}
