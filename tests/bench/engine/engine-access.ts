import path from 'node:path'
import type { ImportedArticle } from '@/lib/domain/article/article'
import type { Quote, Span } from '@/lib/domain/article/span'
import type { ItemCandidate } from '@/lib/domain/engine/item-candidate'
import { extract } from '@/lib/domain/engine/extract'
import { propose } from '@/lib/domain/engine/propose'
import { describeCandidate } from '@/lib/domain/engine/quality/describe-candidate'
import { toContract, type ContractCard, type ContractItem } from '@/lib/domain/engine/report/contract'
import type { GeneratedItem } from '@/lib/domain/engine/types'
import { findClaims } from '@/lib/domain/facts/find-claims'
import type { Fact } from '@/lib/domain/facts/fact'
import { classifyStatuses, type SentenceStatus } from '@/lib/domain/facts/status/classify-status'
import type { Analyser } from '@/lib/domain/language/analyser'
import { analyseDocument, type AnalysedDocument } from '@/lib/domain/language/document'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/**
 * The only file of the bench that knows the engine's inner shapes. Everything else works on what the command prints, so that
 * the engine can be changed under it.
 */

/** What the command prints, after JSON: nothing but data. */
export type PrintedArticle = {
  engine: string
  article: Omit<ImportedArticle, 'blocks'> & {
    sha256: string
    blocks: { start: number; end: number; kept: boolean; reason: string | null }[]
  }
  sentences: (Span & { status: string; holder: (Span & { text: string }) | null })[]
  facts: Fact[]
  items: ContractItem[]
  cards: ContractCard[]
}

export type Extracted = {
  printed: PrintedArticle
  /** The contents as the app stores them, with every span in them. */
  contents: readonly GeneratedItem[]
}

/** What the engine makes of a text, seen from outside; null when it says that it cannot. */
export function extractPrinted(text: string): Extracted | null {
  const result = extract(text, { analyser: getEngineAnalyser() })
  if (!result.ok) return null
  const { extraction } = result
  const printed = JSON.parse(JSON.stringify(toContract(extraction))) as PrintedArticle
  return {
    printed: { ...printed, facts: extraction.facts },
    contents: [...extraction.items, ...extraction.cards],
  }
}

export type Everything = Extracted & {
  /** What ranking knows of each item, by its id. */
  signs: ReadonlyMap<string, Record<string, number>>
}

/** Every item that the engine wrote of a text and that has no hard flaw, not only those it shows. */
export function extractEverything(text: string): Everything | null {
  const result = extract(text, { analyser: getEngineAnalyser() })
  if (!result.ok) return null
  const { document, claims, candidates } = propose(result.extraction.article, getEngineAnalyser())
  const items = candidates.map(({ item }: ItemCandidate) => item)
  const facts = claims.map(({ fact }) => fact)
  const everything = { ...result.extraction, facts, items, cards: [] }
  const printed = JSON.parse(JSON.stringify(toContract(everything))) as PrintedArticle
  return {
    printed: { ...printed, facts },
    contents: items,
    signs: new Map(
      candidates.map((candidate) => [
        candidate.item.id,
        { ...Object.fromEntries(describeCandidate(document, candidate)), score: candidate.item.score },
      ]),
    ),
  }
}

/** The text as the engine keeps it (line ends made one); null when it cannot be read. */
export function readArticle(text: string): ImportedArticle | null {
  const result = extract(text, { analyser: getEngineAnalyser() })
  return result.ok ? result.extraction.article : result.article
}

/** The language model that the app uses. */
export function getEngineAnalyser(): Analyser {
  return loadAnalyser(ROOT)
}

export type Reading = { document: AnalysedDocument; statuses: SentenceStatus[] }

/** Sentences with their mentions and status. */
export function readSentences(article: Pick<ImportedArticle, 'text' | 'title' | 'blocks'>): Reading {
  const document = analyseDocument(article, getEngineAnalyser())
  return {
    document,
    statuses: classifyStatuses(document),
  }
}

/** The text as one kept paragraph, whatever it looks like. */
export function asParagraph(text: string): Pick<ImportedArticle, 'text' | 'title' | 'blocks'> {
  return {
    text,
    title: null,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph', kept: true, reason: null, doubt: null }],
  }
}

export type Proposal = Span & { answer: Quote; kind: string; reason: string | null }

/** Every answer that the engine considers in a reading, with the reason where it was not asked for. */
export function listProposals(reading: Reading): Proposal[] {
  const proposals: Proposal[] = []
  const claims = findClaims({
    ...reading,
    idParts: ['bench'],
    onReject: ({ sentence, draft, reason }) =>
      proposals.push({
        start: sentence.start,
        end: sentence.end,
        answer: draft.answer,
        kind: draft.kind,
        reason,
      }),
  })
  for (const { sentence, answer, fact } of claims)
    proposals.push({ start: sentence.start, end: sentence.end, answer, kind: fact.kind, reason: null })
  return proposals
}

/** Claims alone, for timing. */
export function countClaims(reading: Reading): number {
  return findClaims({ ...reading, idParts: ['bench'] }).length
}
