import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeShuffler, orderPositions } from '@/lib/domain/attempts/attempt-order'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { readSentences } from '@/lib/server/data/articles/stored-json'
import { getDatabase } from '@/lib/server/db/client'
import { loadQuizContent, type QuizContent } from './quiz-content'
import { loadResultAttempt, type ResultAttempt } from './result-access'
import type { ResultItem, ResultView } from './result-view'
import { makeSourceView, type SourceText } from './source-view'
import { readAnswer } from './stored-json'

/**
 * A finished attempt as its student, or a teacher of the class, may see it now. Score, keys and sources are only in it
 * when the policy allows them; a teacher's look at a student's result is audited.
 */
export async function loadResult(actor: Actor, attemptId: string): Promise<ResultView> {
  const attempt = await loadResultAttempt(actor, attemptId)
  const content = await loadQuizContent(getDatabase(), attempt.quizVersionId)
  const rows = await getDatabase().response.findMany({
    where: { attemptId },
    select: { position: true, answer: true, verdict: true, score: true },
  })
  if (!attempt.isMine) {
    await getDatabase().$transaction((tx) =>
      recordAudit(tx, actor, { action: 'result.read', subjectType: 'Attempt', subjectId: attemptId, data: { studentId: attempt.studentId } }),
    )
  }
  const items = attempt.feedback.isAllowed ? await loadItems(attempt, { content, rows }) : []
  const earned = items.reduce((sum, { score }) => sum + score, 0)
  return {
    attemptId,
    assignmentId: attempt.assignmentId,
    title: attempt.assignment.title,
    className: attempt.assignment.class.name,
    studentName: attempt.isMine ? null : attempt.student.displayName,
    number: attempt.number,
    startedAt: attempt.startedAt.getTime(),
    closedAt: attempt.closedAt.getTime(),
    closedBy: attempt.closedBy,
    feedback: attempt.feedback,
    answered: rows.filter(({ answer }) => readAnswer(answer) !== null).length,
    itemCount: content.items.length,
    score:
      attempt.feedback.isAllowed && attempt.score !== null && attempt.maxScore !== null
        ? { score: attempt.score, maxScore: attempt.maxScore, earned: Math.round(earned * 1e4) / 1e4 }
        : null,
    items,
    articleId: content.items.find(({ articleId }) => articleId !== null)?.articleId ?? null,
  }
}

type Row = { position: number; answer: unknown; verdict: ResultItem['verdict'] | null; score: number | null }

async function loadItems(attempt: ResultAttempt, { content, rows }: { content: QuizContent; rows: readonly Row[] }): Promise<ResultItem[]> {
  const { seed, rules } = attempt
  const [articles, dues, appeals] = await Promise.all([
    loadArticles(content),
    loadDues(attempt.studentId, content),
    getDatabase().appeal.findMany({ where: { attemptId: attempt.id }, select: { position: true, state: true, reason: true, decision: true } }),
  ])
  const order = orderPositions(
    content.items.map(({ position }) => position),
    { seed, rules },
  )
  return order.flatMap((position, index) => {
    const item = content.items.find((candidate) => candidate.position === position)
    if (!item) return []
    const { type } = item
    const row = rows.find((candidate) => candidate.position === position)
    const answer = readAnswer(row?.answer)
    const shuffler = makeShuffler({ seed, position, rules })
    const article = item.articleId === null ? null : (articles.get(item.articleId) ?? null)
    const { key, accepted, aboutAnswer, parts } = type.reveal(item.content, answer, shuffler)
    const appeal = appeals.find((candidate) => candidate.position === position) ?? null
    const verdict = row?.verdict ?? 'UNANSWERED'
    return [
      {
        number: index + 1,
        position,
        type: type.id,
        stem: type.toStem(item.content),
        points: item.points,
        score: row?.score ?? 0,
        verdict,
        answer: type.describeAnswer(item.content, answer, shuffler),
        key,
        alsoAccepted: accepted,
        feedback: item.content.feedback,
        aboutAnswer: aboutAnswer && { text: aboutAnswer.text, source: makeSourceView(article, aboutAnswer.source) },
        parts: parts?.map((part) => ({ ...part, source: makeSourceView(article, part.source) })) ?? null,
        source: makeSourceView(article, item.content.source),
        articleId: article !== null && item.content.source !== null ? item.articleId : null,
        nextDue: dues.get(item.itemId) ?? null,
        appeal: appeal && { state: appeal.state, reason: appeal.reason, decision: appeal.decision },
        canAppeal: attempt.isMine && appeal === null && (verdict === 'INCORRECT' || verdict === 'PARTIAL'),
      },
    ]
  })
}

async function loadArticles(content: QuizContent): Promise<Map<string, SourceText>> {
  const ids = [...new Set(content.items.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])))]
  const rows = await getDatabase().article.findMany({ where: { id: { in: ids } }, select: { id: true, text: true, sentences: true } })
  return new Map(rows.map(({ id, text, sentences }) => [id, { text, sentences: readSentences(sentences) }]))
}

/** When each item's facts come up in practice: the first of them, by item. */
async function loadDues(studentId: string, content: QuizContent): Promise<Map<string, number>> {
  const db = getDatabase()
  const links = await db.itemFact.findMany({ where: { itemId: { in: content.items.map(({ itemId }) => itemId) } }, select: { itemId: true, factId: true } })
  const states = await db.factState.findMany({ where: { studentId, factId: { in: links.map(({ factId }) => factId) } }, select: { factId: true, due: true } })
  const dueOf = new Map(states.map(({ factId, due }) => [factId, due.getTime()]))
  const dues = new Map<string, number>()
  for (const { itemId, factId } of links) {
    const due = dueOf.get(factId)
    if (due !== undefined) dues.set(itemId, Math.min(due, dues.get(itemId) ?? Infinity))
  }
  return dues
}
