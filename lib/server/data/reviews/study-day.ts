import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { listStandingEvidence } from '@/lib/domain/memory/evidence'
import { NEW_PER_DAY } from '@/lib/domain/memory/due-queue'
import { listDays } from '@/lib/domain/time/local-day'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

/** The student's day, in the school's zone. UTC milliseconds. */
export type StudyDay = { now: number; timeZone: string; start: number; end: number }

export async function loadStudyDay(actor: Actor): Promise<StudyDay> {
  const school = await getDatabase().school.findUnique({ where: { id: actor.schoolId }, select: { timeZone: true } })
  if (!school) throw notFound()
  const instant = now()
  const [today] = listDays({ now: instant, timeZone: school.timeZone, days: 1 })
  if (!today) throw notFound()
  return { now: instant, timeZone: school.timeZone, start: today.start, end: today.end }
}

/** How many new facts the student may still meet on cards today. */
export async function countNewLeft(studentId: string, day: StudyDay): Promise<number> {
  const db = getDatabase()
  const rows = await db.evidence.findMany({
    where: { studentId, at: { gte: new Date(day.start) }, source: { not: 'ASSIGNMENT' } },
    select: { id: true, factId: true, undoesId: true },
  })
  const factIds = [...new Set(listStandingEvidence(rows).map((row) => row.factId))]
  if (factIds.length === 0) return NEW_PER_DAY
  const earlier = await db.evidence.groupBy({
    by: ['factId'],
    where: { studentId, factId: { in: factIds }, at: { lt: new Date(day.start) }, undoesId: null },
  })
  return Math.max(0, NEW_PER_DAY - (factIds.length - earlier.length))
}
