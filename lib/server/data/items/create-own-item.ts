import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { overlaps, quoteSpan, type Span } from '@/lib/domain/article/span'
import type { FactKind } from '@/lib/domain/facts/fact'
import { nowDate } from '@/lib/server/clock'
import { toJson } from '@/lib/server/data/articles/extraction-rows'
import { loadOwnArticle, type ArticleRow } from '@/lib/server/data/articles/own-article'
import { readSentences } from '@/lib/server/data/articles/stored-json'
import { showChange } from '@/lib/server/data/articles/show-change'
import type { DeskChange, Inverse } from '@/lib/server/data/articles/views'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { OWN_KEY_PREFIX } from '@/lib/server/data/facts/load-desk-facts'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { prepareContent } from './item-content'

export type OwnItem = {
  articleId: string
  /** The fact it asks for, or a stretch of the text that becomes one. */
  about: { factId: string } | (Span & { kind: FactKind })
  type: string
  /** As the type's schema has it; a missing source becomes the stretch itself. */
  content: Record<string, unknown>
}

const MAX_SPAN = 1200

/** A teacher's own question about a stretch of the text. Who writes it has accepted it, and the fact with it. */
export async function createOwnItem(actor: Actor, input: OwnItem): Promise<DeskChange> {
  const applied = await getDatabase().$transaction(async (tx) => {
    const article = await loadOwnArticle(actor, input.articleId, { client: tx })
    const fact = await findOrCreateFact(tx, actor, { article, about: input.about })
    const { text } = article
    const { content, schemaVersion } = prepareContent({
      type: input.type,
      content: { ...input.content, source: input.content['source'] ?? quoteSpan(text, fact) },
      text,
    })
    const itemId = newId()
    const now = nowDate()
    await tx.item.create({
      data: {
        id: itemId,
        articleId: article.id,
        ownerId: actor.userId,
        type: input.type,
        origin: 'TEACHER',
        review: 'ACCEPTED',
        reviewedById: actor.userId,
        reviewedAt: now,
        // Above the engine's, whose scores end at 1: the teacher's own comes first.
        score: 2,
        createdAt: now,
        facts: { create: { factId: fact.id } },
        versions: { create: { id: newId(), number: 1, schemaVersion, content: toJson(content), createdById: actor.userId, createdAt: now } },
      },
      select: { id: true },
    })
    await tx.article.update({ where: { id: article.id }, data: { updatedAt: now }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: 'item.created',
      subjectType: 'item',
      subjectId: itemId,
      data: { articleId: article.id, factId: fact.id, type: input.type },
    })
    const inverse: Inverse = {
      kind: 'reviews',
      facts: fact.before ? [{ id: fact.id, ...fact.before }] : [],
      items: [{ id: itemId, review: 'REJECTED', retired: true }],
    }
    return { article, factIds: [fact.id], inverse, savedAt: now.getTime() }
  })
  return showChange(applied)
}

type Found = Span & { id: string; /** What undoing brings the fact back to; null when it was accepted already. */ before: { review: 'PROPOSED' | 'REJECTED'; retired: boolean } | null }

async function findOrCreateFact(
  tx: Transaction,
  actor: Actor,
  { article, about }: { article: ArticleRow; about: OwnItem['about'] },
): Promise<Found> {
  const now = nowDate()
  const accepted = { review: 'ACCEPTED' as const, reviewedById: actor.userId, reviewedAt: now, retiredAt: null }
  const existing = await tx.fact.findFirst({
    where: {
      articleId: article.id,
      ...('factId' in about ? { id: about.factId } : { start: about.start, end: about.end }),
    },
    select: { id: true, start: true, end: true, review: true, retiredAt: true },
    orderBy: { createdAt: 'asc' },
  })
  if (existing) {
    await tx.fact.update({ where: { id: existing.id }, data: accepted, select: { id: true } })
    const { review } = existing
    return { ...existing, before: review === 'ACCEPTED' ? null : { review, retired: existing.retiredAt !== null } }
  }
  if ('factId' in about) throw notFound()

  const { start, end, kind } = about
  const { quote } = quoteSpan(article.text, about)
  if (end > article.text.length || quote.trim() !== quote || quote.length === 0 || quote.length > MAX_SPAN) {
    throw new AppError('invalid-input', { reason: 'bad-selection' })
  }
  const sentence = readSentences(article.sentences).find((candidate) => overlaps(candidate, about))
  const id = newId()
  await tx.fact.create({
    data: {
      id,
      articleId: article.id,
      key: `${OWN_KEY_PREFIX}${start}-${end}-${kind}`,
      kind,
      // A claim keeps its holder, whoever asks about it.
      status: sentence?.status === 'attributed' ? 'attributed' : 'stated',
      holderStart: sentence?.status === 'attributed' ? (sentence.holder?.start ?? null) : null,
      holderEnd: sentence?.status === 'attributed' ? (sentence.holder?.end ?? null) : null,
      start,
      end,
      quote,
      hedge: null,
      arguments: {},
      salience: 1,
      asOf: null,
      warnings: [],
      position: start,
      engineVersion: article.engineVersion,
      createdAt: now,
      ...accepted,
    },
    select: { id: true },
  })
  return { id, start, end, before: { review: 'REJECTED', retired: true } }
}
