import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { authoriseQuiz } from './quiz-access'

/** Puts a quiz away, or back. Its published versions and assignments stay as they are. */
export async function archiveQuiz(actor: Actor, quizId: string, { archived }: { archived: boolean }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseQuiz(tx, actor, { quizId, action: 'quiz.archive' })
    await tx.quiz.update({ where: { id: quizId }, data: { archivedAt: archived ? nowDate() : null }, select: { id: true } })
    await recordAudit(tx, actor, { action: archived ? 'quiz.archived' : 'quiz.restored', subjectType: 'Quiz', subjectId: quizId })
  })
}
