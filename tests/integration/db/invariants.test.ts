import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Prisma } from '@/lib/server/db/client'
import { plantRecords } from '@/tests/support/records'
import { withDatabases, withSqlite, type TestDatabase } from '@/tests/support/database'

const at = new Date('2026-03-01T09:00:00.000Z')

type Write = (prisma: TestDatabase['prisma']) => Promise<unknown>
type Refused = readonly [what: string, by: string, write: Write]
type Allowed = readonly [what: string, write: Write]

const attempt: Prisma.AttemptUncheckedCreateInput = {
  id: 'second',
  assignmentId: 'assignment',
  studentId: 'student',
  number: 2,
  seed: 's',
  startedAt: at,
  policy: {},
}
const closed = { state: 'CLOSED', openKey: null, closedAt: at, closedBy: 'STUDENT' } as const
const fact = {
  articleId: 'article',
  kind: 'k',
  status: 's',
  quote: 'q',
  arguments: {},
  salience: 1,
  warnings: [],
  position: 2,
  engineVersion: '1',
}
const evidence: Prisma.EvidenceUncheckedCreateInput = {
  id: 'more',
  studentId: 'student',
  factId: 'fact',
  source: 'CARD',
  at,
  clientKey: 'more',
}
const memory = {
  studentId: 'student',
  factId: 'fact',
  due: at,
  stability: 1,
  difficulty: 1,
  scheduledDays: 1,
  parametersVersion: 1,
}

/** What no code path may write, whatever mistake is in it. */
const refused: readonly Refused[] = [
  [
    'a fact of no length',
    'Fact_span_check',
    (prisma) => prisma.fact.create({ data: { ...fact, id: 'f', key: 'f', start: 5, end: 5 } }),
  ],
  [
    'a fact before the text',
    'Fact_span_check',
    (prisma) => prisma.fact.create({ data: { ...fact, id: 'f', key: 'f', start: -1, end: 5 } }),
  ],
  [
    'half a holder',
    'Fact_holder_check',
    (prisma) =>
      prisma.fact.create({ data: { ...fact, id: 'f', key: 'f', start: 0, end: 5, holderStart: 0 } }),
  ],
  [
    'an item of schema 0',
    'ItemVersion_schemaVersion_check',
    (prisma) =>
      prisma.itemVersion.create({
        data: { id: 'v', itemId: 'item', number: 2, schemaVersion: 0, content: {} },
      }),
  ],
  [
    'a published item before the first',
    'QuizVersionItem_position_check',
    (prisma) =>
      prisma.quizVersionItem.create({
        data: { quizVersionId: 'quizVersion', position: -1, itemVersionId: 'itemVersion', points: 1 },
      }),
  ],
  [
    'negative published points',
    'QuizVersionItem_points_check',
    (prisma) =>
      prisma.quizVersionItem.create({
        data: { quizVersionId: 'quizVersion', position: 1, itemVersionId: 'itemVersion', points: -1 },
      }),
  ],
  [
    'an item version 0',
    'ItemVersion_number_check',
    (prisma) =>
      prisma.itemVersion.create({
        data: { id: 'v', itemId: 'item', number: 0, schemaVersion: 1, content: {} },
      }),
  ],
  [
    'a quiz version 0',
    'QuizVersion_number_check',
    (prisma) => prisma.quizVersion.create({ data: { id: 'v', quizId: 'quiz', number: 0, title: 't' } }),
  ],
  [
    'negative points',
    'QuizItem_points_check',
    (prisma) => prisma.quizItem.create({ data: { quizId: 'quiz', itemId: 'item', position: 0, points: -1 } }),
  ],
  [
    'a quiz assignment without a quiz',
    'Assignment_subject_check',
    (prisma) =>
      prisma.assignment.create({
        data: { id: 'a', classId: 'class', kind: 'QUIZ', title: 't', policy: {}, createdById: 'teacher' },
      }),
  ],
  [
    'a practice without an article',
    'Assignment_subject_check',
    (prisma) =>
      prisma.assignment.create({
        data: {
          id: 'a',
          classId: 'class',
          kind: 'PRACTICE',
          title: 't',
          policy: {},
          createdById: 'teacher',
          quizVersionId: 'quizVersion',
        },
      }),
  ],
  [
    'an override for nobody',
    'AssignmentOverride_target_check',
    (prisma) =>
      prisma.assignmentOverride.create({ data: { id: 'o', assignmentId: 'assignment', policy: {} } }),
  ],
  [
    'an override for a student and a section',
    'AssignmentOverride_target_check',
    (prisma) =>
      prisma.assignmentOverride.create({
        data: { id: 'o', assignmentId: 'assignment', studentId: 'student', section: 'A', policy: {} },
      }),
  ],
  [
    'an open attempt without its key',
    'Attempt_openKey_check',
    (prisma) => prisma.attempt.create({ data: attempt }),
  ],
  [
    'an open attempt with another key',
    'Attempt_openKey_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, openKey: 'assignment:other' } }),
  ],
  [
    'a closed attempt with a key',
    'Attempt_openKey_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed, openKey: 'assignment:student' } }),
  ],
  [
    'a closed attempt without a time',
    'Attempt_closed_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed, closedAt: null } }),
  ],
  [
    'a closed attempt without a reason',
    'Attempt_closed_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed, closedBy: null } }),
  ],
  [
    'a graded attempt without a score',
    'Attempt_graded_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed, state: 'GRADED', gradedAt: at } }),
  ],
  [
    'an attempt 0',
    'Attempt_number_check',
    (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed, number: 0 } }),
  ],
  [
    'a response before the first',
    'Response_position_check',
    (prisma) =>
      prisma.response.create({
        data: { attemptId: 'attempt', position: -1, itemVersionId: 'itemVersion', rev: 1, savedAt: at },
      }),
  ],
  [
    'a negative rev',
    'Response_rev_check',
    (prisma) =>
      prisma.response.create({
        data: { attemptId: 'attempt', position: 1, itemVersionId: 'itemVersion', rev: -1, savedAt: at },
      }),
  ],
  [
    'a memory state 4',
    'FactState_state_check',
    (prisma) => prisma.factState.create({ data: { ...memory, reps: 0, lapses: 0, state: 4 } }),
  ],
  [
    'negative lapses',
    'FactState_counts_check',
    (prisma) => prisma.factState.create({ data: { ...memory, reps: 0, lapses: -1, state: 1 } }),
  ],
  [
    'a rating 0',
    'Evidence_rating_check',
    (prisma) => prisma.evidence.create({ data: { ...evidence, rating: 0 } }),
  ],
  [
    'a rating 5',
    'Evidence_rating_check',
    (prisma) => prisma.evidence.create({ data: { ...evidence, rating: 5 } }),
  ],
  [
    'an unknown role',
    'User_role_enum',
    (prisma) => prisma.$executeRaw`UPDATE "User" SET "role" = 'OWNER' WHERE "id" = 'student'`,
  ],
  [
    'an unknown state',
    'Attempt_state_enum',
    (prisma) => prisma.$executeRaw`UPDATE "Attempt" SET "state" = 'LOST' WHERE "id" = 'attempt'`,
  ],
  [
    'another text of an article',
    'Article_frozen',
    (prisma) => prisma.article.update({ where: { id: 'article' }, data: { text: 'other' } }),
  ],
  [
    'other content of an item version',
    'ItemVersion_frozen',
    (prisma) => prisma.itemVersion.update({ where: { id: 'itemVersion' }, data: { content: { a: 1 } } }),
  ],
  [
    'another title of a quiz version',
    'QuizVersion_frozen',
    (prisma) => prisma.quizVersion.update({ where: { id: 'quizVersion' }, data: { title: 'other' } }),
  ],
  [
    'other points in a quiz version',
    'QuizVersionItem_frozen',
    (prisma) => prisma.quizVersionItem.updateMany({ data: { points: 7 } }),
  ],
  [
    'another rating in evidence',
    'Evidence_frozen',
    (prisma) => prisma.evidence.update({ where: { id: 'evidence' }, data: { rating: 1 } }),
  ],
]

/** The neighbours of the refused: the constraints must not stand in the way. */
const allowed: readonly Allowed[] = [
  [
    'a fact of one character',
    (prisma) => prisma.fact.create({ data: { ...fact, id: 'f', key: 'f', start: 0, end: 1 } }),
  ],
  [
    'a fact with a holder',
    (prisma) =>
      prisma.fact.create({
        data: { ...fact, id: 'f', key: 'f', start: 0, end: 5, holderStart: 6, holderEnd: 7 },
      }),
  ],
  ['a second attempt, closed', (prisma) => prisma.attempt.create({ data: { ...attempt, ...closed } })],
  [
    'a graded attempt',
    (prisma) =>
      prisma.attempt.create({
        data: { ...attempt, ...closed, state: 'GRADED', gradedAt: at, score: 0, maxScore: 0 },
      }),
  ],
  ['closing an attempt', (prisma) => prisma.attempt.update({ where: { id: 'attempt' }, data: closed })],
  [
    'an override for a section',
    (prisma) =>
      prisma.assignmentOverride.create({
        data: { id: 'o', assignmentId: 'assignment', section: 'A', policy: {} },
      }),
  ],
  [
    'evidence without a rating',
    (prisma) => prisma.evidence.create({ data: { ...evidence, isCorrect: false } }),
  ],
  [
    'archiving an article',
    (prisma) => prisma.article.update({ where: { id: 'article' }, data: { archivedAt: at } }),
  ],
  [
    'deleting an attempt, from which evidence is then detached',
    (prisma) => prisma.attempt.delete({ where: { id: 'attempt' } }),
  ],
]

/** Enums are types of their own on PostgreSQL; on SQLite each column has a constraint. */
const enumColumns = [
  'Appeal_state',
  'Assignment_kind',
  'Attempt_closedBy',
  'Attempt_state',
  'Evidence_source',
  'Fact_review',
  'Invitation_kind',
  'Item_origin',
  'Item_review',
  'Response_gradedBy',
  'Response_verdict',
  'User_role',
]

/** The words of each database for the invariant called `name`. */
function describeRefusal(name: string): RegExp {
  const frozen = /^(\w+)_frozen$/.exec(name)?.[1]
  if (frozen) return new RegExp(`${frozen} is never rewritten`)
  return name.endsWith('_enum')
    ? new RegExp(`${name}|invalid input value for enum`)
    : new RegExp(`\\b${name}\\b`)
}

withDatabases('invariants', (makeDatabase) => {
  test.each(refused)('%s is refused (%s)', async (_, by, write) => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    await expect(write(prisma)).rejects.toThrow(describeRefusal(by))
  })

  test.each(allowed)('%s is allowed', async (_, write) => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    await write(prisma)
  })

  test('at most one attempt of a student is open', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    const second = prisma.attempt.create({ data: { ...attempt, openKey: 'assignment:student' } })
    await expect(second).rejects.toMatchObject({ code: 'P2002' })
  })
})

withSqlite('the invariants of SQLite', (makeDatabase) => {
  test('are all there, none of them untested', async () => {
    const { prisma } = await makeDatabase()
    const rows = await prisma.$queryRaw<
      { sql: string }[]
    >`SELECT "sql" FROM sqlite_schema WHERE "sql" IS NOT NULL`
    const words = rows.flatMap(({ sql }) => [...sql.matchAll(/"(\w+_(?:check|enum|frozen))"/g)])
    const expected = new Set([
      ...refused.map(([, by]) => by),
      ...enumColumns.map((column) => `${column}_enum`),
    ])
    expect(new Set(words.map((word) => word[1]))).toEqual(expected)
  })

  test('hold for every enum of the schema', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const enums = [...schema.matchAll(/^enum (\w+)/gm)].map((match) => match[1] ?? '')
    const columns = [...schema.matchAll(/^model (\w+) \{([^}]*)/gm)].flatMap(([, model, body]) =>
      [...(body ?? '').matchAll(new RegExp(`^ +(\\w+) +(?:${enums.join('|')})\\b`, 'gm'))].map(
        (match) => `${model}_${match[1]}`,
      ),
    )
    expect(columns.sort()).toEqual(enumColumns)
  })
})
