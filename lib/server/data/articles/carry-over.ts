import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { OWN_KEY_PREFIX } from '@/lib/server/data/facts/load-desk-facts'
import { summariseItem } from '@/lib/server/data/items/summarise-item'
import type { Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { toJson } from './extraction-rows'

type Texts = { fromId: string; toId: string; text: string }

/**
 * Brings a teacher's decisions from an earlier version of a text to a corrected one: reviews of facts with the same words
 * and kind, reviews of the same questions, and questions edited or written by hand whose words are still there.
 */
export async function carryOver(tx: Transaction, actor: Actor, texts: Texts): Promise<void> {
  const [oldFacts, newFacts] = [await loadFacts(tx, texts.fromId), await loadFacts(tx, texts.toId)]
  const taken = new Set<string>()
  const newIdOf = new Map<string, string>()
  const decided = oldFacts.filter((fact) => fact.review !== 'PROPOSED' || fact.items.some((item) => isOwn(item) || item.review !== 'PROPOSED'))
  for (const old of decided) {
    // The same words may stand twice: in the order of the text, each is matched once.
    const same = newFacts.find((fact) => fact.kind === old.kind && fact.quote === old.quote && !taken.has(fact.id))
    const id = same?.id ?? (await recreateFact(tx, { old, ...texts }))
    if (!id) continue
    taken.add(id)
    newIdOf.set(old.id, id)
    await tx.fact.update({ where: { id }, data: pickReview(old), select: { id: true } })
    await carryItems(tx, actor, { oldItems: old.items, newItems: same?.items ?? [], factId: id, ...texts })
  }
}

const review = { review: true, reviewedById: true, reviewedAt: true } as const

async function loadFacts(tx: Transaction, articleId: string) {
  const rows = await tx.fact.findMany({
    where: { articleId, retiredAt: null },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    include: {
      items: {
        where: { item: { retiredAt: null }, position: 0 },
        select: {
          item: {
            select: {
              id: true,
              type: true,
              origin: true,
              score: true,
              ownerId: true,
              ...review,
              versions: { select: { schemaVersion: true, content: true, createdById: true }, orderBy: { number: 'desc' } },
            },
          },
        },
      },
    },
  })
  return rows.map((row) => ({ ...row, items: row.items.map((link) => link.item) }))
}

type OldFact = Awaited<ReturnType<typeof loadFacts>>[number]
type OldItem = OldFact['items'][number]

const isOwn = (item: OldItem): boolean => item.origin === 'TEACHER' || item.versions.some((version) => version.createdById !== null)

function pickReview({ review: decision, reviewedById, reviewedAt }: Pick<OldFact, 'review' | 'reviewedById' | 'reviewedAt'>) {
  return { review: decision, reviewedById, reviewedAt }
}

/** A decided fact that is not proposed for the corrected text, when its words are still there exactly once. */
async function recreateFact(tx: Transaction, { old, toId, text }: Texts & { old: OldFact }): Promise<string | null> {
  const start = text.indexOf(old.quote)
  if (old.review !== 'ACCEPTED' || start < 0 || text.indexOf(old.quote, start + 1) >= 0) return null
  const end = start + old.quote.length
  const shift = start - old.start
  const holderStart = old.holderStart === null ? null : old.holderStart + shift
  const holderEnd = old.holderEnd === null ? null : old.holderEnd + shift
  const id = newId()
  await tx.fact.create({
    data: {
      id,
      articleId: toId,
      key: `${OWN_KEY_PREFIX}${start}-${end}-${old.kind}`,
      kind: old.kind,
      status: old.status,
      start,
      end,
      quote: old.quote,
      // Outside the quote the text may have changed under the holder.
      holderStart: holderStart !== null && holderStart >= start && (holderEnd ?? 0) <= end ? holderStart : null,
      holderEnd: holderStart !== null && holderStart >= start && (holderEnd ?? 0) <= end ? holderEnd : null,
      hedge: old.hedge,
      arguments: {},
      salience: old.salience,
      asOf: old.asOf,
      warnings: [],
      position: start,
      engineVersion: old.engineVersion,
      createdAt: nowDate(),
    },
    select: { id: true },
  })
  return id
}

async function carryItems(
  tx: Transaction,
  actor: Actor,
  { oldItems, newItems, factId, toId, text }: Texts & { oldItems: OldItem[]; newItems: OldItem[]; factId: string },
): Promise<void> {
  const taken = new Set<string>()
  for (const old of oldItems) {
    if (old.review === 'PROPOSED' && !isOwn(old)) continue
    const same = isOwn(old) ? undefined : newItems.find((item) => !taken.has(item.id) && item.type === old.type && hasSameWords(item, old))
    if (same) {
      taken.add(same.id)
      await tx.item.update({ where: { id: same.id }, data: pickReview(old), select: { id: true } })
      continue
    }
    await setAsideOriginal(tx, { old, newItems })
    const content = old.versions[0] && moveSources(old.versions[0].content, text)
    if (!content || !old.versions[0]) continue
    const at = nowDate()
    const id = newId()
    await tx.item.create({
      data: {
        id,
        articleId: toId,
        ownerId: old.ownerId,
        type: old.type,
        origin: 'TEACHER',
        score: old.score,
        ...pickReview(old),
        createdAt: at,
        facts: { create: { factId } },
        versions: {
          create: { id: newId(), number: 1, schemaVersion: old.versions[0].schemaVersion, content: toJson(content), createdById: actor.userId, createdAt: at },
        },
      },
      select: { id: true },
    })
  }
}

/** The engine's question that a teacher's edit replaced is not asked beside the edit. */
async function setAsideOriginal(tx: Transaction, { old, newItems }: { old: OldItem; newItems: OldItem[] }): Promise<void> {
  const original = old.origin === 'GENERATED' ? old.versions.at(-1) : undefined
  const same = original && newItems.find((item) => item.type === old.type && hasSameWords(item, { versions: [original] }))
  if (!same) return
  const { reviewedById, reviewedAt } = old
  await tx.item.update({ where: { id: same.id }, data: { review: 'REJECTED', reviewedById, reviewedAt }, select: { id: true } })
}

function hasSameWords(a: Pick<OldItem, 'versions'>, b: Pick<OldItem, 'versions'>): boolean {
  const [one, other] = [summariseItem(a.versions[0]?.content), summariseItem(b.versions[0]?.content)]
  return one.stem === other.stem && one.key === other.key
}

/** The content with every source where its words are now; null when the words of its own source are gone. */
function moveSources(content: unknown, text: string): unknown {
  const fields = { ...(content as Record<string, unknown>) }
  const source = moveQuote(fields['source'], text)
  if (fields['source'] && !source) return null
  // A passage that no longer runs as it did can't be searched for its sentence.
  if (typeof fields['passage'] === 'string' && !text.includes(fields['passage'])) return null
  for (const name of ['options', 'pairs', 'entries']) {
    const parts = fields[name]
    if (Array.isArray(parts)) fields[name] = parts.map((part: Record<string, unknown>) => ({ ...part, source: moveQuote(part['source'], text) }))
  }
  return { ...fields, source }
}

function moveQuote(source: unknown, text: string): { start: number; end: number; quote: string } | null {
  const { quote } = (source ?? {}) as { quote?: unknown }
  if (typeof quote !== 'string') return null
  const start = text.indexOf(quote)
  return start < 0 ? null : { start, end: start + quote.length, quote }
}
