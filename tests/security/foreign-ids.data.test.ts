import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import { archiveAssignment, changeTimes, closeNow } from '@/lib/server/data/assignments/change-times'
import { createAssignments } from '@/lib/server/data/assignments/create-assignments'
import { exportResults } from '@/lib/server/data/assignments/export-results'
import { listClassAssignments } from '@/lib/server/data/assignments/list-class-assignments'
import { loadAttemptForTeacher } from '@/lib/server/data/assignments/load-attempt'
import { loadPractice } from '@/lib/server/data/assignments/load-practice'
import { loadResults } from '@/lib/server/data/assignments/load-results'
import { loadOverrides, removeOverride, setOverride } from '@/lib/server/data/assignments/overrides'
import { accommodateStudent } from '@/lib/server/data/classes/accommodate-student'
import { addStudents } from '@/lib/server/data/classes/add-students'
import { archiveClass } from '@/lib/server/data/classes/archive-class'
import { removeStudent, restoreStudent, setSection } from '@/lib/server/data/classes/change-enrolment'
import { addCoTeacher, removeCoTeacher } from '@/lib/server/data/classes/co-teachers'
import { createClass, editClass } from '@/lib/server/data/classes/create-class'
import { changeJoining } from '@/lib/server/data/classes/join-code'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { loadRoster } from '@/lib/server/data/classes/load-roster'
import { loadStudentWork } from '@/lib/server/data/classes/load-student-work'
import { resetPin } from '@/lib/server/data/classes/reset-pin'
import { archiveQuiz } from '@/lib/server/data/quizzes/archive-quiz'
import { createQuiz, createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { previewQuiz } from '@/lib/server/data/quizzes/preview-quiz'
import { printQuiz } from '@/lib/server/data/quizzes/print-quiz'
import { publishQuiz } from '@/lib/server/data/quizzes/publish-quiz'
import { saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { withSqlite } from '@/tests/support/database'
import { makeAssigned, plantAttempt } from '../integration/assignments/assigned-world'
import { makePerson, shareDatabase } from '../integration/quizzes/teaching-world'

/**
 * Ids of somebody else: every function of quizzes, classes and assignments, called by everyone, on the records of one
 * teacher. Y may, – gets the same 404 as for an id that does not exist.
 *
 * Columns: the teacher (owner, leads the class) · co-teacher · colleague of the school · administrator · a student of
 * the class · a teacher of another school.
 */
const TABLE = {
  loadQuizBuilder: 'Y - - - - -',
  previewQuiz: 'Y Y - - - -',
  printQuiz: 'Y Y - - - -',
  saveQuiz: 'Y - - - - -',
  publishQuiz: 'Y - - - - -',
  archiveQuiz: 'Y - - - - -',
  createQuiz: 'Y Y Y Y - Y',
  createQuizFromArticle: 'Y - - - - -',

  loadClass: 'Y Y - - - -',
  loadRoster: 'Y Y - - - -',
  loadStudentWork: 'Y Y - - - -',
  listClassAssignments: 'Y Y - - - -',
  editClass: 'Y Y - - - -',
  changeJoining: 'Y Y - - - -',
  addStudents: 'Y Y - - - -',
  resetPin: 'Y Y - - - -',
  setSection: 'Y Y - - - -',
  removeStudent: 'Y Y - - - -',
  restoreStudent: 'Y Y - - - -',
  accommodateStudent: 'Y Y - - - -',
  addCoTeacher: 'Y Y - - - -',
  removeCoTeacher: 'Y - - - - -',
  archiveClass: 'Y - - - - -',
  createClass: 'Y Y Y Y - Y',

  createAssignments: 'Y Y - - - -',
  loadResults: 'Y Y - - - -',
  loadAttemptForTeacher: 'Y Y - - - -',
  exportResults: 'Y Y - - - -',
  loadOverrides: 'Y Y - - - -',
  setOverride: 'Y Y - - - -',
  removeOverride: 'Y Y - - - -',
  changeTimes: 'Y Y - - - -',
  closeNow: 'Y Y - - - -',
  loadPractice: 'Y Y - - - -',
  archiveAssignment: 'Y - - - - -',
} satisfies Record<string, string>

type Deed = keyof typeof TABLE
const ANY_TIME = { opensAt: null, dueAt: null, closesAt: null }

withSqlite('foreign ids', (makeDatabase) => {
  async function setUp() {
    const prisma = shareDatabase(await makeDatabase())
    const world = await makeAssigned(prisma)
    const { teacher, colleague, ada, ben, classId, assignmentId, quizId, articleId, versionId } = world
    const attemptId = await plantAttempt(prisma, {
      assignmentId,
      versionId,
      student: ada,
      answers: ['x'],
      right: [true],
    })
    await addCoTeacher(teacher, { classId, username: colleague.username })
    const {
      ids: [practiceId = ''],
    } = await createAssignments(teacher, {
      subject: { kind: 'PRACTICE', articleId },
      classIds: [classId],
      title: 'Deck',
      window: ANY_TIME,
      policy: DEFAULT_POLICY,
    })
    await removeCoTeacher(teacher, { classId, userId: colleague.userId })
    const { rev, title } = await loadQuizBuilder(teacher, quizId)

    const deeds: Record<Deed, (actor: Actor) => Promise<unknown>> = {
      loadQuizBuilder: (actor) => loadQuizBuilder(actor, quizId),
      previewQuiz: (actor) => previewQuiz(actor, quizId),
      printQuiz: (actor) => printQuiz(actor, quizId),
      saveQuiz: (actor) => saveQuiz(actor, quizId, { rev, title, instructions: '', items: [] }),
      publishQuiz: (actor) => publishQuiz(actor, quizId),
      archiveQuiz: (actor) => archiveQuiz(actor, quizId, { archived: true }),
      createQuiz: (actor) => createQuiz(actor, { title: 'New' }),
      createQuizFromArticle: (actor) => createQuizFromArticle(actor, articleId),
      loadClass: (actor) => loadClass(actor, classId),
      loadStudentWork: (actor) => loadStudentWork(actor, { classId, studentId: ada.userId }),
      loadRoster: (actor) => loadRoster(actor, classId),
      listClassAssignments: (actor) => listClassAssignments(actor, classId),
      editClass: (actor) => editClass(actor, classId, { name: 'New', subject: '' }),
      changeJoining: (actor) => changeJoining(actor, classId, 'new-code'),
      addStudents: (actor) => addStudents(actor, { classId, students: [{ name: 'New', section: null }] }),
      resetPin: (actor) => resetPin(actor, { classId, studentId: ada.userId }),
      setSection: (actor) => setSection(actor, { classId, studentId: ada.userId, section: 'X' }),
      removeStudent: (actor) => removeStudent(actor, { classId, studentId: ben.userId }),
      restoreStudent: (actor) => restoreStudent(actor, { classId, studentId: ben.userId }),
      accommodateStudent: (actor) =>
        accommodateStudent(actor, { classId, studentId: ada.userId, profile: {} }),
      addCoTeacher: (actor) => addCoTeacher(actor, { classId, username: colleague.username }),
      removeCoTeacher: async (actor) => {
        const guest = await makePerson(prisma, { schoolId: teacher.schoolId, role: 'TEACHER', name: 'Guest' })
        await prisma.classTeacher.create({
          data: { classId, userId: guest.userId, addedAt: new Date('2100-01-01') },
        })
        return removeCoTeacher(actor, { classId, userId: guest.userId })
      },
      archiveClass: (actor) => archiveClass(actor, classId, { archived: true }),
      createClass: (actor) => createClass(actor, { name: 'New', subject: '' }),
      createAssignments: (actor) =>
        createAssignments(actor, {
          subject: { kind: 'QUIZ', quizId },
          classIds: [classId],
          title: 'New',
          window: ANY_TIME,
          policy: DEFAULT_POLICY,
        }),
      loadResults: (actor) => loadResults(actor, assignmentId),
      loadAttemptForTeacher: (actor) => loadAttemptForTeacher(actor, { assignmentId, attemptId }),
      exportResults: (actor) => exportResults(actor, assignmentId),
      loadOverrides: (actor) => loadOverrides(actor, assignmentId),
      setOverride: (actor) =>
        setOverride(actor, assignmentId, {
          target: { kind: 'student', studentId: ada.userId },
          policy: { attempts: 2 },
          reason: '',
        }),
      removeOverride: async (actor) => {
        const overrideId = newId()
        await prisma.assignmentOverride.create({
          data: { id: overrideId, assignmentId, section: overrideId, policy: { attempts: 2 } },
        })
        return removeOverride(actor, { assignmentId, overrideId })
      },
      changeTimes: (actor) => changeTimes(actor, assignmentId, ANY_TIME),
      closeNow: (actor) => closeNow(actor, assignmentId),
      loadPractice: (actor) => loadPractice(actor, practiceId),
      archiveAssignment: (actor) => archiveAssignment(actor, assignmentId, { archived: true }),
    }
    return { prisma, deeds, people: [teacher, world.partner, colleague, world.admin, ada, world.stranger] }
  }

  /** 'Y' went through (or would have, had another not done it before), '-' not found; anything else by its code. */
  async function attempt(deed: Promise<unknown>): Promise<string> {
    try {
      await deed
      return 'Y'
    } catch (error) {
      if (error instanceof AppError)
        return { 'not-found': '-', conflict: 'Y' }[error.code as string] ?? error.code
      throw error
    }
  }

  test.each(Object.keys(TABLE) as Deed[])('%s', async (name) => {
    const { prisma, deeds, people } = await setUp()
    const outcome: string[] = []
    const trace = () => prisma.auditLog.count()
    // Strangers first: whatever they could change would show in the next one's outcome or in the trace.
    for (const actor of [...people].reverse()) {
      const before = await trace()
      const result = await attempt(deeds[name](actor))
      if (result === '-') expect(await trace()).toBe(before)
      outcome.unshift(result)
    }
    expect(outcome.join(' ')).toBe(TABLE[name])
  })
})
