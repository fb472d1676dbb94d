import type { Actor } from '@/lib/domain/access/actor'
import {
  DEFAULT_POLICY,
  type AssignmentPolicy,
  type AssignmentWindow,
  type OverridePolicy,
} from '@/lib/domain/attempts/policy'
import type { StudentItem } from '@/lib/domain/items/student-item'
import type { Answer } from '@/lib/domain/items/field'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'

export const ARTICLE_TEXT =
  'The tide gate at Marsh End was designed by Ilse Brandt. It was built in 1987 and weighs 240 tonnes. It stands near Bremen. Nobody has seen it open on a Sunday.'

const quote = (words: string) => ({
  start: ARTICLE_TEXT.indexOf(words),
  end: ARTICLE_TEXT.indexOf(words) + words.length,
  quote: words,
})
const option = (text: string, isKey: boolean) => ({ text, isKey, origin: null, source: null, feedback: null })

/** Five items, one of each graded type, over four facts. */
export const CONTENTS: { type: string; content: object; words: string }[] = [
  {
    type: 'multiple-choice',
    words: 'designed by Ilse Brandt',
    content: {
      stem: 'Who designed the tide gate?',
      options: [option('Otto Lang', false), option('Ilse Brandt', true), option('Mara Voss', false)],
    },
  },
  {
    type: 'true-false',
    words: 'stands near Bremen',
    content: { stem: 'The gate stands near Hamburg.', key: false, correction: 'near Bremen' },
  },
  {
    type: 'cloze',
    words: 'stands near Bremen',
    content: { stem: 'It stands near _____.', key: 'Bremen', accepted: [], bank: null },
  },
  {
    type: 'short-answer',
    words: 'built in 1987',
    content: { stem: 'In what year was it built?', key: '1987', accepted: [] },
  },
  {
    type: 'numeric',
    words: 'weighs 240 tonnes',
    content: {
      stem: 'What does the gate weigh?',
      keyText: '240',
      value: 240,
      unit: 'tonnes',
      tolerance: 0,
      accepted: [],
    },
  },
]

export type QuizWorld = {
  teacher: Actor
  colleague: Actor
  stranger: Actor
  students: Actor[]
  classId: string
  assignmentId: string
  articleId: string
  factIdOf: (words: string) => string
}

export type WorldOptions = {
  students?: number
  policy?: Partial<AssignmentPolicy>
  window?: Partial<AssignmentWindow>
  contents?: { type: string; content: object; words: string }[]
}

/** A class with a published and assigned quiz; `stranger` studies at another school. */
export async function makeQuizWorld(
  prisma: PrismaClient,
  { students = 1, policy, window, contents = CONTENTS }: WorldOptions = {},
): Promise<QuizWorld> {
  const schoolId = await makeSchool(prisma)
  const teacher = await makePerson(prisma, schoolId, 'TEACHER')
  const classId = newId()
  await prisma.class.create({
    data: { id: classId, schoolId, name: '8B', teachers: { create: { userId: teacher.userId } } },
  })
  const people: Actor[] = []
  for (let index = 0; index < students; index += 1) {
    const student = await makePerson(prisma, schoolId, 'STUDENT')
    await prisma.enrollment.create({
      data: { id: newId(), classId, studentId: student.userId, section: index % 2 ? 'B' : 'A' },
    })
    people.push(student)
  }
  const { articleId, facts } = await makeArticle(prisma, {
    schoolId,
    ownerId: teacher.userId,
    words: contents.map((item) => item.words),
  })
  const quizVersionId = await makeQuiz(prisma, {
    schoolId,
    ownerId: teacher.userId,
    articleId,
    facts,
    contents,
  })
  const assignmentId = newId()
  const toDate = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at))
  await prisma.assignment.create({
    data: {
      id: assignmentId,
      classId,
      kind: 'QUIZ',
      title: 'The tide gate',
      quizVersionId,
      policy: { ...DEFAULT_POLICY, ...policy },
      createdById: teacher.userId,
      opensAt: toDate(window?.opensAt),
      dueAt: toDate(window?.dueAt),
      closesAt: toDate(window?.closesAt),
    },
  })
  return {
    teacher,
    colleague: await makePerson(prisma, schoolId, 'TEACHER'),
    stranger: await makePerson(prisma, await makeSchool(prisma), 'STUDENT'),
    students: people,
    classId,
    assignmentId,
    articleId,
    factIdOf: (words) => facts.get(words) ?? '',
  }
}

/** Grants one student (or section) something in the assignment. */
export async function grant(
  prisma: PrismaClient,
  who: { assignmentId: string; studentId?: string; section?: string },
  policy: OverridePolicy,
) {
  await prisma.assignmentOverride.create({ data: { id: newId(), ...who, policy } })
}

async function makeSchool(prisma: PrismaClient): Promise<string> {
  const id = newId()
  await prisma.school.create({ data: { id, name: 'Test school', settings: { schemaVersion: 1 } } })
  return id
}

async function makePerson(prisma: PrismaClient, schoolId: string, role: Actor['role']): Promise<Actor> {
  const userId = newId()
  await prisma.user.create({
    data: { id: userId, schoolId, role, username: userId.toLowerCase(), displayName: 'Sam Someone' },
  })
  return { userId, schoolId, role, sessionId: newId() }
}

type Making = { schoolId: string; ownerId: string }

async function makeArticle(prisma: PrismaClient, { schoolId, ownerId, words }: Making & { words: string[] }) {
  const articleId = newId()
  const sentences = [...ARTICLE_TEXT.matchAll(/[^.]+\./g)].map((match) => ({
    start: match.index + (match[0].startsWith(' ') ? 1 : 0),
    end: match.index + match[0].length,
    status: 'stated',
    holder: null,
  }))
  await prisma.article.create({
    data: {
      id: articleId,
      schoolId,
      ownerId,
      title: 'The gate of Marsh End',
      language: 'en',
      text: ARTICLE_TEXT,
      sha256: newId(),
      wordCount: 30,
      blocks: [
        { start: 0, end: ARTICLE_TEXT.length, kind: 'paragraph', kept: true, reason: null, doubt: null },
      ],
      sentences,
      engineVersion: 'test',
    },
  })
  const facts = new Map<string, string>()
  for (const part of new Set(words)) {
    const id = newId()
    facts.set(part, id)
    await prisma.fact.create({
      data: {
        id,
        articleId,
        key: id,
        kind: 'event',
        status: 'stated',
        ...quote(part),
        arguments: {},
        salience: 1,
        warnings: [],
        position: facts.size,
        engineVersion: 'test',
        review: 'ACCEPTED',
      },
    })
  }
  return { articleId, facts }
}

type QuizMaking = Making & {
  articleId: string
  facts: Map<string, string>
  contents: NonNullable<WorldOptions['contents']>
}

async function makeQuiz(
  prisma: PrismaClient,
  { schoolId, ownerId, articleId, facts, contents }: QuizMaking,
): Promise<string> {
  const quizId = newId()
  const quizVersionId = newId()
  await prisma.quiz.create({ data: { id: quizId, schoolId, ownerId, articleId, title: 'The tide gate' } })
  await prisma.quizVersion.create({ data: { id: quizVersionId, quizId, number: 1, title: 'The tide gate' } })
  for (const [index, { type, content, words }] of contents.entries()) {
    const itemVersionId = newId()
    await prisma.item.create({
      data: {
        id: newId(),
        articleId,
        ownerId,
        type,
        origin: 'TEACHER',
        review: 'ACCEPTED',
        facts: { create: { factId: facts.get(words) ?? '' } },
        versions: {
          create: {
            id: itemVersionId,
            number: 1,
            schemaVersion: 1,
            content: { source: quote(words), feedback: null, ...content },
          },
        },
      },
    })
    await prisma.quizVersionItem.create({
      data: { quizVersionId, position: index + 1, itemVersionId, points: index + 1 },
    })
  }
  return quizVersionId
}

/** The right answers to CONTENTS, as this attempt's page would send them. */
export function rightAnswer(item: StudentItem): Answer {
  const pick = (text: string): Answer => {
    const options = item.field.kind === 'choice' ? item.field.options : []
    return { kind: 'choice', optionId: options.find((candidate) => candidate.text === text)?.id ?? '' }
  }
  if (item.type === 'multiple-choice') return pick('Ilse Brandt')
  if (item.type === 'true-false') return pick('False')
  if (item.type === 'cloze') return { kind: 'text', text: 'bremen' }
  if (item.type === 'short-answer') return { kind: 'text', text: '1987' }
  return { kind: 'number', text: '240' }
}
