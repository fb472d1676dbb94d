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
import { askQuestion } from './ask'
import { resolveSubjects } from './resolve-subjects'
import { cutStatement, isInStatement, makeStatement, renderStatement, type Replacement, type Statement } from './statement'
import { findTail } from './statement-cuts'
import type { SentenceStatus } from './status/classify-status'

export type ClaimSource = {
  document: AnalysedDocument
  /** One for each sentence of the document. */
  statuses: readonly SentenceStatus[]
  /** Goes into every id. */
  idParts: readonly string[]
  /** Told of each draft that cannot be asked with a gap, and why; for benches and for finding what to mend. */
  onReject?: (rejection: { sentence: AnalysedSentence; draft: FactDraft; reason: string }) => void
}

/** Longest statement that a student should have to read, in words. */
const MAX_STATEMENT_WORDS = 32

/** Every fact of the article that can be asked for with one defensible answer. */
export function findClaims({ document, statuses, idParts, onReject }: ClaimSource): Claim[] {
  const model = makeSalienceModel(document)
  const lemmas = indexLemmas(document.sentences)
  const dominant = findDominantEntity(document)
  const subjects = resolveSubjects(document)
  const claims: Claim[] = []
  for (const sentence of document.sentences) {
    const status = statuses[sentence.index]
    if (status === undefined || status.isNameless || !isFactual(status)) continue
    const seen = new Set<string>()
    for (const draft of FACT_PATTERNS.flatMap((pattern) => pattern.find(document, sentence))) {
      const key = `${draft.answer.start}-${draft.answer.end}`
      if (seen.has(key)) continue
      const claim = makeClaim({ document, lemmas, model, dominant, idParts, sentence, status, draft, swaps: listSwaps(subjects.get(sentence.index)), onReject })
      if (claim === null) continue
      seen.add(key)
      claims.push(claim)
    }
  }
  return claims
}

function listSwaps(swap: Replacement | undefined): readonly Replacement[] {
  return swap === undefined ? [] : [swap]
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
  swaps: readonly Replacement[]
  onReject: ClaimSource['onReject']
}

function makeClaim({ document, lemmas, model, dominant, idParts, sentence, status, draft, swaps, onReject }: Making): Claim | null {
  const holder = draft.standsAlone ? null : status.holder
  const found = findStatement({ document, lemmas, dominant, sentence, status, draft, swaps })
  const statement = typeof found === 'string' ? null : found
  if (typeof found === 'string') onReject?.({ sentence, draft, reason: found })
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
  const { mention } = draft
  const asked = statement === null || mention === null ? null : askQuestion({ text: document.text, sentence, statement, mention })
  return { ...rest, fact, sentence, statement, question: draft.question ?? asked }
}

/** The sentence as it can stand alone around this answer, or the reason why it cannot be asked with a gap. */
function findStatement({ document, lemmas, dominant, sentence, status, draft, swaps }: Omit<Making, 'model' | 'idParts' | 'onReject'>): Statement | string {
  const { mention } = draft
  if (mention === null || draft.standsAlone) return 'no-gap'
  if (mention.entity === dominant) return 'the-articles-own-subject'
  if (status.holder !== null && mention.start < status.holder.end && status.holder.start < mention.end) return 'is-holder'
  if (!isAnswerWorthAsking(sentence, mention)) return 'not-a-whole-answer'
  const keep = [mention, ...(status.holder === null ? [] : [status.holder])]
  const statement = shorten({ text: document.text, sentence, keep, statement: makeStatement({ text: document.text, sentence, keep, swaps }) })
  if (!isInStatement(statement, mention)) return 'cut-away'
  if (countWords(renderStatement(document.text, statement)) > MAX_STATEMENT_WORDS) return 'too-long'
  return findContextNeed(document, { sentence, statement }) ?? findRival({ document, lemmas, sentence, statement, mention, dominant }) ?? statement
}

type Shortening = { text: string; sentence: AnalysedSentence; keep: readonly { start: number; end: number }[]; statement: Statement }

/** A long sentence loses its last clause, when the answer is not in it. */
function shorten({ text, sentence, keep, statement }: Shortening): Statement {
  if (countWords(renderStatement(text, statement)) <= MAX_STATEMENT_WORDS - 6) return statement
  const tail = findTail(sentence)
  if (tail === null || keep.some((span) => span.end > tail.start)) return statement
  return cutStatement(text, statement, tail)
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
