import type { Prisma, PrismaClient } from '@/lib/server/db/client'

/** Everything that the demo school consists of, table by table, in the order in which it is written. */
export type SeedRows = {
  school: Prisma.SchoolCreateManyInput[]
  user: Prisma.UserCreateManyInput[]
  class: Prisma.ClassCreateManyInput[]
  classTeacher: Prisma.ClassTeacherCreateManyInput[]
  enrollment: Prisma.EnrollmentCreateManyInput[]
  article: Prisma.ArticleCreateManyInput[]
  fact: Prisma.FactCreateManyInput[]
  item: Prisma.ItemCreateManyInput[]
  itemFact: Prisma.ItemFactCreateManyInput[]
  itemVersion: Prisma.ItemVersionCreateManyInput[]
  quiz: Prisma.QuizCreateManyInput[]
  quizItem: Prisma.QuizItemCreateManyInput[]
  quizVersion: Prisma.QuizVersionCreateManyInput[]
  quizVersionItem: Prisma.QuizVersionItemCreateManyInput[]
  assignment: Prisma.AssignmentCreateManyInput[]
  assignmentOverride: Prisma.AssignmentOverrideCreateManyInput[]
  attempt: Prisma.AttemptCreateManyInput[]
  response: Prisma.ResponseCreateManyInput[]
  appeal: Prisma.AppealCreateManyInput[]
  evidence: Prisma.EvidenceCreateManyInput[]
  factState: Prisma.FactStateCreateManyInput[]
  auditLog: Prisma.AuditLogCreateManyInput[]
}

export function makeRows(): SeedRows {
  return {
    school: [],
    user: [],
    class: [],
    classTeacher: [],
    enrollment: [],
    article: [],
    fact: [],
    item: [],
    itemFact: [],
    itemVersion: [],
    quiz: [],
    quizItem: [],
    quizVersion: [],
    quizVersionItem: [],
    assignment: [],
    assignmentOverride: [],
    attempt: [],
    response: [],
    appeal: [],
    evidence: [],
    factState: [],
    auditLog: [],
  }
}

/** Far below what either database takes as parameters of one statement. */
const CHUNK = 400

/** Writes all of it or nothing: a seed that was cut short leaves no half school. */
export async function writeRows(db: PrismaClient, rows: SeedRows): Promise<void> {
  await db.$transaction(
    async (tx) => {
      for (const table of Object.keys(rows) as (keyof SeedRows)[]) {
        // Each table's delegate takes that table's rows; the compiler can't follow the two through one key.
        const delegate = tx[table] as unknown as {
          createMany: (args: { data: unknown[] }) => Promise<unknown>
        }
        const data: unknown[] = rows[table]
        for (let from = 0; from < data.length; from += CHUNK)
          await delegate.createMany({ data: data.slice(from, from + CHUNK) })
      }
    },
    { timeout: 120_000, maxWait: 60_000 },
  )
}

export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}
