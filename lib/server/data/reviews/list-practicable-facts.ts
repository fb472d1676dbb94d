import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { overlaps } from '@/lib/domain/article/span'
import { choosePracticeScope } from '@/lib/domain/memory/practice-scope'
import { authorise } from '@/lib/server/auth/authorise'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { loadAssigned, loadOpenWork, toAssignedWork, type Assigned } from './load-assigned'

/** A fact with the accepted cards that ask it. */
export type PracticableFact = {
  factId: string
  articleId: string
  /** Place in the article. */
  start: number
  end: number
  /** Ids of items, in a fixed order. */
  cardIds: string[]
}

export type PracticableArticle = { articleId: string; title: string; contentNote: string | null; /** Assigned as a deck. */ isDeck: boolean }

export type Practicable = {
  articles: PracticableArticle[]
  facts: PracticableFact[]
  /** Facts of these articles whose cards wait until a quiz is over: they may not be shown, nor what is known of them. */
  held: PracticableFact[]
  assigned: Assigned[]
}

const CARD_TYPES = ['flashcard', 'flashcard-cloze']

/**
 * What the student may practise now, by the rule of `choosePracticeScope`: the accepted cards of decks assigned in their
 * classes and of articles whose quiz has shown its feedback, without those that would give a coming or open quiz away. A
 * card is held back with any other card of the same words, since its source sentence would say the answer too.
 */
export async function listPracticableFacts(actor: Actor): Promise<Practicable> {
  authorise(actor, 'practice.read', { schoolId: actor.schoolId, userId: actor.userId })
  const assigned = await loadAssigned(actor)
  // A teacher's decks are read on the desk; only students practise.
  authorise(actor, 'practice.study', { schoolId: actor.schoolId, isEnrolled: true })
  const scope = choosePracticeScope([...assigned.map((one) => toAssignedWork(one, now())), await loadOpenWork(actor)])
  const articleIds = [...scope.articleIds]
  if (articleIds.length === 0) return { articles: [], facts: [], held: [], assigned }

  const db = getDatabase()
  const articles = await db.article.findMany({
    where: { id: { in: articleIds }, schoolId: actor.schoolId },
    select: { id: true, title: true, contentNote: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  const all = await loadCardFacts(articleIds)
  const heldSpans = await db.fact.findMany({
    where: { id: { in: [...scope.heldFactIds] }, articleId: { in: articleIds } },
    select: { id: true, articleId: true, start: true, end: true },
  })
  const isHeld = (fact: PracticableFact) =>
    heldSpans.some(
      (span) =>
        span.articleId === fact.articleId && overlaps(span, fact) && (scope.openFactIds.has(span.id) || !scope.deckArticleIds.has(fact.articleId)),
    )
  return {
    articles: articles.map(({ id, title, contentNote }) => ({
      articleId: id,
      title,
      contentNote: contentNote || null,
      isDeck: scope.deckArticleIds.has(id),
    })),
    facts: all.filter((fact) => !isHeld(fact)),
    held: all.filter(isHeld),
    assigned,
  }
}

/** The facts of these articles that have an accepted card, in the order of the text. */
async function loadCardFacts(articleIds: string[]): Promise<PracticableFact[]> {
  const items = await getDatabase().item.findMany({
    where: { articleId: { in: articleIds }, type: { in: CARD_TYPES }, review: 'ACCEPTED', retiredAt: null },
    select: {
      id: true,
      facts: {
        where: { fact: { retiredAt: null } },
        orderBy: { position: 'asc' },
        take: 1,
        select: { fact: { select: { id: true, articleId: true, start: true, end: true } } },
      },
    },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
  })
  const facts = new Map<string, PracticableFact>()
  for (const { id, facts: links } of items) {
    const fact = links[0]?.fact
    if (!fact) continue
    const known = facts.get(fact.id)
    if (known) known.cardIds.push(id)
    else facts.set(fact.id, { factId: fact.id, articleId: fact.articleId, start: fact.start, end: fact.end, cardIds: [id] })
  }
  return [...facts.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.factId < b.factId ? -1 : 1))
}
