import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase, type PrismaClient, type Transaction } from '@/lib/server/db/client'

/** Lets the action on a quiz through, or throws `not-found`, and says whether it is the actor's own. Whoever teaches a class it is assigned to may read it. */
export async function authoriseQuiz(db: PrismaClient | Transaction, actor: Actor, { quizId, action }: { quizId: string; action: Action }): Promise<{ isOwner: boolean }> {
  const quiz = await db.quiz.findUnique({
    where: { id: quizId },
    select: {
      schoolId: true,
      ownerId: true,
      versions: {
        where: { assignments: { some: { class: { teachers: { some: { userId: actor.userId } } } } } },
        select: { id: true },
        take: 1,
      },
    },
  })
  authorise(actor, action, quiz && { schoolId: quiz.schoolId, ownerId: quiz.ownerId, teachesClass: quiz.versions.length > 0 })
  return { isOwner: quiz?.ownerId === actor.userId }
}

/** For pages: whether the actor may read the quiz (else `not-found`), and whether it is their own to edit. */
export function findQuizAccess(actor: Actor, quizId: string): Promise<{ isOwner: boolean }> {
  return authoriseQuiz(getDatabase(), actor, { quizId, action: 'quiz.read' })
}
