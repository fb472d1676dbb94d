import Link from 'next/link'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { ClassAssignment } from '@/lib/server/data/assignments/list-class-assignments'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { now } from '@/lib/server/clock'

/** The class's assignments, latest first. */
export async function AssignmentTable({
  assignments,
  classId,
  students,
}: {
  assignments: ClassAssignment[]
  classId: string
  students: number
}) {
  const [t, viewer] = await Promise.all([getTranslator('classes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  if (assignments.length === 0) {
    return (
      <EmptyState
        title={t('assignments.emptyTitle')}
        action={
          <Link className="link" href={`/assignments/new?class=${classId}`}>
            {t('page.assign')}
          </Link>
        }
      >
        {t('assignments.emptyText')}
      </EmptyState>
    )
  }
  const at = now()
  const when = (time: number) =>
    format.dateTime(time, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
  const state = ({ opensAt, closesAt, dueAt }: ClassAssignment) => {
    if (opensAt !== null && opensAt > at) return t('assignments.opens', { time: when(opensAt) })
    if (closesAt !== null && closesAt <= at) return t('assignments.closed')
    return dueAt === null
      ? t('assignments.open')
      : dueAt > at
        ? t('assignments.due', { time: when(dueAt) })
        : t('assignments.wasDue', { time: when(dueAt) })
  }
  return (
    <DataTable caption={t('page.assignments')}>
      <thead>
        <tr>
          <HeadCell>{t('assignments.title')}</HeadCell>
          <HeadCell>{t('assignments.kind')}</HeadCell>
          <HeadCell>{t('assignments.state')}</HeadCell>
          <HeadCell numeric>{t('assignments.finished')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {assignments.map((assignment) => (
          <tr key={assignment.id}>
            <Cell className="min-w-48">
              <Link
                href={`/assignments/${assignment.id}`}
                className="font-serif text-lg font-semibold text-ink no-underline hover:underline"
              >
                {assignment.title}
              </Link>
            </Cell>
            <Cell>{t(`assignments.${assignment.kind}`)}</Cell>
            <Cell className="text-ink-soft">{state(assignment)}</Cell>
            <Cell numeric>
              {assignment.kind === 'QUIZ'
                ? t('assignments.of', { count: assignment.finished, of: students })
                : '–'}
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
