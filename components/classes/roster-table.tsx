import Link from 'next/link'
import { Cell, DataTable } from '@/components/ui/data-table'
import type { Roster, RosterEntry } from '@/lib/server/data/classes/load-roster'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { readSort, SortHead, sortRows } from './sort-head'

const COLUMNS = {
  name: (row: RosterEntry) => row.name,
  username: (row: RosterEntry) => row.username,
  section: (row: RosterEntry) => row.section,
  seen: (row: RosterEntry) => row.lastSeenAt,
  due: (row: RosterEntry) => row.dueWork,
}

/** Who is in the class. A name opens what can be done for that student. */
export async function RosterTable({
  classId,
  roster,
  sort: wanted,
}: {
  classId: string
  roster: Roster
  sort: string | undefined
}) {
  const [t, viewer] = await Promise.all([getTranslator('classes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const sort = readSort(wanted, { known: Object.keys(COLUMNS), fallback: 'name' })
  const href = (value: string) => `/classes/${classId}?sort=${value}`
  const students = sortRows(roster.students, { sort, columns: COLUMNS })
  const hasSections = students.some((student) => student.section !== null)
  return (
    <DataTable caption={t('page.students', { count: students.length })}>
      <thead>
        <tr>
          <SortHead id="name" label={t('roster.name')} sort={sort} href={href} />
          <SortHead id="username" label={t('roster.username')} sort={sort} href={href} />
          {hasSections ? <SortHead id="section" label={t('roster.section')} sort={sort} href={href} /> : null}
          <SortHead id="seen" label={t('roster.seen')} sort={sort} href={href} startsDescending />
          <SortHead id="due" label={t('roster.due')} sort={sort} href={href} numeric startsDescending />
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <tr key={student.studentId}>
            <Cell>
              <Link
                href={`/classes/${classId}/students/${student.studentId}`}
                prefetch={false}
                className="font-semibold text-ink no-underline hover:underline"
              >
                {student.name}
              </Link>
              {student.extraTimeFactor > 1 ? (
                <span className="ml-2 whitespace-nowrap text-sm text-ink-soft">
                  {t('roster.extra', { percent: Math.round((student.extraTimeFactor - 1) * 100) })}
                </span>
              ) : null}
            </Cell>
            <Cell className="text-ink-soft">{student.username}</Cell>
            {hasSections ? <Cell>{student.section}</Cell> : null}
            <Cell className="whitespace-nowrap text-ink-soft">
              {student.lastSeenAt === null
                ? t(student.isPinUnused ? 'roster.pinUnused' : 'roster.never')
                : format.dateTime(student.lastSeenAt, {
                    day: 'numeric',
                    month: 'short',
                    hour: 'numeric',
                    minute: '2-digit',
                  })}
            </Cell>
            <Cell numeric>{student.dueWork}</Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
