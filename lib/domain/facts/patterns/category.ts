import type { Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { describeTerm } from './define'
import { readRow, type Row } from './lists/read-row'
import { EMPTY_CLASSES, LOOSE_BEFORE_CLASS } from './empty-words'
import { toQuote, type FactPattern } from './pattern'
import {
  countWords,
  isSelfContained,
  listChildren,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MAX_TERM_WORDS = 4
const MAX_ROW_WORDS = 14
const MIN_EXAMPLES = 2
const KINDS = /^(?:types|kinds|forms|sorts|varieties|categories|examples)$/u

/** "Larceny and vandalism are types of nonviolent crime", "nonviolent crimes such as larceny and vandalism": what they are examples of. */
export const category: FactPattern = {
  id: 'category',
  find: (document, sentence) => {
    if (
      !/ (?:are|were) (?:all )?(?:\p{L}+ )?(?:types|kinds|forms|sorts|varieties|categories|examples) of | such as /u.test(
        sentence.text,
      )
    )
      return []
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    return [findCopular(reading), findSuchAs(reading)].flatMap((found) =>
      found === null ? [] : draftCategory(reading, found),
    )
  },
}

type Class = { row: Row; term: Span; kind: string }

/** "A, B and C are (all) types of X." */
function findCopular(reading: Reading): Class | null {
  const { tokens } = reading
  const row = readRow(tokens, /^(?:the|an?)$/iu.test(tokens[0]?.text ?? '') ? 1 : 0)
  if (row === null || !/^(?:are|were)$/u.test(tokens[row.next]?.text ?? '')) return null
  const kind = tokens.findIndex((token, at) => at > row.next && at < row.next + 4 && KINDS.test(token.text))
  if (kind < 0 || tokens[kind + 1]?.text !== 'of') return null
  if (
    tokens
      .slice(row.next + 1, kind)
      .some((token) => !/^(?:all|common|typical|two|three|four|different)$/u.test(token.text))
  )
    return null
  const head = tokens.findIndex(
    (token, at) => at > kind + 1 && token.tag === 'NOUN' && tokens[at + 1]?.tag !== 'NOUN',
  )
  const term = readClass(reading, { at: head, from: kind + 2 })
  return term === null ? null : { row, term, kind: tokens[kind]?.text ?? 'types' }
}

/** "X such as A, B and C". */
function findSuchAs(reading: Reading): Class | null {
  const { tokens } = reading
  const such = tokens.findIndex((token, at) => token.text === 'such' && tokens[at + 1]?.text === 'as')
  const first = such + 2 + (/^(?:the|an?)$/u.test(tokens[such + 2]?.text ?? '') ? 1 : 0)
  const row = such < 0 ? null : readRow(tokens, first)
  if (row === null || row.parts.length < MIN_EXAMPLES) return null
  const head = tokens[such - 1]?.text === ',' ? such - 2 : such - 1
  const term = readClass(reading, { at: head, from: null })
  return term === null ? null : { row, term, kind: 'examples' }
}

/** The class by name: a noun with one or two words before it that tell which. */
function readClass(reading: Reading, { at, from }: { at: number; from: number | null }): Span | null {
  const { tokens } = reading
  const head = tokens[at]
  if (head === undefined || head.tag !== 'NOUN' || EMPTY_CLASSES.has(head.lemma)) return null
  const own = listChildren(reading, at, /^(?:amod|compound)$/u).filter((child) => child < at)
  const start = Math.min(at, ...own)
  const words = tokens.slice(start, at + 1)
  if ((from !== null && start !== from) || words.length > MAX_TERM_WORDS || words.length < 2) return null
  if (!words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word.text) && /^(?:NOUN|ADJ)$/u.test(word.tag)))
    return null
  if (
    words.some(
      (word) => /^(?:JJR|JJS)$/u.test(word.fineTag) || LOOSE_BEFORE_CLASS.has(word.text.toLowerCase()),
    )
  )
    return null
  // "the basic needs of life such as", "its ships": of whom or what is not in the question.
  if (
    /^(?:this|these|that|those|the|its|his|her|their|our|[’']s|of|and|or|,)$/iu.test(
      tokens[start - 1]?.text ?? '',
    ) &&
    from === null
  )
    return null
  return { start: words[0]?.start ?? head.start, end: head.end }
}

function draftCategory(reading: Reading, { row, term, kind }: Class): FactDraft[] {
  const words = sayPhrase(reading, row.span).replace(/ or /gu, ' and ')
  // Of what two people are examples, of many things.
  const isOfPeople = row.parts.some((part) =>
    reading.sentence.mentions.some(
      ({ type, start, end }) => type === 'person' && start < part.end && part.start < end,
    ),
  )
  if (isOfPeople) return []
  if (countWords(words) > MAX_ROW_WORDS || !isSelfContained(reading, [row.span])) return []
  const mention = describeTerm(reading, term)
  const quote = toQuote(mention)
  return [
    {
      kind: 'membership',
      span: { start: Math.min(term.start, row.span.start), end: Math.max(term.end, row.span.end) },
      answer: quote,
      mention,
      arguments: { class: quote, members: quotePhrase(reading, row.span) },
      question: `What are ${words} ${kind} of?`,
      standsAlone: false,
      aliases: [],
    },
  ]
}
