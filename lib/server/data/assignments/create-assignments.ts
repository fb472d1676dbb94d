import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { assignmentPolicySchema } from '@/lib/domain/attempts/policy'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { authoriseClass } from '@/lib/server/data/classes/class-access'
import { listAcceptedCards } from '@/lib/server/data/items/list-accepted-items'
import { authoriseQuiz } from '@/lib/server/data/quizzes/quiz-access'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { windowSchema } from './window'

const id = z.string().min(1).max(64)

/** What is assigned (a published version of a quiz, or the deck of an article), to which classes, and how. */
export const newAssignmentSchema = z
  .strictObject({
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('QUIZ'), quizId: id }),
      z.strictObject({ kind: z.literal('PRACTICE'), articleId: id }),
    ]),
    classIds: z.array(id).min(1, 'required').max(50),
    title: z.string().trim().min(1, 'required').max(200, 'too-long'),
    window: windowSchema,
    policy: assignmentPolicySchema,
  })
export type NewAssignment = z.infer<typeof newAssignmentSchema>

/** One assignment for each class. Gives their ids in the order of the classes. */
export async function createAssignments(actor: Actor, input: NewAssignment): Promise<{ ids: string[] }> {
  const subject = await findSubject(actor, input.subject)
  const { opensAt, dueAt, closesAt } = input.window
  const toDate = (at: number | null) => (at === null ? null : new Date(at))
  return getDatabase().$transaction(async (tx) => {
    const ids: string[] = []
    for (const classId of new Set(input.classIds)) {
      const { isArchived } = await authoriseClass(tx, actor, { classId, action: 'assignment.create' })
      if (isArchived) throw new AppError('conflict', { reason: 'class-archived' })
      const assignmentId = newId()
      await tx.assignment.create({
        data: {
          id: assignmentId,
          classId,
          kind: input.subject.kind,
          title: input.title,
          ...subject,
          opensAt: toDate(opensAt),
          dueAt: toDate(dueAt),
          closesAt: toDate(closesAt),
          policy: input.policy,
          createdById: actor.userId,
          createdAt: nowDate(),
        },
        select: { id: true },
      })
      await recordAudit(tx, actor, { action: 'assignment.created', subjectType: 'Assignment', subjectId: assignmentId, data: { classId, kind: input.subject.kind } })
      ids.push(assignmentId)
    }
    return { ids }
  })
}

async function findSubject(actor: Actor, subject: NewAssignment['subject']): Promise<{ quizVersionId?: string; articleId?: string }> {
  const db = getDatabase()
  if (subject.kind === 'PRACTICE') {
    const cards = await listAcceptedCards(actor, subject.articleId)
    if (cards.length === 0) throw new AppError('conflict', { reason: 'no-cards' })
    return { articleId: subject.articleId }
  }
  await authoriseQuiz(db, actor, { quizId: subject.quizId, action: 'quiz.read' })
  const version = await db.quizVersion.findFirst({ where: { quizId: subject.quizId }, orderBy: { number: 'desc' }, select: { id: true } })
  if (!version) throw new AppError('conflict', { reason: 'not-published' })
  return { quizVersionId: version.id }
}
