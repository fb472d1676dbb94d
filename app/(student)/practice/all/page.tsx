import type { Metadata } from 'next'
import { readMore, SessionPage } from '@/components/study/session-page'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('study')
  return { title: t('practice.allTitle') }
}

export default async function AllDuePage({
  searchParams,
}: {
  searchParams: Promise<{ more?: string | string[] }>
}) {
  const [actor, search] = await Promise.all([requireStudent(), searchParams])
  const more = readMore(search.more)
  const queue = await loadDueQueue(actor, { more })
  return (
    <SessionPage
      queue={queue}
      articleId={null}
      more={more}
      ownerId={actor.userId}
      timeZone={queue.timeZone}
    />
  )
}
