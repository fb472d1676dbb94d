import type { Metadata } from 'next'
import { BlankQuizForm } from '@/components/quizzes/blank-quiz-form'
import { SourceList } from '@/components/quizzes/source-list'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { listQuizSources } from '@/lib/server/data/quizzes/list-quiz-sources'
import { getTranslator } from '@/lib/server/messages'
import { createQuizAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quizzes')
  return { title: t('new.title') }
}

export default async function NewQuizPage({ searchParams }: { searchParams: Promise<{ article?: string }> }) {
  const [actor, { article }, t] = await Promise.all([
    requireTeacher(),
    searchParams,
    getTranslator('quizzes'),
  ])
  const sources = await listQuizSources(actor)
  // The article one comes from is first, with the page's primary button.
  const ordered = [
    ...sources.filter((source) => source.id === article),
    ...sources.filter((source) => source.id !== article),
  ]
  return (
    <AppShell>
      <PageHeader
        title={t('new.title')}
        back={{ href: '/quizzes', label: t('list.title') }}
        meta={t('new.lead')}
      />
      {ordered.length === 0 ? (
        <EmptyState
          title={t('new.emptyTitle')}
          action={
            <LinkButton href="/articles" variant="primary">
              {t('new.toArticles')}
            </LinkButton>
          }
        >
          {t('new.emptyText')}
        </EmptyState>
      ) : (
        <SourceList sources={ordered} create={createQuizAction} />
      )}
      <Panel className="mt-6">
        <MessagesProvider namespaces={['quizzes']}>
          <BlankQuizForm create={createQuizAction} />
        </MessagesProvider>
      </Panel>
    </AppShell>
  )
}
