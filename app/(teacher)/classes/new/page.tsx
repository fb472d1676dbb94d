import type { Metadata } from 'next'
import { DetailsForm } from '@/components/classes/details-form'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { safeNext } from '@/lib/server/http/safe-next'
import { getTranslator } from '@/lib/server/messages'
import { createClassAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('new.title') }
}

export default async function NewClassPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  await requireTeacher()
  const [t, { next }] = await Promise.all([getTranslator('classes'), searchParams])
  const goal = safeNext(next, '')
  return (
    <AppShell>
      <PageHeader
        title={t('new.title')}
        back={{ href: '/classes', label: t('list.title') }}
        meta={t(goal ? 'new.leadBack' : 'new.lead')}
      />
      <MessagesProvider namespaces={['classes']}>
        <DetailsForm action={createClassAction} next={goal || undefined} />
      </MessagesProvider>
    </AppShell>
  )
}
