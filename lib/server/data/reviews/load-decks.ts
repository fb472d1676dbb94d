import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { judgeMastery } from '@/lib/domain/memory/mastery'
import { listPracticableFacts } from './list-practicable-facts'
import { loadFactStates, queueFor } from './load-due-queue'
import { countNewLeft, loadStudyDay } from './study-day'

/** One article's cards. `due` and `new` are what would be asked now. */
export type DeckView = { articleId: string; title: string; contentNote: string | null; isDeck: boolean; total: number; due: number; unseen: number; known: number; heldBack: number }

export type DecksView = { decks: DeckView[]; /** Over all articles, within the day's number of new facts. */ due: number; timeZone: string; nextDueAt: number | null }

/** The student's decks, one for each article, with what is due in them. */
export async function loadDecks(actor: Actor): Promise<DecksView> {
  const [practicable, day] = await Promise.all([listPracticableFacts(actor), loadStudyDay(actor)])
  const [states, newLeft] = await Promise.all([loadFactStates(actor.userId, practicable), countNewLeft(actor.userId, day)])
  const later = [...states.values()].map((state) => state.dueAt)
  return {
    decks: practicable.articles.map((article) => {
      const isOfDeck = (one: { articleId: string }) => one.articleId === article.articleId
      const facts = practicable.facts.filter(isOfDeck)
      const { counts } = queueFor(practicable, { states, day, newLeft, articleId: article.articleId })
      const levels = facts.map((fact) => judgeMastery(states.get(fact.factId) ?? null, day.now))
      return {
        ...article,
        total: facts.length,
        due: counts.learning + counts.review,
        unseen: levels.filter(({ reason }) => reason === 'new').length,
        known: levels.filter(({ level }) => level === 'known').length,
        heldBack: practicable.held.filter(isOfDeck).length,
      }
    }),
    due: queueFor(practicable, { states, day, newLeft }).entries.length,
    timeZone: day.timeZone,
    nextDueAt: later.length > 0 ? Math.min(...later) : null,
  }
}
