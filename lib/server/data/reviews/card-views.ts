import 'server-only'
import { BLANK } from '@/lib/domain/items/cloze'
import { flashcardClozeSchema } from '@/lib/domain/items/flashcard-cloze'
import { flashcardSchema } from '@/lib/domain/items/flashcard'
import type { QueueEntry, QueueKind } from '@/lib/domain/memory/due-queue'
import { readBlocks } from '@/lib/server/data/articles/stored-json'
import { getDatabase } from '@/lib/server/db/client'
import { describeSchedule, type RatingChoice } from './card-schedule'
import type { Practicable, PracticableFact } from './list-practicable-facts'

/** A sentence of the article, whole in its paragraph where that may be shown. */
export type SourceView = { before: string; marked: string; after: string }

/** A flashcard as practice shows it: both sides, since the student turns it over and rates themselves. */
export type CardView = {
  factId: string
  itemVersionId: string
  articleId: string
  articleTitle: string
  /** The fact's footnote number in the article. */
  number: number
  kind: QueueKind
  /** Around the gap of a cloze; a basic card has all of its front in `before`. */
  front: { before: string; after: string; hasGap: boolean }
  back: string
  feedback: string | null
  source: SourceView | null
  /** The article is about something hard. */
  contentNote: string | null
  choices: RatingChoice[]
}

/** The cards of these queue entries, with their content and sources. */
export async function loadCardViews(entries: readonly QueueEntry[], practicable: Practicable, now: number): Promise<CardView[]> {
  const facts = new Map(practicable.facts.map((fact) => [fact.factId, fact]))
  const itemIds = entries.map((entry) => chooseCard(facts.get(entry.factId), entry)).filter((id) => id !== null)
  const [versions, articles] = await Promise.all([loadVersions(itemIds), loadArticles([...new Set(entries.map((entry) => entry.articleId))])])
  const numbers = numberFacts(practicable)
  // A paragraph could hold the answer to a neighbour that is still a secret.
  const withSecrets = new Set(practicable.held.map((fact) => fact.articleId))
  return entries.flatMap((entry) => {
    const version = versions.get(chooseCard(facts.get(entry.factId), entry) ?? '')
    const article = articles.get(entry.articleId)
    const content = version && readCard(version.type, version.content)
    if (!version || !article || !content) return []
    const [before = '', after = ''] = content.stem.split(BLANK)
    return [
      {
        factId: entry.factId,
        itemVersionId: version.id,
        articleId: entry.articleId,
        articleTitle: article.title,
        number: numbers.get(entry.factId) ?? 0,
        kind: entry.kind,
        front: { before, after, hasGap: content.stem.includes(BLANK) },
        back: content.back,
        feedback: content.feedback,
        source: content.source && showSource(article, content.source, !withSecrets.has(entry.articleId)),
        contentNote: article.contentNote || null,
        choices: describeSchedule(entry.factId, entry.state, now).choices,
      },
    ]
  })
}

/** A fact with several cards shows them in turn. */
function chooseCard(fact: PracticableFact | undefined, entry: QueueEntry): string | null {
  return fact?.cardIds[(entry.state?.reps ?? 0) % fact.cardIds.length] ?? null
}

/** Footnote numbers: the facts of each article that have cards, in the order of the text, from 1. */
export function numberFacts({ facts, held }: Pick<Practicable, 'facts' | 'held'>): Map<string, number> {
  const numbers = new Map<string, number>()
  const counters = new Map<string, number>()
  for (const fact of [...facts, ...held].sort((a, b) => a.start - b.start || a.end - b.end || (a.factId < b.factId ? -1 : 1))) {
    const number = (counters.get(fact.articleId) ?? 0) + 1
    counters.set(fact.articleId, number)
    numbers.set(fact.factId, number)
  }
  return numbers
}

function readCard(type: string, content: unknown) {
  const parsed = (type === 'flashcard-cloze' ? flashcardClozeSchema : flashcardSchema).safeParse(content)
  return parsed.success ? parsed.data : null
}

type Version = { id: string; type: string; content: unknown }

/** The newest version of each item. */
async function loadVersions(itemIds: string[]): Promise<Map<string, Version>> {
  const items = await getDatabase().item.findMany({
    where: { id: { in: itemIds } },
    select: { id: true, type: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, content: true } } },
  })
  return new Map(items.flatMap(({ id, type, versions: [version] }) => (version ? [[id, { ...version, type }]] : [])))
}

export type ArticleText = { title: string; text: string; contentNote: string | null; blocks: { start: number; end: number }[] }

/** The articles' words, for sources. */
export async function loadArticles(articleIds: string[]): Promise<Map<string, ArticleText>> {
  const rows = await getDatabase().article.findMany({
    where: { id: { in: articleIds } },
    select: { id: true, title: true, text: true, contentNote: true, blocks: true },
  })
  return new Map(rows.map(({ id, blocks, ...row }) => [id, { ...row, blocks: readBlocks(blocks).filter((block) => block.kept) }]))
}

/** The span in its paragraph, or alone. */
export function showSource({ text, blocks }: Pick<ArticleText, 'text' | 'blocks'>, span: { start: number; end: number }, inContext: boolean): SourceView {
  const marked = text.slice(span.start, span.end)
  const block = inContext ? blocks.find(({ start, end }) => start <= span.start && span.end <= end) : undefined
  if (!block) return { before: '', marked, after: '' }
  return { before: text.slice(block.start, span.start), marked, after: text.slice(span.end, block.end) }
}
