import type { Actor } from '@/lib/domain/access/actor'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import type { TestDatabase } from '@/tests/support/database'

/** Makes `getDatabase()` answer with this test's own database. */
export function shareDatabase(database: TestDatabase): PrismaClient {
  ;(globalThis as { footnoteDatabase?: unknown }).footnoteDatabase = database
  return database.prisma
}

export const GATE_TEXT =
  'The tide gate was built in 1987. It was designed by Ilse Brandt. It weighs 240 tonnes.\nShare this'

const FACTS = [
  {
    words: 'The tide gate was built in 1987.',
    content: { stem: 'In what year was the tide gate built?', key: '1987', accepted: [] },
  },
  {
    words: 'It was designed by Ilse Brandt.',
    content: { stem: 'Who designed the tide gate?', key: 'Ilse Brandt', accepted: ['Brandt'] },
  },
  {
    words: 'It weighs 240 tonnes.',
    content: { stem: 'What does the tide gate weigh?', key: '240 tonnes', accepted: [] },
  },
]

export async function makeSchool(prisma: PrismaClient): Promise<string> {
  const id = newId()
  await prisma.school.create({
    data: { id, name: 'Test school', settings: { schemaVersion: 1 } },
    select: { id: true },
  })
  return id
}

export async function makePerson(
  prisma: PrismaClient,
  { schoolId, role, name }: { schoolId: string; role: Actor['role']; name: string },
): Promise<Actor & { username: string }> {
  const userId = newId()
  const username = `${name.toLowerCase()}-${userId.toLowerCase().replace(/[^a-z0-9]/g, '')}`
  await prisma.user.create({
    data: { id: userId, schoolId, role, username, displayName: name },
    select: { id: true },
  })
  return { userId, schoolId, role, sessionId: newId(), username }
}

/** An article with three facts; each has an accepted short answer, and the first a card. Best first. */
export async function makeArticle(prisma: PrismaClient, owner: Actor, { isPrivate = true } = {}) {
  const articleId = newId()
  const end = GATE_TEXT.indexOf('\n')
  await prisma.article.create({
    data: {
      id: articleId,
      schoolId: owner.schoolId,
      ownerId: owner.userId,
      title: 'The gate of Marsh End',
      language: 'en',
      text: GATE_TEXT,
      sha256: newId(),
      wordCount: 18,
      blocks: [
        { start: 0, end, kind: 'paragraph', kept: true, reason: null, doubt: null },
        {
          start: end + 1,
          end: GATE_TEXT.length,
          kind: 'paragraph',
          kept: false,
          reason: 'share',
          doubt: null,
        },
      ],
      sentences: [],
      engineVersion: 'test',
      isPrivate,
    },
  })
  const factIds: string[] = []
  const itemIds: string[] = []
  for (const [index, { words, content }] of FACTS.entries()) {
    const start = GATE_TEXT.indexOf(words)
    const factId = newId()
    await prisma.fact.create({
      data: {
        id: factId,
        articleId,
        key: factId,
        kind: 'event',
        status: 'stated',
        start,
        end: start + words.length,
        quote: words,
        arguments: {},
        salience: 1,
        warnings: [],
        position: index,
        engineVersion: 'test',
        review: 'ACCEPTED',
      },
    })
    const itemId = await makeItem(prisma, owner, {
      articleId,
      factId,
      type: 'short-answer',
      score: 3 - index,
      content: { ...content, source: { start, end: start + words.length, quote: words }, feedback: null },
    })
    factIds.push(factId)
    itemIds.push(itemId)
  }
  await makeItem(prisma, owner, {
    articleId,
    factId: factIds[0] ?? '',
    type: 'flashcard',
    score: 9,
    content: { stem: 'Built when?', back: '1987', source: null, feedback: null },
  })
  return { articleId, factIds, itemIds }
}

type NewItem = {
  articleId: string
  factId: string
  type: string
  score: number
  content: object
  review?: 'ACCEPTED' | 'REJECTED'
}

export async function makeItem(
  prisma: PrismaClient,
  owner: Actor,
  { articleId, factId, type, score, content, review = 'ACCEPTED' }: NewItem,
): Promise<string> {
  const id = newId()
  await prisma.item.create({
    data: {
      id,
      articleId,
      ownerId: owner.userId,
      type,
      origin: 'GENERATED',
      review,
      score,
      facts: { create: { factId } },
      versions: { create: { id: newId(), number: 1, schemaVersion: 1, content } },
    },
  })
  return id
}

/** A school with a teacher, a co-teacher to be, a colleague, two students, and a teacher of another school. */
export async function makeStaff(prisma: PrismaClient) {
  const schoolId = await makeSchool(prisma)
  const person = (role: Actor['role'], name: string) => makePerson(prisma, { schoolId, role, name })
  return {
    teacher: await person('TEACHER', 'Okafor'),
    partner: await person('TEACHER', 'Partner'),
    colleague: await person('TEACHER', 'Colleague'),
    admin: await person('ADMIN', 'Admin'),
    ada: await person('STUDENT', 'Ada'),
    ben: await person('STUDENT', 'Ben'),
    stranger: await makePerson(prisma, {
      schoolId: await makeSchool(prisma),
      role: 'TEACHER',
      name: 'Stranger',
    }),
  }
}

/** Puts a student into a class directly, as joining by code does. */
export async function enrol(
  prisma: PrismaClient,
  { classId, student, section = null }: { classId: string; student: Actor; section?: string | null },
) {
  await prisma.enrollment.create({
    data: { id: newId(), classId, studentId: student.userId, section },
    select: { id: true },
  })
}

/** What was written into the trace, oldest first. */
export async function readTrace(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.auditLog.findMany({ orderBy: { at: 'asc' }, select: { action: true } })
  return rows.map((row) => row.action)
}
