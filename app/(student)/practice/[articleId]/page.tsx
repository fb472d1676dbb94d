import type { Metadata } from 'next'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { readMore, SessionPage } from '@/components/study/session-page'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { getTranslator } from '@/lib/server/messages'

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ more?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('study')
  return { title: t('practice.title') }
}

export default async function DeckPage({ params, searchParams }: Props) {
  const [actor, { articleId }, search] = await Promise.all([requireStudent(), params, searchParams])
  const more = readMore(search.more)
  const queue = await orNotFound(loadDueQueue(actor, { articleId, more }))
  return (
    <SessionPage
      queue={queue}
      articleId={articleId}
      more={more}
      ownerId={actor.userId}
      timeZone={queue.timeZone}
    />
  )
}
