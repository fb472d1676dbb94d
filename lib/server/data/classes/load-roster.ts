import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { accommodationProfileSchema } from '@/lib/domain/attempts/policy'
import { nowDate } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { authoriseClass } from './class-access'

/** A student of the class as its teachers see them. Times are UTC milliseconds. */
export type RosterEntry = {
  studentId: string
  name: string
  username: string
  section: string | null
  lastSeenAt: number | null
  /** Quizzes that are open to them and not handed in. */
  dueWork: number
  extraTimeFactor: number
  largeText: boolean
  /** Has a one-time PIN that was not used yet. */
  isPinUnused: boolean
}

export type Roster = { students: RosterEntry[]; /** Who left, with what they had done kept. */ former: { studentId: string; name: string; leftAt: number }[] }

export async function loadRoster(actor: Actor, classId: string): Promise<Roster> {
  const db = getDatabase()
  await authoriseClass(db, actor, { classId, action: 'class.roster' })
  const enrolments = await db.enrollment.findMany({
    where: { classId },
    select: {
      section: true,
      leftAt: true,
      student: {
        select: {
          id: true,
          displayName: true,
          username: true,
          accommodations: true,
          mustChangePassword: true,
          sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
        },
      },
    },
  })
  const { open, done } = await countOpenWork(classId)
  const students: RosterEntry[] = []
  const former: Roster['former'] = []
  for (const { section, leftAt, student } of enrolments) {
    if (leftAt) {
      former.push({ studentId: student.id, name: student.displayName, leftAt: leftAt.getTime() })
      continue
    }
    const profile = accommodationProfileSchema.safeParse(student.accommodations ?? {}).data ?? {}
    students.push({
      studentId: student.id,
      name: student.displayName,
      username: student.username,
      section,
      lastSeenAt: student.sessions[0]?.lastSeenAt.getTime() ?? null,
      dueWork: open - (done.get(student.id) ?? 0),
      extraTimeFactor: profile.extraTimeFactor ?? 1,
      largeText: profile.largeText ?? false,
      isPinUnused: student.mustChangePassword,
    })
  }
  return { students, former }
}

/** Quizzes of the class that can be taken now, and how many of them each student has handed in. */
async function countOpenWork(classId: string): Promise<{ open: number; done: Map<string, number> }> {
  const at = nowDate()
  const assignments = await getDatabase().assignment.findMany({
    where: {
      classId,
      kind: 'QUIZ',
      archivedAt: null,
      AND: [{ OR: [{ opensAt: null }, { opensAt: { lte: at } }] }, { OR: [{ closesAt: null }, { closesAt: { gt: at } }] }],
    },
    select: { attempts: { where: { state: { not: 'OPEN' } }, select: { studentId: true } } },
  })
  const done = new Map<string, number>()
  for (const { attempts } of assignments) {
    for (const studentId of new Set(attempts.map((attempt) => attempt.studentId))) done.set(studentId, (done.get(studentId) ?? 0) + 1)
  }
  return { open: assignments.length, done }
}
