import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AddStudentsForm } from '@/components/classes/add-students-form'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { addStudentsAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('add.title') }
}

export default async function AddStudentsPage({ params }: { params: Promise<{ classId: string }> }) {
  const [actor, { classId }, t] = await Promise.all([requireTeacher(), params, getTranslator('classes')])
  const found = await orNotFound(loadClass(actor, classId))
  const origin = getRequestOrigin(await headers())
  return (
    <AppShell>
      <div className="no-print">
        <PageHeader title={t('add.title')} back={{ href: `/classes/${classId}`, label: found.name }} />
      </div>
      <MessagesProvider namespaces={['classes']}>
        <AddStudentsForm
          action={addStudentsAction}
          classId={classId}
          className={found.name}
          origin={origin}
        />
      </MessagesProvider>
    </AppShell>
  )
}
