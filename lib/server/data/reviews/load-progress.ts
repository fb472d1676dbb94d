import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { forecastDue } from '@/lib/domain/memory/forecast'
import { listDays } from '@/lib/domain/time/local-day'
import { judgeMastery, type Mastery, type MasteryLevel } from '@/lib/domain/memory/mastery'
import { getDatabase } from '@/lib/server/db/client'
import { loadArticles, numberFacts, showSource, type SourceView } from './card-views'
import { listPracticableFacts } from './list-practicable-facts'
import { loadFactStates } from './load-due-queue'
import { loadPracticeDays, type PracticeDay } from './practice-days'
import { loadStudyDay } from './study-day'

export type FactProgress = Mastery & {
  factId: string
  /** Footnote number. */
  number: number
  /** The fact's words; `marked` is what it is about, where the engine named it: one sentence may hold several facts. */
  quote: SourceView
  source: SourceView
  dueAt: number | null
}

export type ArticleProgress = {
  articleId: string
  title: string
  counts: Record<MasteryLevel, number>
  facts: FactProgress[]
  heldBack: number
}

export type ProgressView = {
  timeZone: string
  articles: ArticleProgress[]
  totals: Record<MasteryLevel, number>
  /** Reviews on each of the coming seven local days, today first. */
  forecast: { date: string; count: number }[]
  days: PracticeDay[]
}

/** What the student knows, article by article. Facts that are held back for a quiz are counted, not shown. */
export async function loadProgress(actor: Actor): Promise<ProgressView> {
  const [practicable, day] = await Promise.all([listPracticableFacts(actor), loadStudyDay(actor)])
  const [states, days, texts, quotes] = await Promise.all([
    loadFactStates(actor.userId, practicable),
    loadPracticeDays(actor.userId, day),
    loadArticles(practicable.articles.map((article) => article.articleId)),
    getDatabase().fact.findMany({ where: { id: { in: practicable.facts.map((fact) => fact.factId) } }, select: { id: true, start: true, quote: true, arguments: true } }),
  ])
  const quoteOf = new Map(quotes.map((fact) => [fact.id, splitQuote(fact)]))
  const numbers = numberFacts(practicable)
  const articles = practicable.articles.map(({ articleId, title }): ArticleProgress => {
    const heldBack = practicable.held.filter((fact) => fact.articleId === articleId).length
    const text = texts.get(articleId)
    const facts = practicable.facts
      .filter((fact) => fact.articleId === articleId)
      .map((fact): FactProgress => {
        const state = states.get(fact.factId) ?? null
        const quote = quoteOf.get(fact.factId) ?? { before: '', marked: '', after: '' }
        return {
          ...judgeMastery(state, day.now),
          factId: fact.factId,
          number: numbers.get(fact.factId) ?? 0,
          quote,
          source: text ? showSource(text, fact, heldBack === 0) : quote,
          dueAt: state?.dueAt ?? null,
        }
      })
    return { articleId, title, counts: countLevels(facts), facts, heldBack }
  })
  const week = listDays({ now: day.now, timeZone: day.timeZone, days: 7 })
  const counts = forecastDue([...states.values()], week.map((one) => one.end))
  return {
    timeZone: day.timeZone,
    articles,
    totals: countLevels(articles.flatMap((article) => article.facts)),
    forecast: week.map(({ date }, index) => ({ date, count: counts[index] ?? 0 })),
    days,
  }
}

const argumentsSchema = z.object({ value: z.object({ start: z.int(), end: z.int() }).optional() })

/** The quote around its value; without one, all of it in front. */
function splitQuote({ start, quote, arguments: parts }: { start: number; quote: string; arguments: unknown }): SourceView {
  const value = argumentsSchema.safeParse(parts).data?.value
  if (!value || value.start < start || value.end > start + quote.length) return { before: quote, marked: '', after: '' }
  return { before: quote.slice(0, value.start - start), marked: quote.slice(value.start - start, value.end - start), after: quote.slice(value.end - start) }
}

function countLevels(facts: readonly { level: MasteryLevel }[]): Record<MasteryLevel, number> {
  const counts: Record<MasteryLevel, number> = { known: 0, learning: 0, 'not-yet': 0 }
  for (const { level } of facts) counts[level] += 1
  return counts
}
