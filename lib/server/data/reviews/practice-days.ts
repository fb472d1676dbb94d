import 'server-only'
import { listStandingEvidence } from '@/lib/domain/memory/evidence'
import { addDays, startOfDate, toLocalDate } from '@/lib/domain/time/local-day'
import { getDatabase } from '@/lib/server/db/client'
import type { StudyDay } from './study-day'

export type PracticeDay = { /** YYYY-MM-DD in the school's zone. */ date: string; cards: number }

/** The last seven local days, today last, with the cards rated on each. */
export async function loadPracticeDays(studentId: string, { now, timeZone }: StudyDay): Promise<PracticeDay[]> {
  const today = toLocalDate(now, timeZone)
  const dates = Array.from({ length: 7 }, (_, index) => addDays(today, index - 6))
  const rows = await getDatabase().evidence.findMany({
    where: { studentId, at: { gte: new Date(startOfDate(addDays(today, -6), timeZone)) }, source: { not: 'ASSIGNMENT' } },
    select: { id: true, undoesId: true, at: true },
  })
  const counts = new Map<string, number>()
  for (const row of listStandingEvidence(rows)) {
    const date = toLocalDate(row.at.getTime(), timeZone)
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return dates.map((date) => ({ date, cards: counts.get(date) ?? 0 }))
}
