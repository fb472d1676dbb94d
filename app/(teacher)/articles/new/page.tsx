import type { Metadata } from 'next'
import { ImportForm } from '@/components/articles/import-form'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('articles')
  return { title: t('new.title') }
}

export default async function NewArticlePage() {
  const [, t] = await Promise.all([requireTeacher(), getTranslator('articles')])
  return (
    <AppShell>
      <PageHeader title={t('new.title')} back={{ href: '/articles', label: t('new.back') }} />
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{t('new.lead')}</p>
      <MessagesProvider namespaces={['articles']}>
        <ImportForm />
      </MessagesProvider>
    </AppShell>
  )
}
