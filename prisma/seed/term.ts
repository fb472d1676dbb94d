import type { SeedArticle } from './articles'
import type { SeedAssignment } from './assignments'
import { addAttempt, type AttemptPlan } from './attempts'
import type { SeedContext } from './context'
import { addFactStates, makeMemory, practise, type Memory } from './memory'
import type { SeedClass, Student } from './people'
import type { SeedRows } from './rows'

/** Something that happens to one student at one time. */
type Happening = { at: number; run: (memory: Memory) => void }

/** How far a class has come with work that is still open. */
export type Standing = { assignment: SeedAssignment; handedIn: number; inProgress: number }

const TERM_DAYS = 63

/** Replays the term of one class: each student's quizzes and evenings with cards, in the order of time. */
export function replayTerm(
  rows: SeedRows,
  context: SeedContext,
  {
    schoolClass,
    assignments,
    standings,
  }: { schoolClass: SeedClass; assignments: readonly SeedAssignment[]; standings: readonly Standing[] },
): void {
  schoolClass.students.forEach((student, index) => {
    const memory = makeMemory(student)
    const happenings = [
      ...assignments
        .flatMap((assignment) =>
          planQuiz(context, {
            student,
            index,
            assignment,
            standing: standings.find((one) => one.assignment === assignment),
          }),
        )
        .map((plan): Happening => ({
          at: plan.startedAt,
          run: () => addAttempt(rows, context, { memory, plan }),
        })),
      ...planEvenings(context, {
        student,
        index,
        decks: assignments.flatMap(({ article, opensAt }) => (article ? [{ article, opensAt }] : [])),
      }).map(({ at, decks, random }): Happening => ({
        at,
        run: () => practise(rows, context, { memory, decks, at, random }),
      })),
    ]
    happenings.sort((a, b) => a.at - b.at).forEach((happening) => happening.run(memory))
    addFactStates(rows, memory)
  })
}

function planQuiz(
  context: SeedContext,
  {
    student,
    index,
    assignment,
    standing,
  }: { student: Student; index: number; assignment: SeedAssignment; standing: Standing | undefined },
): AttemptPlan[] {
  const { quiz, opensAt, dueAt, closesAt, policy } = assignment
  if (!quiz) return []
  const random = context.random('hand-in', assignment.key, student.id)
  if (standing) {
    // The first few are done, the next are at it; the demo student (the first of the roster) is at it too.
    const place = index === 0 ? standing.handedIn : index <= standing.handedIn ? index - 1 : index
    if (place >= standing.handedIn + standing.inProgress) return []
    const minutesAgo =
      place < standing.handedIn ? 60 + Math.round(random() * 240) : 7 + Math.round(random() * 20)
    const startedAt = Math.max(opensAt, context.now - minutesAgo * 60_000)
    if (startedAt > context.now) return []
    const leftOpenAfter =
      place < standing.handedIn
        ? null
        : index === 0
          ? Math.min(4, quiz.items.length - 1)
          : 1 + Math.floor(random() * (quiz.items.length - 1))
    return [{ assignment, number: 1, startedAt, leftOpenAfter }]
  }
  const isDemo = index === 0
  if (!isDemo && random() > 0.86 + 0.14 * student.diligence) return []
  const isLate = !isDemo && closesAt !== null && random() > 0.9 + 0.1 * student.diligence
  const [from, to] = isLate
    ? [dueAt + 3_600_000, (closesAt ?? dueAt) - 3_600_000]
    : [opensAt, dueAt - 3_600_000]
  const startedAt = Math.round(from + random() * Math.max(0, to - from))
  const first: AttemptPlan = { assignment, number: 1, startedAt, leftOpenAfter: null }
  const triesAgain = (policy.attempts ?? 2) > 1 && !isLate && random() < 0.35
  return triesAgain ? [first, { ...first, number: 2, startedAt: startedAt + 30 * 60_000 }] : [first]
}

/** Days before today on which the demo student practised lately: a habit with gaps, and something due today. */
const DEMO_STUDENT_DAYS = new Set([-6, -4, -3, -1])

function planEvenings(
  context: SeedContext,
  {
    student,
    index,
    decks,
  }: { student: Student; index: number; decks: readonly { article: SeedArticle; opensAt: number }[] },
) {
  const evenings = []
  for (let day = -TERM_DAYS; day < 0; day += 1) {
    const random = context.random('evening', student.id, day)
    const at = context.at(day, '16:30') + Math.round(random() * 3 * 3_600_000)
    const open = decks.filter((deck) => deck.opensAt < at).map((deck) => deck.article)
    const doesPractise =
      index === 0 && day >= -7 ? DEMO_STUDENT_DAYS.has(day) : random() < student.diligence * 0.3
    if (open.length > 0 && doesPractise) evenings.push({ at, decks: open, random })
  }
  return evenings
}
