import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import { answerSchema } from '@/lib/domain/items/field'
import type { RevealPart } from '@/lib/domain/items/item-type'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { authorise } from '@/lib/server/auth/authorise'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { readPolicy } from './stored-policy'
import type { Verdict } from './views'

/** One question of a student's attempt, with key and source, for the teacher. */
export type AttemptLine = {
  number: number
  stem: string
  key: string
  answer: string | null
  /** Of a question that is answered in parts, what was given and what is right for each; null for the others. */
  parts: Pick<RevealPart, 'label' | 'given' | 'key' | 'isRight'>[] | null
  /** Null while it is not graded. */
  verdict: Verdict | null
  score: number | null
  points: number
  source: string | null
  articleId: string | null
}

export type AttemptForTeacher = {
  assignmentId: string
  assignmentTitle: string
  studentName: string
  number: number
  state: 'OPEN' | 'CLOSED' | 'GRADED'
  startedAt: number
  closedAt: number | null
  closedBy: 'STUDENT' | 'DEADLINE' | 'TEACHER' | null
  score: number | null
  maxScore: number | null
  lines: AttemptLine[]
}

/** A single student's attempt. Reading it is written down. */
export async function loadAttemptForTeacher(actor: Actor, { assignmentId, attemptId }: { assignmentId: string; attemptId: string }): Promise<AttemptForTeacher> {
  return getDatabase().$transaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: { id: attemptId, assignmentId, assignment: { class: { teachers: { some: { userId: actor.userId } } } } },
      select: {
        number: true,
        state: true,
        seed: true,
        policy: true,
        startedAt: true,
        closedAt: true,
        closedBy: true,
        score: true,
        maxScore: true,
        studentId: true,
        student: { select: { displayName: true } },
        responses: { select: { position: true, answer: true, verdict: true, score: true } },
        assignment: {
          select: {
            title: true,
            class: { select: { schoolId: true } },
            quizVersion: {
              select: {
                items: {
                  orderBy: { position: 'asc' },
                  select: {
                    position: true,
                    points: true,
                    itemVersion: { select: { content: true, schemaVersion: true, item: { select: { type: true, articleId: true } } } },
                  },
                },
              },
            },
          },
        },
      },
    })
    authorise(actor, 'result.read', attempt && { schoolId: attempt.assignment.class.schoolId, userId: attempt.studentId, teachesClass: true })
    // A student reads their own through the results page, which knows what may be shown.
    if (!attempt || actor.role === 'STUDENT') throw notFound()
    await recordAudit(tx, actor, { action: 'result.read', subjectType: 'Attempt', subjectId: attemptId, data: { studentId: attempt.studentId } })
    const rules = readPolicy(attempt.policy)
    const lines = (attempt.assignment.quizVersion?.items ?? []).map(({ position, points, itemVersion }, index): AttemptLine => {
      const type = getItemType(itemVersion.item.type)
      const content = parseContent(type.id, itemVersion.schemaVersion, itemVersion.content)
      const response = attempt.responses.find((candidate) => candidate.position === position)
      const answer = answerSchema.safeParse(response?.answer).data ?? null
      const shuffler = makeShuffler({ seed: attempt.seed, position, rules })
      const { key, parts } = type.reveal(content, answer, shuffler)
      return {
        number: index + 1,
        stem: content.stem,
        key,
        parts: parts?.map(({ label, given, key: right, isRight }) => ({ label, given, key: right, isRight })) ?? null,
        answer: answer === null ? null : type.describeAnswer(content, answer, shuffler),
        verdict: response?.verdict ?? (attempt.state === 'GRADED' ? 'UNANSWERED' : null),
        score: response?.score ?? (attempt.state === 'GRADED' ? 0 : null),
        points,
        source: content.source?.quote ?? null,
        articleId: itemVersion.item.articleId,
      }
    })
    return {
      assignmentId,
      assignmentTitle: attempt.assignment.title,
      studentName: attempt.student.displayName,
      number: attempt.number,
      state: attempt.state,
      startedAt: attempt.startedAt.getTime(),
      closedAt: attempt.closedAt?.getTime() ?? null,
      closedBy: attempt.closedBy,
      score: attempt.score,
      maxScore: attempt.maxScore,
      lines,
    }
  })
}
