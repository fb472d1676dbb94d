import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { buildHeatMap } from '@/lib/domain/statistics/heat-map'
import { summariseFacts } from '@/lib/domain/statistics/fact-results'
import { authorise } from '@/lib/server/auth/authorise'
import { readBlocks } from '@/lib/server/data/articles/stored-json'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { gatherItems, listOpenAppeals, summariseItems, toScoreRows, type AssignedItem } from './gather-items'
import { gatherStudents } from './gather-students'
import { queryAnswerRows, queryItemRows, type ItemRow } from './result-rows'
import { readPolicy } from './stored-policy'
import type { AssignmentHead, AssignmentResults, FactRow, HeatArticle, ItemResult } from './views'

/** Everything that the results page shows, from two queries. */
export async function loadResults(actor: Actor, assignmentId: string): Promise<AssignmentResults> {
  const db = getDatabase()
  const itemRows = await queryItemRows(db, actor, assignmentId)
  const first = itemRows[0]
  authorise(actor, 'result.overview', first ? { schoolId: first.schoolId, teachesClass: true } : null)
  if (!first) throw notFound()
  const answerRows = await queryAnswerRows(db, assignmentId)
  const head = toHead(first, actor)
  const items = gatherItems(itemRows)
  const students = gatherStudents(answerRows, head)
  const scores = toScoreRows(items, students)
  const itemResults = summariseItems(items, { students, scores })
  const facts = toFactRows(itemRows, { items, itemResults, results: summariseFacts(scores, new Map(items.map((item) => [item.position, item.factIds]))) })
  const results = students.map((student) => student.result)
  const shares = results.flatMap(({ counting }) => (counting && counting.maxScore > 0 ? [counting.score / counting.maxScore] : []))
  return {
    head,
    students: results,
    items: itemResults,
    facts,
    articles: toHeatArticles(itemRows, facts),
    appeals: listOpenAppeals(items, students),
    finished: results.filter((student) => student.state === 'finished').length,
    inProgress: results.filter((student) => student.state === 'in-progress').length,
    enrolled: results.filter((student) => !student.hasLeft).length,
    meanShare: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
  }
}

function toHead(row: ItemRow, actor: Actor): AssignmentHead {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    classId: row.classId,
    className: row.className,
    window: { opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt },
    policy: readPolicy(row.policy),
    isArchived: row.archivedAt !== null,
    canRemove: row.createdById === actor.userId || row.leadId === actor.userId,
    quiz: row.quizId === null ? null : { quizId: row.quizId, version: row.versionNumber ?? 1 },
    deckArticleId: row.deckArticleId,
  }
}

function toFactRows(
  rows: readonly ItemRow[],
  { items, itemResults, results }: { items: readonly AssignedItem[]; itemResults: readonly ItemResult[]; results: ReturnType<typeof summariseFacts> },
): FactRow[] {
  return results
    .flatMap((result): FactRow[] => {
      const row = rows.find((candidate) => candidate.factId === result.factId)
      if (!row?.quote || !row.articleId) return []
      const own = items.filter((item) => item.factIds.includes(result.factId))
      const discriminations = own.flatMap((item) => itemResults.find((other) => other.position === item.position)?.discrimination ?? [])
      return [
        {
          ...result,
          quote: row.quote,
          articleId: row.articleId,
          numbers: own.map((item) => item.number),
          // Of several questions on one fact the mean: none of them speaks for it alone.
          discrimination: discriminations.length === 0 ? null : discriminations.reduce((sum, value) => sum + value, 0) / discriminations.length,
        },
      ]
    })
    .sort((a, b) => (b.wrongShare ?? -1) - (a.wrongShare ?? -1) || (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0))
}

function toHeatArticles(rows: readonly ItemRow[], facts: readonly FactRow[]): HeatArticle[] {
  const shares = new Map(facts.map((fact) => [fact.factId, fact.wrongShare]))
  return rows.flatMap((row) => {
    if (row.articleId === null || row.articleText === null) return []
    const own = new Map(
      rows.flatMap(({ articleId, factId, start, end }) =>
        articleId === row.articleId && factId !== null && start !== null && end !== null ? [[factId, { factId, start, end, wrongShare: shares.get(factId) ?? null }]] : [],
      ),
    )
    const blocks = readBlocks(row.articleBlocks).filter((block) => block.kept)
    return [{ articleId: row.articleId, title: row.articleTitle ?? '', paragraphs: buildHeatMap(row.articleText, blocks, [...own.values()]) }]
  })
}
