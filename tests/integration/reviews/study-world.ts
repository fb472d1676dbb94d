import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { makeQuizWorld, type QuizWorld, type WorldOptions } from '@/tests/integration/attempts/quiz-world'

/** One card for each fact of the quiz, and one for a fact that no quiz asks. */
const CARDS = [
  {
    words: 'designed by Ilse Brandt',
    type: 'flashcard',
    content: { stem: 'Who designed the tide gate?', back: 'Ilse Brandt' },
  },
  {
    words: 'stands near Bremen',
    type: 'flashcard-cloze',
    content: { stem: 'It stands near _____.', back: 'Bremen' },
  },
  { words: 'built in 1987', type: 'flashcard', content: { stem: 'When was it built?', back: '1987' } },
  {
    words: 'weighs 240 tonnes',
    type: 'flashcard',
    content: { stem: 'What does it weigh?', back: '240 tonnes' },
  },
  {
    words: 'Nobody has seen it open on a Sunday',
    type: 'flashcard',
    content: { stem: 'When has nobody seen it open?', back: 'On a Sunday' },
  },
]

export type StudyWorld = QuizWorld & {
  cardIdOf: (words: string) => string
  versionIdOf: (words: string) => string
  untestedFactId: string
}

/** The quiz world with cards. Nothing is assigned as a deck yet. */
export async function makeStudyWorld(prisma: PrismaClient, options?: WorldOptions): Promise<StudyWorld> {
  const world = await makeQuizWorld(prisma, options)
  const article = await prisma.article.findUniqueOrThrow({
    where: { id: world.articleId },
    select: { text: true },
  })
  const untestedFactId = newId()
  const cards = new Map<string, { cardId: string; versionId: string }>()
  for (const { words, type, content } of CARDS) {
    const start = article.text.indexOf(words)
    const span = { start, end: start + words.length, quote: words }
    const factId = world.factIdOf(words) || untestedFactId
    if (factId === untestedFactId) {
      await prisma.fact.create({
        data: {
          id: factId,
          articleId: world.articleId,
          key: factId,
          kind: 'event',
          status: 'stated',
          ...span,
          arguments: {},
          salience: 1,
          warnings: [],
          position: 9,
          engineVersion: 'test',
          review: 'ACCEPTED',
        },
      })
    }
    const [cardId, versionId] = [newId(), newId()]
    await prisma.item.create({
      data: {
        id: cardId,
        articleId: world.articleId,
        ownerId: world.teacher.userId,
        type,
        origin: 'GENERATED',
        review: 'ACCEPTED',
        facts: { create: { factId } },
        versions: {
          create: {
            id: versionId,
            number: 1,
            schemaVersion: 1,
            content: { ...content, source: span, feedback: null },
          },
        },
      },
    })
    cards.set(words, { cardId, versionId })
  }
  return {
    ...world,
    untestedFactId,
    cardIdOf: (words) => cards.get(words)?.cardId ?? '',
    versionIdOf: (words) => cards.get(words)?.versionId ?? '',
  }
}

export async function assignDeck(
  prisma: PrismaClient,
  { classId, articleId, teacher }: StudyWorld,
  times: { opensAt?: Date; dueAt?: Date } = {},
): Promise<string> {
  const id = newId()
  await prisma.assignment.create({
    data: {
      id,
      classId,
      kind: 'PRACTICE',
      title: 'Cards',
      articleId,
      policy: DEFAULT_POLICY,
      createdById: teacher.userId,
      ...times,
    },
  })
  return id
}
