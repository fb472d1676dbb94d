import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QuizBuilder } from '@/components/quizzes/quiz-builder'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { findQuizAccess } from '@/lib/server/data/quizzes/quiz-access'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quizzes')
  return { title: t('builder.pageTitle') }
}

type Props = { params: Promise<{ quizId: string }>; searchParams: Promise<{ from?: string }> }

export default async function QuizPage({ params, searchParams }: Props) {
  const [actor, { quizId }, { from }, viewer] = await Promise.all([
    requireTeacher(),
    params,
    searchParams,
    getViewer(),
  ])
  const { isOwner } = await orNotFound(findQuizAccess(actor, quizId))
  // A colleague who teaches a class it is assigned to may read it, and the builder is its owner's.
  if (!isOwner) redirect(`/quizzes/${quizId}/preview`)
  const view = await orNotFound(loadQuizBuilder(actor, quizId, { from }))
  return (
    <AppShell>
      <MessagesProvider namespaces={['quizzes']} timeZone={viewer?.school.timeZone}>
        <QuizBuilder view={view} />
      </MessagesProvider>
    </AppShell>
  )
}
