import type { Span } from '@/lib/domain/article/span'
import {
  countWords,
  findChild,
  findConfidence,
  findPhrase,
  isSelfContained,
  PLAIN_PHRASE,
  sayPhrase,
  type Reading,
} from '../reading'
import type { AskedList } from './find-lists'
import { sayNumber } from './number-word'
import { readRow, type Row } from './read-row'

const SURE = 0.5
const MIN_PARTS = 3
const MAX_PARTS = 6
const MIN_WORDS = 2
const MAX_WORDS = 12
const MAX_OPENING = 8

export type SaidList = AskedList & { row: Row }

/** "After tin, the most common ores are iron, lead, and zinc": what some things are, all of them named. */
export function askPredicate(reading: Reading): SaidList | null {
  const { sentence, tokens } = reading
  const root = tokens.findIndex((token) => token.head === -1)
  const verb = findChild(reading, root, /^cop$/u)
  const subject = findChild(reading, root, /^nsubj$/u)
  const noun = tokens[subject]
  if (noun?.fineTag !== 'NNS' || !/^(?:are|were)$/u.test(tokens[verb]?.text ?? '') || subject > verb)
    return null
  const row = readRow(tokens, verb + 1)
  if (row === null || row.parts.length < MIN_PARTS || row.parts.length > MAX_PARTS) return null
  if (
    !/^(?:[.;:—–]|$)/u.test(tokens[row.next]?.text ?? '') ||
    findConfidence(reading, [subject, verb]) < SURE
  )
    return null
  const phrase = findPhrase(reading, subject, PLAIN_PHRASE)
  if (phrase === null || phrase.end !== tokens[verb - 1]?.end) return null
  const opening = readOpening(reading, phrase)
  const words = sayPhrase(reading, phrase)
  if (opening === null || countWords(words) < MIN_WORDS || countWords(words) > MAX_WORDS) return null
  // "They are …", "the colours are …": of what was said before.
  const isTelling = /^(?:the (?:\p{L}+ )*(?:most|main|major|first|only|\p{L}+est) |(?!the )\p{L}+ )/iu.test(
    words,
  )
  if (!isTelling || !isSelfContained(reading, [phrase, row.span])) return null
  const be = tokens[verb]?.text ?? 'are'
  const count = sayNumber(row.parts.length)
  const asked =
    /^the /iu.test(words) && !new RegExp(` ${count} `, 'u').test(words)
      ? words.replace(/^the /iu, `the ${count} `)
      : words
  const question = `what ${be} ${asked}?`
  return {
    row,
    wanted: row.parts.length,
    span: { start: opening === '' ? phrase.start : sentence.start, end: row.span.end },
    question: opening === '' ? question.replace(/^w/u, 'W') : `${opening} ${question}`,
  }
}

/** "After tin and lead,": a phrase before the subject; null for anything else. */
function readOpening({ document, sentence, tokens }: Reading, phrase: Span): string | null {
  const words = document.text.slice(sentence.start, phrase.start).trim()
  if (words === '') return ''
  return words.endsWith(',') && countWords(words) <= MAX_OPENING && tokens[0]?.tag === 'ADP' ? words : null
}
