import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AcceptedItem } from '@/lib/server/data/articles/views'
import { listAcceptedItems } from '@/lib/server/data/items/list-accepted-items'
import { summariseItem } from '@/lib/server/data/items/summarise-item'
import { getDatabase } from '@/lib/server/db/client'
import { isSameList, readLatestVersion, readWorkingList } from './frozen-list'
import { listQuizSources } from './list-quiz-sources'
import { authoriseQuiz } from './quiz-access'
import type { BuilderItem, CandidateGroup, ChosenItem, QuizBuilderView, VersionLine } from './views'

/** Everything the builder shows. `from` is the article to choose items of; by default the quiz's own. */
export async function loadQuizBuilder(actor: Actor, quizId: string, { from }: { from?: string } = {}): Promise<QuizBuilderView> {
  const db = getDatabase()
  await authoriseQuiz(db, actor, { quizId, action: 'quiz.edit' })
  const quiz = await db.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: { id: true, title: true, instructions: true, updatedAt: true, archivedAt: true, articleId: true },
  })
  const articles = await listQuizSources(actor)
  const sourceId = from ?? quiz.articleId ?? articles[0]?.id
  const source = articles.find((article) => article.id === sourceId)
  const latest = await readLatestVersion(db, quizId)
  return {
    id: quiz.id,
    title: quiz.title,
    instructions: quiz.instructions ?? '',
    rev: quiz.updatedAt.getTime(),
    isArchived: quiz.archivedAt !== null,
    chosen: await loadChosen(quizId),
    source: source ? { articleId: source.id, title: source.title, groups: groupByFact(await listAcceptedItems(actor, source.id)) } : null,
    articles: articles.map(({ id, title }) => ({ id, title })),
    hasChanges: latest === null || !isSameList(latest, await readWorkingList(db, quizId)),
    versions: await loadVersions(quizId),
  }
}

async function loadChosen(quizId: string): Promise<ChosenItem[]> {
  const rows = await getDatabase().quizItem.findMany({
    where: { quizId },
    orderBy: { position: 'asc' },
    select: {
      points: true,
      item: {
        select: {
          id: true,
          type: true,
          review: true,
          retiredAt: true,
          facts: { select: { factId: true }, orderBy: { position: 'asc' } },
          versions: { select: { content: true }, orderBy: { number: 'desc' }, take: 1 },
        },
      },
    },
  })
  return rows.map(({ points, item }) => ({
    ...toBuilderItem({
      id: item.id,
      type: item.type,
      content: item.versions[0]?.content,
      factIds: item.facts.map((link) => link.factId),
      isUsable: item.review === 'ACCEPTED' && item.retiredAt === null,
    }),
    points,
  }))
}

function toBuilderItem({ id, type, content, factIds, isUsable }: Pick<BuilderItem, 'id' | 'type' | 'factIds' | 'isUsable'> & { content: unknown }): BuilderItem {
  const { stem, key, options, parts, wanted } = summariseItem(content)
  return { id, type, stem, key, options, parts, wanted, factIds, isUsable }
}

function groupByFact(items: readonly AcceptedItem[]): CandidateGroup[] {
  // Two facts of the same words (a date and a place) are one to the eye.
  const groups = new Map<string, CandidateGroup & { start: number }>()
  for (const item of items) {
    const factId = item.factIds[0] ?? null
    const entry = toBuilderItem({ ...item, isUsable: true })
    const key = `${item.start ?? ''} ${item.quote ?? ''}`
    const group = groups.get(key)
    if (group) group.items.push(entry)
    else groups.set(key, { factId, quote: item.quote, items: [entry], start: item.start ?? Infinity })
  }
  return [...groups.values()].sort((a, b) => a.start - b.start).map(({ factId, quote, items: own }) => ({ factId, quote, items: own }))
}

async function loadVersions(quizId: string): Promise<VersionLine[]> {
  const versions = await getDatabase().quizVersion.findMany({
    where: { quizId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      publishedAt: true,
      items: { select: { points: true } },
      assignments: { where: { archivedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true, class: { select: { name: true } } } },
    },
  })
  return versions.map((version) => ({
    id: version.id,
    number: version.number,
    publishedAt: version.publishedAt.getTime(),
    items: version.items.length,
    points: version.items.reduce((sum, item) => sum + item.points, 0),
    assignments: version.assignments.map(({ id, title, class: { name } }) => ({ id, title, className: name })),
  }))
}
