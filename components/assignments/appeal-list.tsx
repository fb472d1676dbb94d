import Link from 'next/link'
import type { OpenAppeal } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'

/** Answers that students asked to have counted. */
export async function AppealList({ assignmentId, appeals }: { assignmentId: string; appeals: OpenAppeal[] }) {
  const t = await getTranslator('assignments')
  if (appeals.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2>{t('appeals.title', { count: appeals.length })}</h2>
      <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
        {appeals.map((appeal) => (
          <li key={`${appeal.attemptId} ${appeal.number}`} className="px-4 py-3">
            <p>
              <Link
                href={`/assignments/${assignmentId}/attempts/${appeal.attemptId}#q${appeal.number}`}
                prefetch={false}
                className="link"
              >
                {t('appeals.line', { name: appeal.studentName, number: appeal.number })}
              </Link>
              : <q className="font-serif">{appeal.answer ?? t('attempt.noAnswer')}</q>
            </p>
            {appeal.reason ? <p className="text-sm text-ink-soft">{appeal.reason}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
