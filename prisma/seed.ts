import type { PrismaClient } from '@/lib/server/db/client'
import { addAppeal } from './seed/appeal'
import { addArticle } from './seed/articles'
import { addAssignment } from './seed/assignments'
import { makeContext } from './seed/context'
import { addPeople } from './seed/people'
import { addQuiz } from './seed/quizzes'
import { makeRows, writeRows, type SeedRows } from './seed/rows'
import { replayTerm } from './seed/term'

export { DEMO_ACCOUNTS, type DemoAccount } from './seed/accounts'
export { hasDemo, removeDemo } from './seed/remove'

/** Kept by the start script and the commands, so that everybody's demo school is the same. */
export const DEMO_SEED = 'footnote'

/**
 * Fills the demo school: one school with its people, four articles read by the real engine, and a term of quizzes and
 * practice up to `now`. The same `now` and seed give the same bytes. All in one transaction.
 */
export async function seedDemo(db: PrismaClient, options: { now: Date; seed?: string }): Promise<void> {
  await writeRows(db, await buildDemo(options))
}

/** The demo school as rows, without a database. */
export async function buildDemo({ now, seed = DEMO_SEED }: { now: Date; seed?: string }): Promise<SeedRows> {
  const rows = makeRows()
  const context = makeContext({ now, seed })
  const people = await addPeople(rows, context)
  const { schoolId, teacherIds } = people
  const { '8B': eight, '9C': nine } = people.classes

  const article = (plan: Parameters<typeof addArticle>[2]['plan']) =>
    addArticle(rows, context, { schoolId, plan })
  const tide = article({
    key: 'tide-gate',
    title: 'How the harbour town learned to live with the tide',
    ownerId: teacherIds.okafor,
    day: -66,
    review: 'done',
  })
  const peat = article({
    key: 'peat-bogs',
    title: 'What a peat bog remembers',
    ownerId: teacherIds.okafor,
    day: -45,
    review: 'done',
  })
  const grace = article({
    key: 'grace-darling',
    title: 'Grace Darling and the wreck of the Forfarshire',
    ownerId: teacherIds.hughes,
    day: -34,
    contentNote: 'A shipwreck in which many people, also children, lose their lives.',
    review: 'done',
  })
  article({
    key: 'lighthouse-lens',
    title: 'The glass that saved ten thousand ships',
    ownerId: teacherIds.okafor,
    day: -1,
    review: 'open',
  })

  const quiz = (plan: Parameters<typeof addQuiz>[2]['plan']) => addQuiz(rows, context, { schoolId, plan })
  const tideQuiz = quiz({
    key: 'tide',
    title: 'The tide gate',
    article: tide,
    most: 10,
    ownerId: teacherIds.okafor,
    day: -64,
  })
  const peatQuiz = quiz({
    key: 'peat',
    title: 'What a peat bog remembers',
    article: peat,
    most: 10,
    ownerId: teacherIds.okafor,
    day: -43,
  })
  const graceQuiz = quiz({
    key: 'grace',
    title: 'Grace Darling',
    instructions: 'Dates need day, month and year only where the question says so.',
    article: grace,
    most: 10,
    ownerId: teacherIds.hughes,
    day: -32,
  })
  const tideAgain = quiz({
    key: 'tide-again',
    title: 'The tide gate: a second look',
    article: tide,
    without: tideQuiz,
    most: 6,
    ownerId: teacherIds.okafor,
    day: -11,
  })
  const peatAgain = quiz({
    key: 'peat-again',
    title: 'Peat bogs: part two',
    article: peat,
    without: peatQuiz,
    most: 6,
    ownerId: teacherIds.okafor,
    day: -2,
  })

  const assign = (plan: Parameters<typeof addAssignment>[2]['plan']) =>
    addAssignment(rows, context, { schoolId, plan })
  const ofEight = [
    assign({
      key: '8B-tide',
      title: 'The tide gate',
      class: eight,
      quiz: tideQuiz,
      opens: -63,
      due: -60,
      closes: -56,
    }),
    assign({
      key: '8B-tide-deck',
      title: 'Cards: the tide gate',
      class: eight,
      article: tide,
      opens: -59,
      due: -45,
    }),
    assign({
      key: '8B-peat',
      title: 'What a peat bog remembers',
      class: eight,
      quiz: peatQuiz,
      opens: -42,
      due: -38,
      closes: -35,
      policy: { attempts: 2, late: { kind: 'penalty', perDay: 0.1 } },
    }),
    assign({
      key: '8B-peat-deck',
      title: 'Cards: peat bogs',
      class: eight,
      article: peat,
      opens: -2,
      due: 5,
    }),
    assign({
      key: '8B-tide-again',
      title: 'The tide gate: a second look',
      class: eight,
      quiz: tideAgain,
      opens: -9,
      due: -4,
      closes: -3,
      policy: { feedback: 'close' },
    }),
  ]
  const running = assign({
    key: '8B-grace',
    title: 'Grace Darling',
    class: eight,
    quiz: graceQuiz,
    opens: -1,
    due: 1,
  })
  const ahead = assign({
    key: '8B-peat-again',
    title: 'Peat bogs: part two',
    class: eight,
    quiz: peatAgain,
    opens: -1,
    due: 4,
    closes: 7,
    policy: { attempts: 2 },
  })
  const ofNine = [
    assign({
      key: '9C-grace',
      title: 'Grace Darling',
      class: nine,
      quiz: graceQuiz,
      opens: -30,
      due: -27,
      closes: -25,
      policy: { timeLimit: 20 * 60, feedback: 'close' },
    }),
    assign({
      key: '9C-grace-deck',
      title: 'Cards: Grace Darling',
      class: nine,
      article: grace,
      opens: -24,
      due: -10,
    }),
    assign({
      key: '9C-tide',
      title: 'The tide gate',
      class: nine,
      quiz: tideQuiz,
      opens: -12,
      due: -8,
      closes: -5,
    }),
  ]
  replayTerm(rows, context, {
    schoolClass: eight,
    assignments: [...ofEight, running, ahead],
    standings: [
      { assignment: running, handedIn: 11, inProgress: 4 },
      { assignment: ahead, handedIn: 0, inProgress: 0 },
    ],
  })
  replayTerm(rows, context, { schoolClass: nine, assignments: ofNine, standings: [] })
  addAppeal(rows, context, [...ofEight].reverse())
  return rows
}
