import type { Metadata } from 'next'
import { AccessForm } from '@/components/access/access-form'
import { passwordField } from '@/components/access/fields'
import type { FieldSpec } from '@/components/access/field-spec'
import { OneButtonForm } from '@/components/access/one-button-form'
import { ProviderButtons } from '@/components/access/provider-buttons'
import { SessionList } from '@/components/access/session-list'
import { AppShell } from '@/components/shell/app-shell'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { homeOf } from '@/lib/domain/access/home'
import { requireActor } from '@/lib/server/auth/current-actor'
import { listProviders } from '@/lib/server/auth/next-auth/providers'
import { now } from '@/lib/server/clock'
import { readOwnAccount, type AccountView } from '@/lib/server/data/users/own-account'
import { listOwnSessions } from '@/lib/server/data/users/sessions'
import { safeNext } from '@/lib/server/http/safe-next'
import { getFormatter, getTranslator, type Translator } from '@/lib/server/messages'
import {
  changePasswordAction,
  connectProviderAction,
  renameAction,
  revokeOthersAction,
  revokeSessionAction,
} from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('auth'))('account.title') }
}

type Search = { next?: string; done?: string; count?: string; notice?: string }

export default async function AccountPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(undefined, { withTemporaryPassword: true })
  const [t, search, account, sessions] = await Promise.all([
    getTranslator('auth'),
    searchParams,
    readOwnAccount(actor),
    listOwnSessions(actor),
  ])
  const next = safeNext(search.next, '')
  const mustChange = account.mustChangePassword
  return (
    <AppShell>
      <div className="mx-auto flex max-w-2xl flex-col gap-6 [&>header]:mb-0">
        <PageHeader
          title={t(mustChange ? 'account.mustChangeTitle' : 'account.title')}
          meta={t('account.lead', { username: account.username, school: account.school.name })}
        />
        <Outcome t={t} search={search} />
        {mustChange ? (
          <>
            <Notice tone="warning">{t('account.mustChange')}</Notice>
            <PasswordPanel t={t} account={account} next={next || homeOf(actor.role)} isPrimary />
          </>
        ) : (
          <Settings t={t} account={account} sessions={sessions} next={next} />
        )}
      </div>
    </AppShell>
  )
}

type SettingsProps = {
  t: Translator
  account: AccountView
  sessions: Awaited<ReturnType<typeof listOwnSessions>>
  next: string
}

/** Everything but a password that must be changed: that comes alone, and first. */
async function Settings({ t, account, sessions, next }: SettingsProps) {
  const format = await getFormatter(account.school.timeZone)
  return (
    <>
      <Panel className="flex flex-col gap-4">
        <h2>{t('account.nameTitle')}</h2>
        <AccessForm
          action={renameAction}
          fields={[
            {
              type: 'text',
              name: 'displayName',
              label: t(account.role === 'STUDENT' ? 'account.nameLabel' : 'account.nameLabelTeacher'),
              defaultValue: account.displayName,
              autoComplete: 'name',
              maxLength: 100,
            },
          ]}
          submit={t('account.nameSubmit')}
          busy={t('words.busy')}
          done={t('account.nameDone')}
          variant="secondary"
        />
      </Panel>
      <PasswordPanel t={t} account={account} next={next} isPrimary={false} />
      <Panel className="flex flex-col gap-3">
        <h2>{t('account.sessionsTitle')}</h2>
        <p className="text-ink-soft">
          {sessions.length > 1 ? t('account.sessionsLead') : t('account.onlyHere')}
        </p>
        <SessionList
          action={revokeSessionAction}
          words={{
            thisDevice: t('account.thisDevice'),
            signOut: t('account.signOutOne'),
            busy: t('words.busy'),
          }}
          sessions={sessions.map((session) => {
            const browser = session.browser ?? t('account.unknownBrowser')
            const seen = t('account.lastSeen', { when: format.relativeTime(session.lastSeenAt, now()) })
            return {
              id: session.id,
              browser,
              detail: session.isShared ? `${seen} · ${t('account.sharedMachine')}` : seen,
              isCurrent: session.isCurrent,
              signOutLabel: t('account.signOutOneOf', { browser }),
            }
          })}
        />
        {sessions.length > 1 ? (
          <OneButtonForm action={revokeOthersAction} values={{}} busy={t('words.busy')} size="medium">
            {t('account.signOutOthers')}
          </OneButtonForm>
        ) : null}
      </Panel>
      <ProvidersPanel t={t} account={account} />
    </>
  )
}

function Outcome({ t, search }: { t: Translator; search: Search }) {
  if (search.done === 'password') return <Notice tone="good">{t('account.passwordDone')}</Notice>
  if (search.done === 'others')
    return (
      <Notice tone="good">
        {t('account.othersDone', { count: Math.max(0, Number(search.count) || 0) })}
      </Notice>
    )
  if (search.notice === 'linked-elsewhere')
    return <Notice tone="bad">{t('signIn.notice.linked-elsewhere')}</Notice>
  return null
}

function PasswordPanel({
  t,
  account,
  next,
  isPrimary,
}: {
  t: Translator
  account: AccountView
  next: string
  isPrimary: boolean
}) {
  const isStudent = account.role === 'STUDENT'
  const fields: FieldSpec[] = [
    ...(account.hasPassword
      ? [
          passwordField(t, {
            name: 'currentPassword',
            label: t(isPrimary ? 'account.given' : isStudent ? 'account.currentPin' : 'account.current'),
          }),
        ]
      : []),
    passwordField(t, {
      name: 'newPassword',
      label: t(isStudent ? 'words.newPasswordOrPin' : 'words.newPassword'),
      hint: t(isStudent ? 'words.pinHint' : 'words.passwordHint'),
      isNew: true,
    }),
    ...(next ? [{ type: 'hidden', name: 'next', value: next } as const] : []),
  ]
  return (
    <Panel className="flex flex-col gap-4">
      <h2>{t(isStudent ? 'account.passwordTitlePin' : 'account.passwordTitle')}</h2>
      <AccessForm
        action={changePasswordAction}
        fields={fields}
        submit={t('account.passwordSubmit')}
        busy={t('words.busy')}
        variant={isPrimary ? 'primary' : 'secondary'}
      >
        {/* A password manager stores the new password under this name. */}
        <input
          type="text"
          name="username"
          defaultValue={account.username}
          autoComplete="username"
          readOnly
          hidden
        />
      </AccessForm>
    </Panel>
  )
}

function ProvidersPanel({ t, account }: { t: Translator; account: AccountView }) {
  const providers = listProviders()
  if (providers.length === 0) return null
  const open = providers.filter((id) => !account.providers.includes(id))
  return (
    <Panel className="flex flex-col gap-3">
      <h2>{t('account.providersTitle')}</h2>
      {providers
        .filter((id) => account.providers.includes(id))
        .map((id) => (
          <p key={id}>{t('account.connected', { provider: t(`account.${id}`) })}</p>
        ))}
      {open.length > 0 ? (
        <ProviderButtons
          action={connectProviderAction}
          busy={t('words.busy')}
          providers={open.map((id) => ({
            id,
            label: t('account.connect', { provider: t(`account.${id}`) }),
          }))}
        />
      ) : null}
    </Panel>
  )
}
