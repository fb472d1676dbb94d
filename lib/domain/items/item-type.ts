import type { z } from 'zod'
import type { BaseContent } from './content'
import type { Answer, Field } from './field'

/** Makes the ids and the order of one attempt's options. Pure: the seed is in it. */
export type Shuffler = {
  /** An opaque id for the option at `index` of the content; the same for the whole attempt. */
  optionId: (index: number, group?: string) => string
  /** The given array in the attempt's order; unchanged when the policy does not shuffle. */
  shuffle: <T>(values: readonly T[], group?: string) => T[]
}

export type Verdict = 'CORRECT' | 'PARTIAL' | 'INCORRECT' | 'UNANSWERED'

/** `fraction` is the share of the item's points, 0 to 1. */
export type Grade = { verdict: Verdict; fraction: number }

/** What may be shown once the policy allows it. */
export type Reveal = {
  /** The right answer in words. */
  key: string
  /** The other answers that count, in words. */
  accepted: string[]
  /** What the student's wrong choice really is, when known, with its own source. */
  aboutAnswer: { text: string; source: RevealSource | null } | null
  /** Where an item is answered in parts (pairs, places): each with what was given and what is right. */
  parts?: RevealPart[]
}

type RevealSource = { start: number; end: number; quote: string }

export type RevealPart = {
  /** What the part is about: the left side of a pair, the event to put in its place. Null for a thing of a list. */
  label: string | null
  /** Null when nothing was given for it. */
  given: string | null
  /** Empty for what was given besides a list. */
  key: string
  isRight: boolean
  source: RevealSource | null
}

export type Flaw = { code: string; severity: 'hard' | 'soft'; detail: string }

/**
 * One item type: one file in this folder and one line in the registry. All functions are total and pure.
 *
 * @typeParam C the content, as its schema says.
 */
export type ItemType<C extends BaseContent = BaseContent> = {
  id: string
  schemaVersion: number
  schema: z.ZodType<C>
  /** False for flashcards: practised and self-rated, never part of a graded quiz. */
  isGraded: boolean
  /** What the student's page renders. Must not contain the key in any form. */
  toField: (content: C, shuffler: Shuffler) => Field
  /** The stem as the student sees it. */
  toStem: (content: C) => string
  /** Grades any answer, of whatever kind, without throwing. Null is unanswered. */
  grade: (content: C, answer: Answer | null, shuffler: Shuffler) => Grade
  /** The student's answer in words, for the result and for teachers. */
  describeAnswer: (content: C, answer: Answer | null, shuffler: Shuffler) => string | null
  /** Equal clusters are graded and regraded together ("count mine"). */
  clusterAnswer: (content: C, answer: Answer | null, shuffler: Shuffler) => string
  reveal: (content: C, answer: Answer | null, shuffler: Shuffler) => Reveal
  /** The content with one more answer that counts; null where the type can't take one. */
  accept: (content: C, answer: Answer, shuffler: Shuffler) => C | null
  /** Checks that need only the content and the article's text. */
  lint: (content: C, articleText: string | null) => Flaw[]
}

/**
 * Declares an item type. A content only ever meets the type it was parsed by (`parseContent` goes through the registry),
 * so the registry may hold all types under one name; this is the one place where that is said to the compiler.
 */
export function defineItemType<C extends BaseContent>(type: ItemType<C>): ItemType {
  return type as unknown as ItemType
}
