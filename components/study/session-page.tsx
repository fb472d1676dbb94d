import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/ui/page-header'
import type { DueQueueView } from '@/lib/server/data/reviews/load-due-queue'
import { getDateLocale, getTranslator } from '@/lib/server/messages'
import { CardSession } from './card-session'
import { readSessionLabels } from './read-labels'

/** The page around a sitting: one article's cards, or all that is due. */
export async function SessionPage({
  queue,
  articleId,
  more,
  ownerId,
  timeZone,
}: {
  queue: DueQueueView
  articleId: string | null
  more: number
  ownerId: string
  timeZone: string
}) {
  const [t, locale] = await Promise.all([getTranslator('study'), getDateLocale()])
  const query = new URLSearchParams({
    ...(articleId === null ? {} : { article: articleId }),
    ...(more > 0 ? { more: String(more) } : {}),
  })
  const place = `/practice/${articleId ?? 'all'}`
  return (
    <AppShell>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={queue.articleTitle ?? t('practice.allTitle')}
          back={{ href: '/practice', label: t('practice.title') }}
        />
        <CardSession
          key={`${place} ${more}`}
          queue={queue}
          queueUrl={`/api/practice/queue?${query.toString()}`}
          moreHref={`${place}?more=${more + 5}`}
          ownerId={ownerId}
          locale={locale}
          timeZone={timeZone}
          labels={readSessionLabels(t)}
        />
      </div>
    </AppShell>
  )
}

/** How many new facts beyond the day's number the address asks for. */
export function readMore(value: string | string[] | undefined): number {
  const more = typeof value === 'string' ? Number(value) : 0
  return Number.isInteger(more) && more > 0 && more <= 50 ? more : 0
}
