'use client'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import type { VersionLine } from '@/lib/server/data/quizzes/views'
import { DownloadMenu } from './download-menu'

/** What was published when, and who has it: versions never change. */
export function VersionHistory({ quizId, versions }: { quizId: string; versions: VersionLine[] }) {
  const t = useTranslations('quizzes')
  const format = useFormatter()
  return (
    <ul className="flex flex-col gap-3">
      {versions.map((version) => (
        <li key={version.id}>
          <p>
            <span className="font-semibold">{t('list.version', { number: version.number })}</span>{' '}
            <span className="text-sm text-ink-soft">
              {format.dateTime(version.publishedAt, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
              {t('builder.size', { count: version.items, points: version.points })}
            </span>
          </p>
          {version.assignments.map((assignment) => (
            <p key={assignment.id} className="text-sm">
              <Link href={`/assignments/${assignment.id}`} className="link">
                {assignment.className}: {assignment.title}
              </Link>
            </p>
          ))}
          <DownloadMenu quizId={quizId} version={version.number} />
        </li>
      ))}
    </ul>
  )
}
