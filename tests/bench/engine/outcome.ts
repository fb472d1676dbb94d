import type { Span } from '@/lib/domain/article/span'
import type { ContractItem } from '@/lib/domain/engine/report/contract'
import type { BenchText } from './bench-text'
import { countWords } from '@/lib/domain/article/count-words'
import { extractEverything, extractPrinted, type Extracted, type PrintedArticle } from './engine-access'

/** An item with what is needed to judge it. */
export type BenchItem = ContractItem & {
  article: string
  kind: string
  status: string
  holder: string | null
  hedge: string | null
  /** The words that settle it. */
  source: Span
}

/** One text and all that the engine made of it. */
export type Outcome = BenchText & {
  words: number
  extracted: Extracted | null
  items: BenchItem[]
  /** Items, facts, cards: empty for a text that the engine turned down. */
  printed: PrintedArticle | null
}

/** Runs the engine over the texts. */
export function runEngine(texts: readonly BenchText[]): Outcome[] {
  return texts.map((text) => toOutcome(text, extractPrinted(text.text)))
}

/** The same with every item that was written, and what ranking knows of each by its id. */
export function runEngineForAll(texts: readonly BenchText[]): {
  outcomes: Outcome[]
  signs: Map<string, Record<string, number>>
} {
  const all = texts.map((text) => ({ text, everything: extractEverything(text.text) }))
  return {
    outcomes: all.map(({ text, everything }) => toOutcome(text, everything)),
    signs: new Map(all.flatMap(({ everything }) => [...(everything?.signs ?? [])])),
  }
}

/** Puts the items of one text beside the facts that they stand on. */
export function toOutcome(text: BenchText, extracted: Extracted | null): Outcome {
  const printed = extracted?.printed ?? null
  const facts = new Map(printed?.facts.map((fact) => [fact.id, fact]))
  const items = (printed?.items ?? []).map((item) => {
    const fact = facts.get(item.factId)
    return {
      ...item,
      article: text.name,
      kind: fact?.kind ?? 'none',
      status: fact?.status ?? 'none',
      holder: fact?.holder?.text ?? null,
      hedge: fact?.hedge ?? null,
      source: { start: fact?.start ?? 0, end: fact?.end ?? 0 },
    }
  })
  return { ...text, words: countWords(text.text), extracted, printed, items }
}

/** The outcomes of one half. */
export function ofHalf(outcomes: readonly Outcome[], half: BenchText['half']): Outcome[] {
  return outcomes.filter((outcome) => outcome.half === half)
}

/** A sentence that is only asked about as what it is (opinion, prediction): it is not used as a fact. */
export function isOnlyJudged({ items, printed }: Outcome, factId: string): boolean {
  const types = items.filter((item) => item.factId === factId).map(({ type }) => type)
  const isOnCard = printed?.cards.some((card) => card.factId === factId) ?? false
  return !isOnCard && types.length > 0 && types.every((type) => type === 'claim-status')
}
