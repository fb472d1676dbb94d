import type { Metadata } from 'next'
import { AttemptLines } from '@/components/assignments/attempt-lines'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { loadAttemptForTeacher } from '@/lib/server/data/assignments/load-attempt'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('assignments')
  return { title: t('attempt.title') }
}

export default async function AttemptPage({
  params,
}: {
  params: Promise<{ assignmentId: string; attemptId: string }>
}) {
  const [actor, ids, t, viewer] = await Promise.all([
    requireTeacher(),
    params,
    getTranslator('assignments'),
    getViewer(),
  ])
  const attempt = await orNotFound(loadAttemptForTeacher(actor, ids))
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const when = (at: number) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <AppShell>
      <PageHeader
        title={attempt.studentName}
        back={{ href: `/assignments/${ids.assignmentId}`, label: attempt.assignmentTitle }}
        meta={[
          t('attempt.number', { number: attempt.number }),
          t('attempt.started', { time: when(attempt.startedAt) }),
          attempt.closedAt === null
            ? t('attempt.running')
            : t(`attempt.closed-${attempt.closedBy ?? 'STUDENT'}`, { time: when(attempt.closedAt) }),
          attempt.score === null
            ? null
            : t('students.points', {
                score: format.number(attempt.score, { maximumFractionDigits: 2 }),
                of: format.number(attempt.maxScore ?? 0),
              }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <AttemptLines
        lines={attempt.lines}
        formatPoints={(value) => format.number(value, { maximumFractionDigits: 2 })}
      />
      <p className="mt-6 text-sm text-ink-soft">{t('attempt.audited')}</p>
    </AppShell>
  )
}
