import type { CsvCell } from '@/lib/domain/exchange/write-csv'
import { toLocal } from '@/lib/domain/time/zone'
import type { AssignmentResults } from '@/lib/server/data/assignments/views'
import type { Translator } from '@/lib/server/messages'

/** One line for each student, a column for each question's points. Times are wall-clock times of the school. */
export function toCsvRows(
  { students, items }: AssignmentResults,
  { t, timeZone }: { t: Translator; timeZone: string },
): CsvCell[][] {
  const local = (at: number | null | undefined) =>
    at == null ? null : toLocal(at, timeZone).replace('T', ' ')
  const head: CsvCell[] = [
    t('students.name'),
    t('csv.username'),
    t('students.section'),
    t('students.state'),
    t('csv.score'),
    t('csv.maxScore'),
    t('csv.daysLate'),
    t('csv.started', { zone: timeZone }),
    t('csv.finished', { zone: timeZone }),
    ...items.map((item) => `${item.number}. ${item.stem}`),
  ]
  const rows = students.map((student): CsvCell[] => [
    student.name,
    student.username,
    student.section,
    t(`csv.state-${student.state}`),
    student.counting?.score ?? null,
    student.counting?.maxScore ?? null,
    student.counting?.daysLate ?? null,
    local(student.counting?.startedAt),
    local(student.counting?.closedAt),
    ...items.map((item) => (student.counting ? (student.points[item.position] ?? 0) : null)),
  ])
  return [head, ...rows]
}
