import type { Metadata } from 'next'
import { AccessCard } from '@/components/access/access-card'
import { AccessForm } from '@/components/access/access-form'
import { nameField, passwordField, usernameField } from '@/components/access/fields'
import { schoolFields } from '@/components/access/school-fields'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { isFirstAdminLinkOpen } from '@/lib/server/data/users/create-first-admin'
import { getLocale, getTranslator } from '@/lib/server/messages'
import { createFirstAdminAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: it must not travel to another page as the referrer.
  return { title: (await getTranslator('auth'))('firstAdmin.title'), referrer: 'no-referrer' }
}

export default async function FirstAdminPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const [t, tCommon, locale, { token }] = await Promise.all([
    getTranslator('auth'),
    getTranslator('common'),
    getLocale(),
    searchParams,
  ])
  if (typeof token !== 'string' || !(await isFirstAdminLinkOpen(token))) {
    return (
      <AppShell>
        <AccessCard title={t('firstAdmin.goneTitle')} lead={t('firstAdmin.goneText')}>
          <LinkButton href="/">{t('words.startPage')}</LinkButton>
        </AccessCard>
      </AppShell>
    )
  }
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  return (
    <AppShell>
      <AccessCard title={t('firstAdmin.title')} lead={t('firstAdmin.lead')}>
        <AccessForm
          action={createFirstAdminAction}
          fields={[
            { type: 'hidden', name: 'token', value: token },
            ...schoolFields(t, tCommon, { timeZone, language: locale }, { isNew: true }),
            nameField(t, { hasAutoFocus: false }),
            usernameField(t),
            passwordField(t, { isNew: true, hint: t('words.passwordHint') }),
          ]}
          submit={t('firstAdmin.submit')}
          busy={t('words.busy')}
        />
      </AccessCard>
    </AppShell>
  )
}
