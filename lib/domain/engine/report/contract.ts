import type { Fact } from '@/lib/domain/facts/fact'
import type { BaseContent } from '@/lib/domain/items/content'
import { PLAIN_SHUFFLER } from '@/lib/domain/items/plain-shuffler'
import { findItemType } from '@/lib/domain/items/registry'
import type { Extraction, GeneratedItem } from '../types'

type OptionOrigin = 'article' | 'gazetteer' | 'numeric' | 'embedding' | null

/** What `footnote facts --json` prints: flat, and the same for all item types. Final; scripts depend on it. */
export type ContractItem = {
  id: string
  type: string
  factId: string
  stem: string
  answer: { text: string; start: number | null; end: number | null }
  accepted: string[]
  options: {
    text: string
    correct: boolean
    origin: OptionOrigin
    start: number | null
    end: number | null
  }[]
  score: number
  flaws: string[]
  /** What a list is made of, only where the answer is one, with how many are asked for. */
  parts?: string[]
  wanted?: number
}
export type ContractCard = {
  id: string
  factId: string
  front: string
  back: string
  start: number
  end: number
}

/** The parts of all contents that the contract speaks of. */
type AnyContent = {
  stem: string
  key?: string | boolean
  keyText?: string
  back?: string
  accepted?: string[]
  parts?: { text: string }[]
  wanted?: number
  source?: { start: number; end: number } | null
  options?: {
    text: string
    isKey: boolean
    origin: OptionOrigin | 'teacher'
    source: { start: number; end: number } | null
  }[]
}

/** An extraction in the shape of the command's contract. */
export function toContract(extraction: Extraction): object {
  const facts = new Map(extraction.facts.map((fact) => [fact.id, fact]))
  return {
    engine: extraction.engine,
    article: toContractArticle(extraction.article),
    sentences: extraction.sentences,
    facts: extraction.facts.map(toContractFact),
    items: extraction.items.map((item) => toContractItem(item, facts.get(item.factIds[0] ?? ''))),
    cards: extraction.cards.map((card) => toContractCard(card, facts.get(card.factIds[0] ?? ''))),
  }
}

/** The article with its ledger, without what only the app needs. */
export function toContractArticle(article: Extraction['article']): object {
  const { title, byline, publishedAt, language, text, sha256, blocks } = article
  return {
    title,
    byline,
    publishedAt,
    language,
    text,
    sha256,
    blocks: blocks.map(({ start, end, kept, reason }) => ({ start, end, kept, reason })),
  }
}

function toContractFact(fact: Fact): object {
  const { id, kind, start, end, quote, status, holder, hedge, salience, warnings } = fact
  return { id, kind, start, end, quote, status, holder, hedge, salience, warnings }
}

/** One graded item, whatever its type. The answer's span is the fact's own, where its words are the key. */
export function toContractItem(item: GeneratedItem, fact: Fact | undefined): ContractItem {
  const content = item.content as AnyContent
  const key = readKey(content) ?? revealKey(item)
  const span = Object.values(fact?.arguments ?? {}).find((quote) => quote.quote === key)
  return {
    id: item.id,
    type: item.type,
    factId: item.factIds[0] ?? '',
    stem: content.stem,
    answer: { text: key, start: span?.start ?? null, end: span?.end ?? null },
    accepted: content.accepted ?? [],
    options: (content.options ?? []).map((option) => ({
      text: option.text,
      correct: option.isKey,
      origin: option.origin === 'teacher' ? null : option.origin,
      start: option.source?.start ?? null,
      end: option.source?.end ?? null,
    })),
    score: item.score,
    flaws: item.flaws,
    ...(content.parts === undefined
      ? {}
      : { parts: content.parts.map(({ text }) => text), wanted: content.wanted ?? content.parts.length }),
  }
}

function readKey(content: AnyContent): string | undefined {
  if (typeof content.key === 'boolean') return content.key ? 'true' : 'false'
  return (
    content.options?.find((option) => option.isKey)?.text ?? content.keyText ?? content.key ?? content.back
  )
}

/** The answer of a type that has several parts, in the type's own words. */
function revealKey({ type, content }: GeneratedItem): string {
  return findItemType(type)?.reveal(content as BaseContent, null, PLAIN_SHUFFLER).key ?? ''
}

function toContractCard(card: GeneratedItem, fact: Fact | undefined): ContractCard {
  const content = card.content as AnyContent
  return {
    id: card.id,
    factId: card.factIds[0] ?? '',
    front: content.stem,
    back: content.back ?? '',
    start: content.source?.start ?? fact?.start ?? 0,
    end: content.source?.end ?? fact?.end ?? 0,
  }
}
