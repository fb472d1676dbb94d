import { readSort, SortHead, sortRows } from '@/components/classes/sort-head'
import { Cell, DataTable } from '@/components/ui/data-table'
import type { PracticeLine, PracticeResults } from '@/lib/server/data/assignments/load-practice'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'

const COLUMNS = {
  name: (row: PracticeLine) => row.name,
  met: (row: PracticeLine) => row.met,
  reviews: (row: PracticeLine) => row.reviews,
  last: (row: PracticeLine) => row.lastAt,
}

/** Who practises the deck. */
export async function PracticeTable({
  practice,
  path,
  sort: wanted,
}: {
  practice: PracticeResults
  path: string
  sort: string | undefined
}) {
  const [t, viewer] = await Promise.all([getTranslator('assignments'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const sort = readSort(wanted, { known: Object.keys(COLUMNS), fallback: 'name' })
  const href = (value: string) => `${path}?sort=${value}`
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-soft">{t('practice.explain')}</p>
      <DataTable caption={t('page.students')}>
        <thead>
          <tr>
            <SortHead id="name" label={t('students.name')} sort={sort} href={href} />
            <SortHead id="met" label={t('practice.met')} sort={sort} href={href} numeric startsDescending />
            <SortHead
              id="reviews"
              label={t('practice.reviews')}
              sort={sort}
              href={href}
              numeric
              startsDescending
            />
            <SortHead id="last" label={t('practice.last')} sort={sort} href={href} startsDescending />
          </tr>
        </thead>
        <tbody>
          {sortRows(practice.students, { sort, columns: COLUMNS }).map((student) => (
            <tr key={student.studentId}>
              <Cell className="font-semibold">{student.name}</Cell>
              <Cell numeric className="whitespace-nowrap">
                {t('questions.of', { count: student.met, of: practice.facts })}
              </Cell>
              <Cell numeric>{student.reviews}</Cell>
              <Cell className="whitespace-nowrap text-ink-soft">
                {student.lastAt === null
                  ? t('practice.notYet')
                  : format.dateTime(student.lastAt, {
                      day: 'numeric',
                      month: 'short',
                      hour: 'numeric',
                      minute: '2-digit',
                    })}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
