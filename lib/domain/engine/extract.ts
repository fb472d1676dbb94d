import { sha256 } from '@/lib/domain/article/sha256'
import type { ImportedArticle, Sentence } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/facts/claim'
import type { Fact } from '@/lib/domain/facts/fact'
import { findClaims } from '@/lib/domain/facts/find-claims'
import { classifyStatus } from '@/lib/domain/facts/status/classify-status'
import { importPaste } from '@/lib/domain/import/import-paste'
import { importArticle, type ImportSource } from '@/lib/domain/import/registry'
import { GROUP_WRITERS } from '@/lib/domain/items/writers/group-registry'
import { CARD_WRITERS, ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
import type { Analyser } from '@/lib/domain/language/analyser'
import { analyseDocument } from '@/lib/domain/language/document'
import { buildGroupItems, type GroupCandidate } from './build-group-items'
import { buildItems } from './build-items'
import { rankGroups, rankItems } from './rank'
import type { Extraction, ExtractionResult } from './types'
import { ENGINE_MAJOR, ENGINE_VERSION } from './version'

/** With fewer items than this even gaps at common nouns are asked. */
const FEW_ITEMS = 6

export type ExtractOptions = {
  /** The language model; see `loadAnalyser` in lib/server/extract. */
  analyser: Analyser
}

/** Facts, items and cards of a pasted text. Same text, same bytes out. */
export function extract(text: string, options: ExtractOptions): ExtractionResult {
  const imported = importPaste(text)
  if (!imported.ok) return { ...imported, article: null }
  return extractArticleFacts(imported.article, options)
}

/** Facts, items and cards of a file's bytes. */
export async function extractSource(
  source: ImportSource,
  options: ExtractOptions,
): Promise<ExtractionResult> {
  const imported = await importArticle(source)
  if (!imported.ok) return { ...imported, article: null }
  return extractArticleFacts(imported.article, options)
}

/** Facts, items and cards of an article already read; a teacher may have changed which blocks are kept. */
export function extractArticleFacts(
  article: ImportedArticle,
  { analyser }: ExtractOptions,
): ExtractionResult {
  const hash = sha256(article.text)
  const idParts = [ENGINE_MAJOR, hash]
  const document = analyseDocument(article, analyser)
  const statuses = document.sentences.map((sentence) => classifyStatus(sentence, document.words))
  const found = findClaims({ document, statuses, idParts })
  const claims = found.filter(({ fact }) => !isContradicted(fact))
  const contradicted = found.map(({ fact }) => fact).filter(isContradicted)
  const candidates = buildItems({ document, claims, writers: ITEM_WRITERS, idParts })
  const sure = rankItems(candidates)
  const allGroups = buildGroupItems({ document, statuses, claims, writers: GROUP_WRITERS, idParts })
  const sureGroups = rankGroups(
    allGroups.filter(({ isSpare }) => !isSpare),
    sure,
  )
  const isFew = sure.length + sureGroups.length < FEW_ITEMS
  const singles = isFew ? rankItems(candidates, FEW_ITEMS - sureGroups.length) : sure
  const groups = singles.length + sureGroups.length < FEW_ITEMS ? rankGroups(allGroups, singles) : sureGroups
  const items = mergeByScore(singles, groups)
  const cards = rankItems(buildItems({ document, claims, writers: CARD_WRITERS, idParts }))
  if (items.length === 0) {
    return {
      ok: false,
      problem: 'no-facts',
      message: 'No facts were found in this text that a question could be asked about.',
      article,
    }
  }
  const sentences: Sentence[] = document.sentences.map(({ start, end, index }) => ({
    start,
    end,
    status: statuses[index]?.status ?? 'broken',
    holder: statuses[index]?.holder ?? null,
  }))
  const used = new Set([...items, ...cards].flatMap(({ item }) => item.factIds))
  const extraction: Extraction = {
    engine: `footnote-engine ${ENGINE_VERSION}`,
    article: { ...article, sha256: hash },
    sentences,
    facts: [...listFacts(claims, groups).filter((fact) => used.has(fact.id)), ...contradicted].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    items: items.map(({ item }) => item),
    cards: cards.map(({ item }) => item),
  }
  return { ok: true, extraction }
}

/** What the article says in two ways is shown with a warning and asked by nothing. */
function isContradicted({ warnings }: Fact): boolean {
  return warnings.includes('contradiction')
}

/** Each facts' list keeps its own order, which is more than its scores: a mix of forms. */
function mergeByScore<A extends Scored, B extends Scored>(
  singles: readonly A[],
  groups: readonly B[],
): (A | B)[] {
  const left = [...groups]
  return [
    ...singles.flatMap((single): (A | B)[] => {
      const at = left.findIndex((group) => group.item.score < single.item.score)
      return [...left.splice(0, at < 0 ? left.length : at), single]
    }),
    ...left,
  ]
}
type Scored = { item: { score: number } }

/** The facts of the claims, and those that only a group tests, in the order of the text. */
function listFacts(claims: readonly Claim[], groups: readonly GroupCandidate[]): Fact[] {
  const facts = new Map(claims.map(({ fact }) => [fact.id, fact]))
  const others = groups.flatMap((group) => group.facts).filter((fact) => !facts.has(fact.id))
  if (others.length === 0) return [...facts.values()]
  const all = new Map([...facts, ...others.map((fact) => [fact.id, fact] as const)])
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
