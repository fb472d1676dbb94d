import type { Metadata } from 'next'
import { ReviewDesk } from '@/components/desk/review-desk'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getTranslator } from '@/lib/server/messages'
import { makeQuizAction } from '../actions'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('articles')
  return { title: t('desk.title') }
}

export default async function DeskPage({ params }: { params: Promise<{ articleId: string }> }) {
  const [actor, { articleId }, viewer] = await Promise.all([requireTeacher(), params, getViewer()])
  const desk = await orNotFound(getDesk(actor, articleId))
  return (
    <AppShell width="full">
      <MessagesProvider namespaces={['articles', 'common']} timeZone={viewer?.school.timeZone}>
        <ReviewDesk key={articleId} initial={desk} makeQuiz={makeQuizAction} />
      </MessagesProvider>
    </AppShell>
  )
}
