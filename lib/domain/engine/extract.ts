import type { ImportedArticle, Sentence } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/facts/claim'
import type { Fact } from '@/lib/domain/facts/fact'
import { importPaste } from '@/lib/domain/import/import-paste'
import { importArticle, type ImportSource } from '@/lib/domain/import/registry'
import { CARD_WRITERS } from '@/lib/domain/items/writers/registry'
import type { Analyser } from '@/lib/domain/language/analyser'
import type { GroupCandidate } from './build-group-items'
import { buildItems } from './build-items'
import { chooseItems } from './choose-items'
import { propose } from './propose'
import { rankItems } from './rank'
import { spreadKeys } from './spread-keys'
import type { Extraction, ExtractionResult } from './types'
import { ENGINE_VERSION } from './version'

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
  const proposal = propose(article, analyser)
  const { hash, idParts, document, statuses, claims, contradicted } = proposal
  const { items, groups } = chooseItems(proposal)
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
    items: spreadKeys(
      items.map(({ item }) => item),
      hash,
    ),
    cards: cards.map(({ item }) => item),
  }
  return { ok: true, extraction }
}

/** The facts of the claims, and those that only a group tests, in the order of the text. */
function listFacts(claims: readonly Claim[], groups: readonly GroupCandidate[]): Fact[] {
  const facts = new Map(claims.map(({ fact }) => [fact.id, fact]))
  const others = groups.flatMap((group) => group.facts).filter((fact) => !facts.has(fact.id))
  if (others.length === 0) return [...facts.values()]
  const all = new Map([...facts, ...others.map((fact) => [fact.id, fact] as const)])
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
