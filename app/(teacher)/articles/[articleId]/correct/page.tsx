import type { Metadata } from 'next'
import { CorrectForm } from '@/components/articles/correct-form'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('articles')
  return { title: t('correct.title') }
}

export default async function CorrectPage({ params }: { params: Promise<{ articleId: string }> }) {
  const [actor, { articleId }, t] = await Promise.all([requireTeacher(), params, getTranslator('articles')])
  const { article, text } = await orNotFound(getDesk(actor, articleId))
  return (
    <AppShell>
      <PageHeader
        title={t('correct.title')}
        back={{ href: `/articles/${articleId}`, label: article.title }}
      />
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{t('correct.lead')}</p>
      <MessagesProvider namespaces={['articles']}>
        <CorrectForm articleId={articleId} text={text} />
      </MessagesProvider>
    </AppShell>
  )
}
