import { makeStableId } from '@/lib/domain/article/stable-id'
import { quoteSpan } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { indexLemmas } from './check/content-words'
import { findContextNeed } from './check/context'
import { isAnswerWorthAsking } from './check/answer'
import { findDominantEntity } from './check/dominant'
import { makeSalienceModel, scoreSalience, type SalienceModel } from './check/salience'
import { findRival } from './check/uniqueness'
import type { Claim, FactDraft } from './claim'
import { FACT_PATTERNS } from './patterns/registry'
import { isInStatement, makeStatement, renderStatement, type Statement } from './statement'
import { findTail } from './statement-cuts'
import type { SentenceStatus } from './status/classify-status'

export type ClaimSource = {
  document: AnalysedDocument
  /** One for each sentence of the document. */
  statuses: readonly SentenceStatus[]
  /** Goes into every id. */
  idParts: readonly string[]
}

/** Longest statement that a student should have to read, in words. */
const MAX_STATEMENT_WORDS = 32

/** Every fact of the article that can be asked for with one defensible answer. */
export function findClaims({ document, statuses, idParts }: ClaimSource): Claim[] {
  const model = makeSalienceModel(document)
  const lemmas = indexLemmas(document.sentences)
  const dominant = findDominantEntity(document)
  const claims: Claim[] = []
  for (const sentence of document.sentences) {
    const status = statuses[sentence.index]
    if (status === undefined || status.isNameless || !isFactual(status)) continue
    const seen = new Set<string>()
    for (const draft of FACT_PATTERNS.flatMap((pattern) => pattern.find(document, sentence))) {
      const key = `${draft.answer.start}-${draft.answer.end}`
      if (seen.has(key)) continue
      const claim = makeClaim({ document, lemmas, model, dominant, idParts, sentence, status, draft })
      if (claim === null) continue
      seen.add(key)
      claims.push(claim)
    }
  }
  return claims
}

function isFactual({ status }: SentenceStatus): boolean {
  return status === 'stated' || status === 'attributed'
}

type Making = {
  document: AnalysedDocument
  lemmas: ReadonlyMap<string, readonly number[]>
  model: SalienceModel
  dominant: string | null
  idParts: readonly string[]
  sentence: AnalysedSentence
  status: SentenceStatus
  draft: FactDraft
}

function makeClaim({ document, lemmas, model, dominant, idParts, sentence, status, draft }: Making): Claim | null {
  const holder = draft.standsAlone ? null : status.holder
  const statement = findStatement({ document, lemmas, dominant, sentence, status, draft })
  if (statement === null && draft.question === null) return null
  const { kind, arguments: parts, ...rest } = draft
  const fact = {
    ...quoteSpan(document.text, draft.span),
    id: makeStableId('f', [...idParts, draft.span.start, draft.span.end, draft.answer.start, draft.answer.end, kind]),
    kind,
    status: holder === null ? ('stated' as const) : status.status,
    holder,
    hedge: draft.mention?.hedge?.text ?? null,
    arguments: parts,
    salience: scoreSalience(model, { draft, sentence }),
    asOf: findAsOf(sentence, draft),
    warnings: [],
  }
  return { ...rest, fact, sentence, statement }
}

/** The sentence as it can stand alone around this answer, or null when it cannot be asked with a gap. */
function findStatement({ document, lemmas, dominant, sentence, status, draft }: Omit<Making, 'model' | 'idParts'>): Statement | null {
  const { mention } = draft
  if (mention === null || draft.standsAlone || mention.entity === dominant) return null
  if (status.holder !== null && mention.start < status.holder.end && status.holder.start < mention.end) return null
  if (!isAnswerWorthAsking(sentence, mention)) return null
  const keep = [mention, ...(status.holder === null ? [] : [status.holder])]
  const statement = shorten({ text: document.text, sentence, keep, statement: makeStatement({ text: document.text, sentence, keep }) })
  if (!isInStatement(statement, mention)) return null
  if (countWords(renderStatement(document.text, statement)) > MAX_STATEMENT_WORDS) return null
  if (findContextNeed(document, { sentence, statement }) !== null) return null
  return findRival({ document, lemmas, sentence, statement, mention }) === null ? statement : null
}

type Shortening = { text: string; sentence: AnalysedSentence; keep: readonly { start: number; end: number }[]; statement: Statement }

/** A long sentence loses its last clause, when the answer is not in it. */
function shorten({ text, sentence, keep, statement }: Shortening): Statement {
  if (countWords(renderStatement(text, statement)) <= MAX_STATEMENT_WORDS - 6) return statement
  const tail = findTail(sentence)
  if (tail === null || keep.some((span) => span.end > tail.start)) return statement
  const pieces = statement.pieces.flatMap((piece) => [
    { start: piece.start, end: Math.min(piece.end, tail.start) },
    { start: Math.max(piece.start, tail.end), end: piece.end },
  ])
  return { pieces: pieces.filter((piece) => piece.start < piece.end) }
}

function countWords(text: string): number {
  return text.split(/\s+/u).length
}

/** The year that the sentence gives for a figure that changes with time. */
function findAsOf(sentence: AnalysedSentence, draft: FactDraft): string | null {
  if (draft.kind !== 'count') return null
  const years = sentence.mentions.filter((mention) => mention.type === 'date' && mention.value !== null)
  const [only] = years
  return years.length === 1 && only?.value !== undefined && only.value !== null ? String(only.value) : null
}
