import { readFileSync } from 'node:fs'
import path from 'node:path'
import { extract } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import type { Extraction, GeneratedItem } from '@/lib/domain/engine/types'
import type { BaseContent } from '@/lib/domain/items/content'
import { checkContent, getItemType } from '@/lib/domain/items/registry'
import { countKeptWords } from '@/lib/server/data/articles/article-words'
import type { SeedContext } from './context'
import { toJson, type SeedRows } from './rows'

export type SeedItem = {
  id: string
  versionId: string
  type: string
  content: BaseContent
  factIds: string[]
  score: number
  start: number | null
  isAccepted: boolean
}
export type SeedArticle = { id: string; key: string; title: string; items: SeedItem[] }

type ArticlePlan = {
  key: string
  title: string
  ownerId: string
  /** Days from today on which it was imported. */
  day: number
  contentNote?: string
  /** How the teacher looked at it: all of it, or none yet. */
  review: 'done' | 'open'
}

/**
 * Words of sentences that a teacher would not ask about. Everything else that the engine proposed is accepted, as a
 * teacher in a hurry does.
 */
const REJECTED = [
  'enemy of steel',
  'poor place for a light',
  'complained about dim lights',
  '% of the land on _____',
  '3 percent of the land on _____',
  'Preservation of _____',
  'for the _____ of Life',
  'a quarter to _____',
  '_____ stayed at the lighthouse',
  '_____ saw the wreck',
  '_____\u2019s brother',
  "_____'s brother",
  '_____ fell ill',
  'In northern _____',
  'The weather was rough',
]

/** Reads an article of this folder and lets the real engine work on it; the teacher's decisions come on top. */
export function addArticle(
  rows: SeedRows,
  context: SeedContext,
  { schoolId, plan }: { schoolId: string; plan: ArticlePlan },
): SeedArticle {
  const { id, at } = context
  const extraction = readExtraction(plan.key)
  const { article } = extraction
  const articleId = id('article', plan.key)
  const createdAt = new Date(at(plan.day, '16:10'))
  const reviewedAt = new Date(at(plan.day, '16:25'))
  rows.article.push({
    id: articleId,
    schoolId,
    ownerId: plan.ownerId,
    title: plan.title,
    byline: article.byline,
    publishedAt: article.publishedAt ? new Date(`${article.publishedAt}T00:00:00Z`) : null,
    language: article.language,
    text: article.text,
    sha256: article.sha256,
    wordCount: countKeptWords(article),
    blocks: toJson(article.blocks),
    sentences: toJson(extraction.sentences),
    contentNote: plan.contentNote ?? '',
    engineVersion: extraction.engine,
    createdAt,
    updatedAt: plan.review === 'done' ? reviewedAt : createdAt,
  })

  const decide = (isAccepted: boolean) =>
    plan.review === 'open'
      ? {}
      : {
          review: isAccepted ? ('ACCEPTED' as const) : ('REJECTED' as const),
          reviewedById: plan.ownerId,
          reviewedAt,
        }
  const items = [...extraction.items, ...extraction.cards].flatMap((item) => readItem(context, item))
  const accepted = items.filter(
    (item) => plan.review === 'done' && !REJECTED.some((words) => item.content.stem.includes(words)),
  )
  const acceptedFactIds = new Set(accepted.flatMap((item) => item.factIds))

  for (const fact of extraction.facts) {
    const factId = id('fact', fact.id)
    rows.fact.push({
      id: factId,
      articleId,
      key: fact.id,
      kind: fact.kind,
      status: fact.status,
      start: fact.start,
      end: fact.end,
      quote: fact.quote,
      holderStart: fact.holder?.start ?? null,
      holderEnd: fact.holder?.end ?? null,
      hedge: fact.hedge,
      arguments: toJson(fact.arguments),
      salience: fact.salience,
      asOf: fact.asOf,
      warnings: toJson(fact.warnings),
      position: fact.start,
      engineVersion: extraction.engine,
      createdAt,
      ...decide(acceptedFactIds.has(factId)),
    })
  }
  for (const item of items) {
    const isAccepted = accepted.includes(item)
    rows.item.push({
      id: item.id,
      articleId,
      ownerId: plan.ownerId,
      key: item.key,
      type: item.type,
      origin: 'GENERATED',
      score: item.score,
      createdAt,
      ...decide(isAccepted),
    })
    rows.itemVersion.push({
      id: item.versionId,
      itemId: item.id,
      number: 1,
      schemaVersion: getItemType(item.type).schemaVersion,
      content: toJson(item.content),
      createdAt,
    })
    item.factIds.forEach((factId, position) => rows.itemFact.push({ itemId: item.id, factId, position }))
  }
  rows.auditLog.push({
    id: id('audit', 'article', plan.key),
    schoolId,
    actorId: plan.ownerId,
    action: 'article.created',
    subjectType: 'article',
    subjectId: articleId,
    data: { facts: extraction.facts.length },
    at: createdAt,
  })
  return {
    id: articleId,
    key: plan.key,
    title: plan.title,
    items: items.map((item) => ({ ...item, isAccepted: accepted.includes(item) })),
  }
}

function readExtraction(key: string): Extraction {
  const text = readFileSync(path.join(process.cwd(), 'prisma', 'seed', 'articles', `${key}.txt`), 'utf8')
  const result = extract(text, { analyser: loadAnalyser() })
  if (!result.ok) throw new Error(`demo article ${key}: ${result.problem}`)
  return result.extraction
}

/** The generated item with its ids; one whose content its type refuses is left out, as on import. */
function readItem(
  { id }: SeedContext,
  item: GeneratedItem,
): (Omit<SeedItem, 'isAccepted'> & { key: string })[] {
  const checked = checkContent(item.type, item.content)
  if (!checked.ok || item.factIds.length === 0) return []
  const { content } = checked
  return [
    {
      id: id('item', item.id),
      versionId: id('item-version', item.id),
      key: item.id,
      type: item.type,
      content,
      factIds: item.factIds.map((key) => id('fact', key)),
      score: item.score,
      start: content.source?.start ?? null,
    },
  ]
}
