import Link from 'next/link'
import { readSort, SortHead, sortRows } from '@/components/classes/sort-head'
import { LinkButton } from '@/components/ui/button'
import { Cell, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { HeadCell } from '@/components/ui/data-table'
import { ProgressBar } from '@/components/ui/progress-bar'
import { now } from '@/lib/server/clock'
import type { AssignmentResults, StudentResult } from '@/lib/server/data/assignments/views'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'

const ORDER = { 'in-progress': 0, 'not-started': 1, finished: 2 } as const

const COLUMNS = {
  name: (row: StudentResult) => row.name,
  section: (row: StudentResult) => row.section,
  state: (row: StudentResult) => ORDER[row.state] * 1000 + row.answered,
  score: (row: StudentResult) =>
    row.counting && row.counting.maxScore > 0 ? row.counting.score / row.counting.maxScore : null,
  time: (row: StudentResult) =>
    row.counting?.closedAt ? row.counting.closedAt - row.counting.startedAt : null,
}

/** Who is where, and what came of it. */
export async function StudentTable({
  results,
  sort: wanted,
}: {
  results: AssignmentResults
  sort: string | undefined
}) {
  const [t, viewer] = await Promise.all([getTranslator('assignments'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const { head, items } = results
  if (results.students.length === 0) {
    return (
      <EmptyState
        title={t('students.nobodyTitle')}
        action={
          <LinkButton href={`/classes/${head.classId}`} variant="primary">
            {t('students.nobodyAction')}
          </LinkButton>
        }
      >
        {t('students.nobodyText')}
      </EmptyState>
    )
  }
  const sort = readSort(wanted, { known: Object.keys(COLUMNS), fallback: 'name' })
  const href = (value: string) => `/assignments/${head.id}?sort=${value}`
  const students = sortRows(results.students, { sort, columns: COLUMNS })
  const hasSections = students.some((student) => student.section !== null)
  const hasStarted = students.some((student) => student.state !== 'not-started')
  const opensLater = head.window.opensAt !== null && head.window.opensAt > now()
  return (
    <div className="flex flex-col gap-4">
      {hasStarted ? (
        <Summary results={results} />
      ) : (
        <p className="text-ink-soft">
          {t('students.noneStarted')}{' '}
          {opensLater && head.window.opensAt !== null
            ? t('students.seeFrom', {
                time: format.dateTime(head.window.opensAt, {
                  weekday: 'long',
                  hour: 'numeric',
                  minute: '2-digit',
                }),
              })
            : t('students.seeNow')}
        </p>
      )}
      <DataTable caption={t('page.students')}>
        <thead>
          <tr>
            <SortHead id="name" label={t('students.name')} sort={sort} href={href} />
            {hasSections ? (
              <SortHead id="section" label={t('students.section')} sort={sort} href={href} />
            ) : null}
            <SortHead id="state" label={t('students.state')} sort={sort} href={href} />
            <SortHead
              id="score"
              label={t('students.score')}
              sort={sort}
              href={href}
              numeric
              startsDescending
            />
            <HeadCell numeric>{t('students.percent')}</HeadCell>
            <SortHead id="time" label={t('students.time')} sort={sort} href={href} numeric />
            <HeadCell className="pl-6">{t('students.late')}</HeadCell>
            <HeadCell>{t('students.attempts')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.studentId}>
              <Cell className="whitespace-nowrap font-semibold">
                {student.name}
                {student.hasLeft ? (
                  <span className="ml-2 text-sm font-normal text-ink-soft">{t('students.left')}</span>
                ) : null}
              </Cell>
              {hasSections ? <Cell>{student.section}</Cell> : null}
              <Cell className="whitespace-nowrap">
                <State student={student} items={items.length} t={t} />
              </Cell>
              <Cell numeric className="whitespace-nowrap">
                {student.counting
                  ? t('students.points', {
                      score: format.number(student.counting.score, { maximumFractionDigits: 2 }),
                      of: format.number(student.counting.maxScore),
                    })
                  : ''}
              </Cell>
              <Cell numeric>
                {student.counting && student.counting.maxScore > 0
                  ? format.number(student.counting.score / student.counting.maxScore, { style: 'percent' })
                  : ''}
              </Cell>
              <Cell numeric className="whitespace-nowrap">
                {student.counting?.closedAt
                  ? t('students.minutes', {
                      minutes: Math.max(
                        1,
                        Math.round((student.counting.closedAt - student.counting.startedAt) / 60_000),
                      ),
                    })
                  : ''}
              </Cell>
              <Cell className="whitespace-nowrap pl-6">
                {student.counting && student.counting.daysLate > 0
                  ? t('students.daysLate', { days: student.counting.daysLate })
                  : ''}
              </Cell>
              <Cell className="whitespace-nowrap">
                <span className="flex gap-3">
                  {student.attempts.map((attempt) => (
                    <Link
                      key={attempt.id}
                      href={`/assignments/${head.id}/attempts/${attempt.id}`}
                      prefetch={false}
                      className="link"
                      aria-label={t('students.openAttempt', { name: student.name, number: attempt.number })}
                    >
                      {student.attempts.length === 1 ? t('students.open') : attempt.number}
                    </Link>
                  ))}
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

async function Summary({ results }: { results: AssignmentResults }) {
  const [t, viewer] = await Promise.all([getTranslator('assignments'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const all = results.students.length
  const figures = [
    {
      label: t('students.figureFinished'),
      value: t('students.points', { score: results.finished, of: all }),
    },
    { label: t('students.figureRunning'), value: format.number(results.inProgress) },
    {
      label: t('students.figureMean'),
      value: results.meanShare === null ? '–' : format.number(results.meanShare, { style: 'percent' }),
    },
    ...(results.appeals.length > 0
      ? [{ label: t('students.figureAppeals'), value: format.number(results.appeals.length) }]
      : []),
  ]
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="font-serif text-2xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function State({
  student,
  items,
  t,
}: {
  student: StudentResult
  items: number
  t: (key: string, values?: Record<string, string | number>) => string
}) {
  if (student.state === 'in-progress') {
    const label = t('students.inProgress', { count: student.answered, of: items })
    return (
      <span className="flex items-center gap-2">
        <span className="tabular-nums">{label}</span>
        <span className="hidden w-16 sm:inline-block">
          <ProgressBar value={student.answered} max={items} label={label} />
        </span>
      </span>
    )
  }
  if (student.state === 'finished')
    return (
      <span className="text-good">{student.counting ? t('students.finished') : t('students.grading')}</span>
    )
  return <span className="text-ink-soft">{t('students.notStarted')}</span>
}
