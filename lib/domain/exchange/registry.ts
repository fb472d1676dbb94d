import { anki } from './anki/anki'
import { csv } from './csv'
import type { ExchangeFormat, ExchangeTools, Loss } from './format'
import { gift } from './gift'
import { json } from './json'
import { moodle } from './moodle'
import { qti } from './qti/qti'
import type { ExchangeQuiz } from './quiz'

/** Every format a quiz can be written in. A new one is its file and its line here. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [moodle, gift, qti, anki, csv, json]

/** The format, or null for an id that nobody registered. */
export function findFormat(id: string): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.id === id) ?? null
}

/** What of a quiz a format cannot say, in the quiz's order. */
export function findLosses(quiz: ExchangeQuiz, format: ExchangeFormat): Loss[] {
  return quiz.items.flatMap((item) => format.findLosses(item).map((code) => ({ number: item.number, code })))
}

/** The file, without what the format has no form for, which `losses` names. */
export function writeQuiz(
  quiz: ExchangeQuiz,
  { format, tools }: { format: ExchangeFormat; tools: ExchangeTools },
): { file: string | Uint8Array; losses: Loss[] } {
  const losses = findLosses(quiz, format)
  const leftOut = new Set(losses.filter(({ code }) => code === 'left-out').map(({ number }) => number))
  const items = quiz.items.filter((item) => !leftOut.has(item.number))
  return { file: format.write({ ...quiz, items }, tools), losses }
}
