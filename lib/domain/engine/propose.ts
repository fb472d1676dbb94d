import type { ImportedArticle } from '@/lib/domain/article/article'
import { sha256 } from '@/lib/domain/article/sha256'
import type { Claim } from '@/lib/domain/facts/claim'
import type { Fact } from '@/lib/domain/facts/fact'
import { findClaims } from '@/lib/domain/facts/find-claims'
import { classifyStatuses, type SentenceStatus } from '@/lib/domain/facts/status/classify-status'
import { GROUP_WRITERS } from '@/lib/domain/items/writers/group-registry'
import { ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
import type { Analyser } from '@/lib/domain/language/analyser'
import { analyseDocument, type AnalysedDocument } from '@/lib/domain/language/document'
import { buildGroupItems, type GroupCandidate } from './build-group-items'
import { buildItems } from './build-items'
import type { ItemCandidate } from './item-candidate'
import { ENGINE_MAJOR } from './version'

/** Everything that could be asked of an article, before any choice. Working data: it does not leave the engine. */
export type Proposal = {
  /** SHA-256 of the text. */
  hash: string
  /** What goes into every id. */
  idParts: readonly string[]
  document: AnalysedDocument
  /** One for each sentence. */
  statuses: readonly SentenceStatus[]
  claims: readonly Claim[]
  /** What the article says in two ways: shown with a warning and asked by nothing. */
  contradicted: readonly Fact[]
  candidates: readonly ItemCandidate[]
  groups: readonly GroupCandidate[]
}

/** Reads the article and writes every item that has no hard flaw. */
export function propose(article: ImportedArticle, analyser: Analyser): Proposal {
  const hash = sha256(article.text)
  const idParts = [ENGINE_MAJOR, hash]
  const document = analyseDocument(article, analyser)
  const statuses = classifyStatuses(document)
  const found = findClaims({ document, statuses, idParts })
  const claims = found.filter(({ fact }) => !isContradicted(fact))
  return {
    hash,
    idParts,
    document,
    statuses,
    claims,
    contradicted: found.map(({ fact }) => fact).filter(isContradicted),
    candidates: buildItems({ document, claims, writers: ITEM_WRITERS, idParts }),
    groups: buildGroupItems({ document, statuses, claims, writers: GROUP_WRITERS, idParts }),
  }
}

function isContradicted({ warnings }: Fact): boolean {
  return warnings.includes('contradiction')
}
