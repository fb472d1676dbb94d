import type { Metadata } from 'next'
import { DetailsForm } from '@/components/classes/details-form'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { getTranslator } from '@/lib/server/messages'
import { createClassAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('new.title') }
}

export default async function NewClassPage() {
  await requireTeacher()
  const t = await getTranslator('classes')
  return (
    <AppShell>
      <PageHeader title={t('new.title')} back={{ href: '/classes', label: t('list.title') }} meta={t('new.lead')} />
      <MessagesProvider namespaces={['classes']}>
        <DetailsForm action={createClassAction} />
      </MessagesProvider>
    </AppShell>
  )
}
