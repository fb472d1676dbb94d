import type { Metadata } from 'next'
import { AccessForm } from '@/components/access/access-form'
import { schoolFields } from '@/components/access/school-fields'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireAdmin } from '@/lib/server/auth/current-actor'
import { readSchool } from '@/lib/server/data/users/school'
import { getTranslator } from '@/lib/server/messages'
import { editSchoolAction } from '../actions'
import { SchoolTabs } from '../tabs'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('admin'))('settings.title') }
}

export default async function SettingsPage() {
  const actor = await requireAdmin()
  const [t, tAuth, tCommon, school] = await Promise.all([
    getTranslator('admin'),
    getTranslator('auth'),
    getTranslator('common'),
    readSchool(actor),
  ])
  return (
    <AppShell>
      <PageHeader title={school.name} />
      <SchoolTabs t={t} current="settings" />
      <Panel className="max-w-lg">
        <AccessForm
          action={editSchoolAction}
          fields={schoolFields(tAuth, tCommon, school, { isNew: false })}
          submit={t('settings.submit')}
          busy={t('settings.busy')}
          done={t('settings.done')}
        />
      </Panel>
    </AppShell>
  )
}
