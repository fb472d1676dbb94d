import type { ExchangeItem, ExchangeQuiz } from './quiz'

/** Rows for an SQLite file: the domain says what is in it, whoever may write files makes it. */
export type DatabaseContents = { schema: string; tables: { name: string; rows: (string | number)[][] }[] }

/** What the domain cannot do by itself. */
export type ExchangeTools = {
  /** UTC milliseconds. */
  now: number
  packDatabase: (contents: DatabaseContents) => Uint8Array
}

/**
 * What becomes of an item that a format has no form for.
 * - `left-out`: it is not in the file.
 * - `as-matching`: entries to put in order are matched with their places.
 * - `as-choice`: a sentence is chosen from a list, not marked in the text.
 * - `figures-only`: answers in words that count here do not count there.
 * - `whole-list`: a list counts only whole and in the orders written out; a part of it brings nothing.
 * - `one-point`: the format knows no points.
 */
export type LossCode = 'left-out' | 'as-matching' | 'as-choice' | 'figures-only' | 'whole-list' | 'one-point'

/** `number` is the item's place in the quiz. */
export type Loss = { number: number; code: LossCode }

/** A file format for quizzes: one file in this folder and one line in the registry. */
export type ExchangeFormat = {
  /** As in `--format`. */
  id: string
  mime: string
  /** Without the dot. */
  extension: string
  /** Bytes, and nothing to read for a person. */
  isBinary: boolean
  /** What of an item this format cannot say; empty when it says all. */
  findLosses: (item: ExchangeItem) => LossCode[]
  /** The file. Never gets an item that is `left-out`. */
  write: (quiz: ExchangeQuiz, tools: ExchangeTools) => string | Uint8Array
}
