import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { AssignmentResults, Verdict } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'

const MARKS: Record<Verdict, { sign: string; className: string }> = {
  CORRECT: { sign: '✓', className: 'text-good' },
  PARTIAL: { sign: '◐', className: 'text-opinion' },
  INCORRECT: { sign: '✕', className: 'text-bad' },
  UNANSWERED: { sign: '–', className: 'text-ink-soft' },
}

/** Every student and every question; the sign carries the meaning. */
export async function ResultGrid({ results }: { results: AssignmentResults }) {
  const t = await getTranslator('assignments')
  const students = results.students.filter((student) => student.counting)
  if (students.length === 0)
    return <EmptyState title={t('article.emptyTitle')}>{t('article.emptyText')}</EmptyState>
  return (
    <div className="flex flex-col gap-3">
      <DataTable caption={t('page.grid')} className="w-auto!">
        <thead>
          <tr>
            <HeadCell className="sticky left-0 bg-paper">{t('students.name')}</HeadCell>
            {results.items.map((item) => (
              <HeadCell key={item.position} title={item.stem} className="relative text-center! tabular-nums">
                <span className="sr-only">{t('grid.question')} </span>
                {item.number}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.studentId}>
              <th
                scope="row"
                className="sticky left-0 border-b border-line bg-paper px-2 py-1.5 text-left font-semibold whitespace-nowrap"
              >
                {student.name}
              </th>
              {results.items.map((item) => {
                const verdict = student.verdicts[item.position] ?? 'UNANSWERED'
                const { sign, className } = MARKS[verdict]
                return (
                  <Cell key={item.position} className="relative min-w-9 px-1! py-1.5! text-center">
                    <span aria-hidden="true" className={`font-semibold ${className}`}>
                      {sign}
                    </span>
                    <span className="sr-only">{t(`verdicts.${verdict}`)}</span>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th
              scope="row"
              className="sticky left-0 bg-paper px-2 py-2 text-left text-sm font-medium text-ink-soft"
            >
              {t('questions.right')}
            </th>
            {results.items.map((item) => (
              <td key={item.position} className="px-1 py-2 text-center text-sm text-ink-soft tabular-nums">
                {item.right}
              </td>
            ))}
          </tr>
        </tfoot>
      </DataTable>
      <p className="flex flex-wrap gap-x-5 text-sm text-ink-soft">
        {(Object.keys(MARKS) as Verdict[]).map((verdict) => (
          <span key={verdict}>
            <span aria-hidden="true" className={`font-semibold ${MARKS[verdict].className}`}>
              {MARKS[verdict].sign}
            </span>{' '}
            {t(`verdicts.${verdict}`)}
          </span>
        ))}
      </p>
    </div>
  )
}
