import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { orderPositions } from '@/lib/domain/attempts/attempt-order'
import { isOverdue } from '@/lib/domain/attempts/deadline'
import { toStudentItem } from '@/lib/domain/attempts/frozen-item'
import type { AttemptStatus, StudentAnswer } from '@/lib/domain/attempts/student-quiz'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { loadOwnAttempt } from './own-attempt'
import { loadQuizContent } from './quiz-content'
import { readAnswer, readPolicy } from './stored-json'
import { finishOverdue } from './sweep'

/** The actor's attempt as the quiz page needs it: its items without keys, what is saved, the deadline, the server's clock. */
export async function loadStudentQuiz(actor: Actor, attemptId: string): Promise<AttemptStatus> {
  const attempt = await loadOwnAttempt(actor, { attemptId, action: 'attempt.read' })
  const time = now()
  if (attempt.state === 'OPEN' && isOverdue(attempt.deadlineAt?.getTime() ?? null, time)) {
    await finishOverdue({ attemptId, deadlineAt: attempt.deadlineAt })
    return { state: 'done', attemptId }
  }
  if (attempt.state !== 'OPEN') return { state: 'done', attemptId }
  const content = await loadQuizContent(getDatabase(), attempt.quizVersionId)
  const rules = readPolicy(attempt.policy)
  const byPosition = new Map(content.items.map((item) => [item.position, item]))
  const order = orderPositions([...byPosition.keys()], { seed: attempt.seed, rules })
  return {
    state: 'open',
    quiz: {
      attemptId,
      title: attempt.assignment.title,
      className: attempt.assignment.class.name,
      instructions: content.instructions,
      items: order.flatMap((position) => {
        const item = byPosition.get(position)
        return item ? [toStudentItem(item, { seed: attempt.seed, rules })] : []
      }),
      answers: await loadAnswers(attemptId),
      canGoBack: rules.backtracking,
      deadlineAt: attempt.deadlineAt?.getTime() ?? null,
      now: time,
    },
  }
}

async function loadAnswers(attemptId: string): Promise<StudentAnswer[]> {
  const rows = await getDatabase().response.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { position: true, answer: true, rev: true, isFlagged: true, savedAt: true },
  })
  return rows.map(({ answer, savedAt, ...row }) => ({ ...row, answer: readAnswer(answer), savedAt: savedAt.getTime() }))
}
