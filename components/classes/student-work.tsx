import Link from 'next/link'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import type { StudentWork } from '@/lib/server/data/classes/load-student-work'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'

/** One student's quizzes, each attempt a way into its answers. */
export async function StudentWorkTable({ work }: { work: StudentWork[] }) {
  const [t, viewer] = await Promise.all([getTranslator('classes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  if (work.length === 0) return <p className="text-ink-soft">{t('student.noWork')}</p>
  const points = (value: number): string => format.number(value, { maximumFractionDigits: 2 })
  return (
    <DataTable caption={t('student.work')}>
      <thead>
        <tr>
          <HeadCell>{t('student.quiz')}</HeadCell>
          <HeadCell>{t('student.due')}</HeadCell>
          <HeadCell>{t('student.attempts')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {work.map(({ assignmentId, title, dueAt, attempts }) => (
          <tr key={assignmentId}>
            <Cell>
              <Link
                href={`/assignments/${assignmentId}`}
                prefetch={false}
                className="font-serif font-semibold text-ink no-underline hover:underline"
              >
                {title}
              </Link>
            </Cell>
            <Cell className="whitespace-nowrap text-ink-soft">
              {dueAt === null ? '–' : format.dateTime(dueAt, { day: 'numeric', month: 'short' })}
            </Cell>
            <Cell>
              {attempts.length === 0 ? (
                <span className="text-ink-soft">{t('student.notStarted')}</span>
              ) : null}
              <span className="flex flex-wrap gap-x-4">
                {attempts.map(({ id, number, isOpen, score, maxScore }) => (
                  <Link
                    key={id}
                    href={`/assignments/${assignmentId}/attempts/${id}`}
                    prefetch={false}
                    className="link tabular-nums"
                  >
                    <span className="sr-only">{t('student.attemptOf', { number, title })}: </span>
                    {isOpen
                      ? t('student.working')
                      : score === null || maxScore === null
                        ? t('student.grading')
                        : `${points(score)} / ${points(maxScore)}`}
                  </Link>
                ))}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
