import type { ContractItem } from '@/lib/domain/engine/report/contract'

/** One option of a choice. `fraction` is the share of the points that choosing it brings, 0 to 1. */
export type ExchangeOption = {
  text: string
  fraction: number
  /** Said to who chose it. */ feedback: string | null
}

/** A figure that counts, with how far off it may be: in the figure's own unit, not as a share. */
export type ExchangeFigure = { value: number; tolerance: number }

/** What an item asks, told by the kind of its field and never by its type: a new type is exported without a line here. */
export type Question =
  | {
      kind: 'choice'
      options: ExchangeOption[]
      /** The order says something, as True before False does. */ isFixed: boolean
    }
  | {
      kind: 'text'
      accepted: string[]
      /** The answer is a list, of which `accepted` holds the whole ones: elsewhere a part of it brings nothing. */
      list?: { parts: string[]; wanted: number }
    }
  | {
      kind: 'number'
      figures: ExchangeFigure[]
      unit: string | null
      /** What also counts but is no figure. */ words: string[]
    }
  /** In the right order. */
  | { kind: 'order'; entries: string[] }
  | {
      kind: 'match'
      pairs: { left: string; right: string }[]
      /** Right-hand entries that belong to nothing. */ spare: string[]
    }
  | { kind: 'card' }
  /** What is right could not be told: shown where words suffice, left out elsewhere. */
  | { kind: 'unclear' }

/** All texts are of one line (see `toOneLine`), except in `contract`. */
export type ExchangeItem = {
  id: string
  /** Its place in the quiz, from 1. */
  number: number
  points: number
  stem: string
  question: Question
  /** The right answer in words. */
  key: string
  /** The words of the article that settle the answer. */
  source: string | null
  /** Said after answering, besides the source. */
  feedback: string | null
  /** True where a passage is marked in the app, and a sentence is chosen from a list elsewhere. */
  isMarking: boolean
  contract: JsonItem
}

/** An item as `--format json` prints it. */
export type JsonItem = Omit<ContractItem, 'score'> & { score: number | null; source: string }

/** A quiz for another program, wherever it comes from. */
export type ExchangeQuiz = {
  title: string
  items: ExchangeItem[]
  /** Flashcards, for what has them. */
  cards: ExchangeItem[]
  /** What only the JSON says. */
  head: { engine: string | null; title: string | null; sha256: string | null }
}
