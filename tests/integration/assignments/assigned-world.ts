import type { Actor } from '@/lib/domain/access/actor'
import { DEFAULT_POLICY, type AssignmentPolicy } from '@/lib/domain/attempts/policy'
import { createAssignments } from '@/lib/server/data/assignments/create-assignments'
import { addCoTeacher } from '@/lib/server/data/classes/co-teachers'
import { createClass } from '@/lib/server/data/classes/create-class'
import { createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { publishQuiz } from '@/lib/server/data/quizzes/publish-quiz'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { enrol, makeArticle, makePerson, makeStaff } from '../quizzes/teaching-world'

export const NOON = Date.UTC(2026, 2, 2, 12)

/** A published quiz assigned to a class that `teacher` leads and `partner` co-teaches; Ada and Ben are in it. */
export async function makeAssigned(
  prisma: PrismaClient,
  {
    policy,
    dueAt = null,
    closesAt = null,
  }: { policy?: Partial<AssignmentPolicy>; dueAt?: number | null; closesAt?: number | null } = {},
) {
  const staff = await makeStaff(prisma)
  const { teacher, partner, ada, ben } = staff
  const article = await makeArticle(prisma, teacher)
  const { id: classId } = await createClass(teacher, { name: '8B', subject: '' })
  await addCoTeacher(teacher, { classId, username: partner.username })
  await enrol(prisma, { classId, student: ada, section: 'Blue' })
  await enrol(prisma, { classId, student: ben })
  const { id: quizId } = await createQuizFromArticle(teacher, article.articleId)
  const { versionId } = await publishQuiz(teacher, quizId)
  const {
    ids: [assignmentId = ''],
  } = await createAssignments(teacher, {
    subject: { kind: 'QUIZ', quizId },
    classIds: [classId],
    title: 'The tide gate',
    window: { opensAt: null, dueAt, closesAt },
    policy: { ...DEFAULT_POLICY, ...policy },
  })
  return { ...staff, ...article, classId, quizId, versionId, assignmentId }
}

type NewAttempt = {
  assignmentId: string
  versionId: string
  student: Actor
  /** What was typed, in the order of the quiz; null is unanswered. */
  answers: (string | null)[]
  /** Which were right. */
  right: boolean[]
  number?: number
  closedAt?: number | null
  deadlineAt?: number | null
}

/** An attempt as taking and grading leave it; open when `closedAt` is null. */
export async function plantAttempt(
  prisma: PrismaClient,
  {
    assignmentId,
    versionId,
    student,
    answers,
    right,
    number = 1,
    closedAt = NOON,
    deadlineAt = null,
  }: NewAttempt,
): Promise<string> {
  const id = newId()
  const items = await prisma.quizVersionItem.findMany({
    where: { quizVersionId: versionId },
    orderBy: { position: 'asc' },
  })
  const isClosed = closedAt !== null
  const score = right.filter(Boolean).length
  await prisma.attempt.create({
    data: {
      id,
      assignmentId,
      studentId: student.userId,
      number,
      seed: id,
      startedAt: new Date(NOON - 600_000),
      deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
      policy: DEFAULT_POLICY,
      ...(isClosed
        ? {
            state: 'GRADED',
            closedAt: new Date(closedAt),
            closedBy: 'STUDENT',
            gradedAt: new Date(closedAt),
            score,
            maxScore: items.length,
          }
        : { state: 'OPEN', openKey: `${assignmentId}:${student.userId}` }),
      responses: {
        create: items.flatMap((item, index) => {
          const text = answers[index] ?? null
          if (text === null) return []
          const graded = isClosed
            ? {
                verdict: right[index] ? ('CORRECT' as const) : ('INCORRECT' as const),
                score: right[index] ? item.points : 0,
                gradedBy: 'AUTOMATIC' as const,
              }
            : {}
          return [
            {
              position: item.position,
              itemVersionId: item.itemVersionId,
              answer: { kind: 'text', text },
              rev: 1,
              savedAt: new Date(NOON),
              ...graded,
            },
          ]
        }),
      },
    },
  })
  return id
}

/** More students of the class, by name. */
export async function addToClass(
  prisma: PrismaClient,
  { classId, schoolId, names }: { classId: string; schoolId: string; names: string[] },
): Promise<Actor[]> {
  const students: Actor[] = []
  for (const name of names) {
    const student = await makePerson(prisma, { schoolId, role: 'STUDENT', name })
    await enrol(prisma, { classId, student })
    students.push(student)
  }
  return students
}
