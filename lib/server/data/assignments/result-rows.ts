import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { Prisma, type PrismaClient } from '@/lib/server/db/client'

// The two queries behind a results page, whatever the number of students, questions and answers. Hand-written, because
// nested selections make a query for each level; only what SQLite and PostgreSQL share.

/** SQLite gives JSON of an expression as text. */
const json = z.unknown().transform((value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value))
const time = z
  .union([z.date(), z.string()])
  .nullable()
  .transform((value) => (value === null ? null : new Date(value).getTime()))
const text = z.string().nullable()
const number = z.number().nullable()

const itemRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['QUIZ', 'PRACTICE']),
  opensAt: time,
  dueAt: time,
  closesAt: time,
  archivedAt: time,
  policy: json,
  createdById: z.string(),
  deckArticleId: text,
  classId: z.string(),
  className: z.string(),
  schoolId: z.string(),
  leadId: text,
  quizId: text,
  versionNumber: number,
  position: number,
  points: number,
  schemaVersion: number,
  content: json,
  type: text,
  factId: text,
  start: number,
  end: number,
  quote: text,
  articleId: text,
  articleTitle: text,
  /** Only in the first row of each article. */
  articleText: text,
  articleBlocks: json,
})
export type ItemRow = z.infer<typeof itemRowSchema>

/** The assignment with its questions and their facts, if the actor teaches its class; no row otherwise. */
export async function queryItemRows(db: PrismaClient, actor: Actor, assignmentId: string): Promise<ItemRow[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT a."id", a."title", a."kind", a."opensAt", a."dueAt", a."closesAt", a."archivedAt", a."policy", a."createdById",
      a."articleId" AS "deckArticleId", c."id" AS "classId", c."name" AS "className", c."schoolId",
      (SELECT lead."userId" FROM "ClassTeacher" lead JOIN "User" leader ON leader."id" = lead."userId"
        WHERE lead."classId" = c."id" AND leader."role" <> 'STUDENT' AND leader."deactivatedAt" IS NULL ORDER BY lead."addedAt", lead."userId" LIMIT 1) AS "leadId",
      v."quizId", v."number" AS "versionNumber", q."position", q."points", iv."schemaVersion", iv."content", i."type",
      f."id" AS "factId", f."start", f."end", f."quote", art."id" AS "articleId", art."title" AS "articleTitle",
      CASE WHEN ROW_NUMBER() OVER (PARTITION BY art."id" ORDER BY q."position", l."position", l."factId") = 1 THEN art."text" END AS "articleText",
      CASE WHEN ROW_NUMBER() OVER (PARTITION BY art."id" ORDER BY q."position", l."position", l."factId") = 1 THEN art."blocks" END AS "articleBlocks"
    FROM "Assignment" a
    JOIN "Class" c ON c."id" = a."classId"
    JOIN "ClassTeacher" t ON t."classId" = c."id" AND t."userId" = ${actor.userId}
    LEFT JOIN "QuizVersion" v ON v."id" = a."quizVersionId"
    LEFT JOIN "QuizVersionItem" q ON q."quizVersionId" = v."id"
    LEFT JOIN "ItemVersion" iv ON iv."id" = q."itemVersionId"
    LEFT JOIN "Item" i ON i."id" = iv."itemId"
    LEFT JOIN "ItemFact" l ON l."itemId" = i."id"
    LEFT JOIN "Fact" f ON f."id" = l."factId"
    LEFT JOIN "Article" art ON art."id" = f."articleId"
    WHERE a."id" = ${assignmentId}
    ORDER BY q."position", l."position", l."factId"`
  return z.array(itemRowSchema).parse(rows)
}

const answerRowSchema = z.object({
  studentId: z.string(),
  attemptId: text,
  // Of the student and the attempt: only in the first row of each attempt. Repeated a thousand times they are what
  // costs most.
  displayName: text,
  username: text,
  accommodations: json,
  section: text,
  leftAt: time,
  studentGrant: json,
  sectionGrant: json,
  number: number,
  state: z.enum(['OPEN', 'CLOSED', 'GRADED']).nullable(),
  seed: text,
  startedAt: time,
  closedAt: time,
  score: number,
  maxScore: number,
  policy: json,
  // Of the answer.
  position: number,
  answer: json,
  verdict: z.enum(['CORRECT', 'PARTIAL', 'INCORRECT', 'UNANSWERED']).nullable(),
  points: number,
  appealState: text,
  appealReason: text,
})
export type AnswerRow = z.infer<typeof answerRowSchema>

/** True in the row that carries what belongs to the attempt (and its student): the one with its lowest position. */
const IS_FIRST = Prisma.sql`(r."position" IS NULL OR r."position" = (SELECT MIN(o."position") FROM "Response" o WHERE o."attemptId" = r."attemptId"))`

/** Everyone who is or was in the class, with their attempts and answers: one row for each answer. */
export async function queryAnswerRows(db: PrismaClient, assignmentId: string): Promise<AnswerRow[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT e."studentId", t."id" AS "attemptId",
      u."displayName", u."username", u."accommodations", f."section", f."leftAt",
      os."policy" AS "studentGrant", oc."policy" AS "sectionGrant",
      h."number", h."state", h."seed", h."startedAt", h."closedAt", h."score", h."maxScore", h."policy",
      r."position", r."answer", r."verdict", r."score" AS "points", p."state" AS "appealState", p."reason" AS "appealReason"
    FROM "Assignment" a
    JOIN "Enrollment" e ON e."classId" = a."classId"
    LEFT JOIN "Attempt" t ON t."assignmentId" = a."id" AND t."studentId" = e."studentId"
    LEFT JOIN "Response" r ON r."attemptId" = t."id"
    LEFT JOIN "Appeal" p ON p."attemptId" = r."attemptId" AND p."position" = r."position"
    LEFT JOIN "Enrollment" f ON f."id" = e."id" AND ${IS_FIRST}
    LEFT JOIN "User" u ON u."id" = f."studentId"
    LEFT JOIN "Attempt" h ON h."id" = t."id" AND f."id" IS NOT NULL
    LEFT JOIN "AssignmentOverride" os ON os."assignmentId" = a."id" AND os."studentId" = f."studentId"
    LEFT JOIN "AssignmentOverride" oc ON oc."assignmentId" = a."id" AND oc."section" = f."section"
    WHERE a."id" = ${assignmentId}
    ORDER BY e."studentId", t."number", r."position"`
  return z.array(answerRowSchema).parse(rows)
}
