import type { PrismaClient } from '@/lib/server/db/client'

/** One record of almost every kind, each with its kind as its id, e.g. the class `class`. */
export async function plantRecords(prisma: PrismaClient): Promise<void> {
  const at = new Date('2026-03-01T08:00:00.000Z')
  await prisma.school.create({
    data: {
      id: 'school',
      name: 'Elm Street',
      settings: {},
      users: {
        create: [
          { id: 'teacher', role: 'TEACHER', username: 'teacher', displayName: 'Ms Woolf' },
          { id: 'student', role: 'STUDENT', username: 'student', displayName: 'Ada' },
        ],
      },
      classes: { create: { id: 'class', name: '8b', teachers: { create: { userId: 'teacher' } } } },
    },
  })
  await prisma.article.create({
    data: {
      id: 'article',
      schoolId: 'school',
      ownerId: 'teacher',
      title: 'The crane',
      language: 'en',
      text: 'The crane is back.',
      sha256: 'hash',
      wordCount: 4,
      blocks: [],
      sentences: [],
      engineVersion: '1',
      facts: {
        create: {
          id: 'fact',
          key: 'fact',
          kind: 'event',
          status: 'stated',
          start: 0,
          end: 18,
          quote: 'The crane is back.',
          arguments: {},
          salience: 1,
          warnings: [],
          position: 0,
          engineVersion: '1',
        },
      },
      items: {
        create: {
          id: 'item',
          ownerId: 'teacher',
          type: 'choice',
          origin: 'TEACHER',
          versions: {
            create: { id: 'itemVersion', number: 1, schemaVersion: 1, content: { stem: 'What is back?' } },
          },
        },
      },
    },
  })
  await prisma.quiz.create({
    data: {
      id: 'quiz',
      schoolId: 'school',
      ownerId: 'teacher',
      title: 'Cranes',
      versions: {
        create: {
          id: 'quizVersion',
          number: 1,
          title: 'Cranes',
          items: { create: { position: 0, itemVersionId: 'itemVersion', points: 1 } },
        },
      },
    },
  })
  await prisma.assignment.create({
    data: {
      id: 'assignment',
      classId: 'class',
      kind: 'QUIZ',
      title: 'Cranes',
      quizVersionId: 'quizVersion',
      policy: {},
      createdById: 'teacher',
      attempts: {
        create: {
          id: 'attempt',
          studentId: 'student',
          number: 1,
          seed: 'seed',
          openKey: 'assignment:student',
          startedAt: at,
          policy: {},
          responses: {
            create: { position: 0, itemVersionId: 'itemVersion', rev: 1, savedAt: at, answer: 2 },
          },
        },
      },
    },
  })
  await prisma.evidence.create({
    data: {
      id: 'evidence',
      studentId: 'student',
      factId: 'fact',
      source: 'CARD',
      rating: 3,
      at,
      clientKey: 'evidence',
      attemptId: 'attempt',
    },
  })
}
