import type { Metadata } from 'next'
import { notFound as showNotFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccessForm } from '@/components/access/access-form'
import { MadeLinkForm } from '@/components/access/made-link-form'
import { ReachHint } from '@/components/access/reach-hint'
import { OneButtonForm } from '@/components/access/one-button-form'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusChip } from '@/components/ui/status-chip'
import { requireAdmin } from '@/lib/server/auth/current-actor'
import { readUser, type UserView } from '@/lib/server/data/users/read-user'
import { readSchool } from '@/lib/server/data/users/school'
import { AppError } from '@/lib/server/errors'
import { getFormatter, getTranslator, type Translator } from '@/lib/server/messages'
import { changeRoleAction, resetLinkAction, revokeSessionsAction, setDeactivatedAction } from '../../actions'

const ROLES = ['STUDENT', 'TEACHER', 'ADMIN'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('admin'))('people.title') }
}

type Props = { params: Promise<{ userId: string }>; searchParams: Promise<{ done?: string; count?: string }> }

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireAdmin()
  const [t, tAuth, { userId }, search, school] = await Promise.all([
    getTranslator('admin'),
    getTranslator('auth'),
    params,
    searchParams,
    readSchool(actor),
  ])
  const user = await readUser(actor, userId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') showNotFound()
    throw error
  })
  const format = await getFormatter(school.timeZone)
  const ways = [
    user.hasPassword ? t('person.password') : null,
    ...user.providers.map((provider) => tAuth(`account.${provider}`)),
  ].filter(Boolean)
  const facts: [string, ReactNode][] = [
    [
      t('person.state'),
      <StatusChip key="state" tone={user.deactivatedAt ? 'bad' : 'good'}>
        {t(user.deactivatedAt ? 'people.deactivated' : 'people.active')}
      </StatusChip>,
    ],
    [t('person.signIn'), ways.length > 0 ? ways.join(', ') : t('person.noPassword')],
    [t('person.sessions'), t('person.sessionsCount', { count: user.openSessions })],
    ...(user.classes.count > 0
      ? [
          [t('person.classes'), t('person.classesCount', { count: user.classes.count })] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(user.email ? [[t('person.email'), user.email] as [string, ReactNode]] : []),
  ]
  return (
    <AppShell>
      <div className="mx-auto flex max-w-2xl flex-col gap-6 [&>header]:mb-0">
        <PageHeader
          back={{ href: '/admin', label: t('person.back') }}
          title={user.displayName}
          meta={`${t('person.meta', { role: t(`roles.${user.role}`), username: user.username })} · ${t('person.since', { when: format.dateTime(user.createdAt, { dateStyle: 'medium' }) })}`}
        />
        {search.done === 'role' ? (
          <Notice tone="good">{t('person.roleDone', { name: user.displayName })}</Notice>
        ) : null}
        {search.done === 'sessions' ? (
          <Notice tone="good">
            {t('person.sessionsDone', { count: Math.max(0, Number(search.count) || 0) })}
          </Notice>
        ) : null}
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {facts.map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-ink-soft">{term}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {user.isSelf ? (
          <Notice action={<LinkButton href="/account">{t('person.account')}</LinkButton>}>
            {t('person.you')}
          </Notice>
        ) : (
          <Deeds t={t} user={user} />
        )}
      </div>
    </AppShell>
  )
}

function Deeds({ t, user }: { t: Translator; user: UserView }) {
  const name = user.displayName
  const busy = t('person.busy')
  const values = { userId: user.id }
  const { count, alone } = user.classes
  const handOver =
    count === 0
      ? null
      : alone.length === 0
        ? t('person.classesGoOn')
        : t('person.classesAlone', { count: alone.length, names: alone.slice(0, 5).join(', '), name })
  return (
    <>
      <Deed title={t('person.resetTitle')} lead={t('person.resetLead', { name })}>
        <MadeLinkForm
          action={resetLinkAction}
          values={values}
          words={{
            submit: t('person.resetSubmit'),
            busy,
            made: t('person.resetMade', { name }),
            copy: t('invite.copy'),
            copied: t('invite.copied'),
          }}
        />
        <ReachHint />
      </Deed>
      <Deed
        title={t('person.roleTitle')}
        lead={t('person.roleLead', { name })}
        more={user.deactivatedAt ? null : handOver && t('person.asStudent', { what: handOver })}
      >
        <AccessForm
          action={changeRoleAction}
          fields={[
            { type: 'hidden', name: 'userId', value: user.id },
            {
              type: 'select',
              name: 'newRole',
              label: t('people.role'),
              defaultValue: user.role,
              options: ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
            },
          ]}
          submit={t('person.roleSubmit')}
          busy={busy}
          variant="secondary"
        />
      </Deed>
      <Deed title={t('person.sessionsTitle')} lead={t('person.sessionsLead', { name })}>
        <OneButtonForm action={revokeSessionsAction} values={values} busy={busy} size="medium">
          {t('person.sessionsSubmit')}
        </OneButtonForm>
      </Deed>
      {user.deactivatedAt ? (
        <Deed title={t('person.onTitle')} lead={t('person.onLead', { name })}>
          <OneButtonForm
            action={setDeactivatedAction}
            values={{ ...values, isDeactivated: 'no' }}
            busy={busy}
            size="medium"
          >
            {t('person.onSubmit')}
          </OneButtonForm>
        </Deed>
      ) : (
        <Deed title={t('person.offTitle')} lead={t('person.offLead', { name })} more={handOver}>
          <OneButtonForm
            action={setDeactivatedAction}
            values={{ ...values, isDeactivated: 'yes' }}
            busy={busy}
            size="medium"
            variant="danger"
          >
            {t('person.offSubmit')}
          </OneButtonForm>
        </Deed>
      )}
    </>
  )
}

function Deed({
  title,
  lead,
  more = null,
  children,
}: {
  title: string
  lead: string
  more?: string | null
  children: ReactNode
}) {
  return (
    <Panel className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2>{title}</h2>
        <p className="text-ink-soft">{lead}</p>
        {more ? <p>{more}</p> : null}
      </div>
      {children}
    </Panel>
  )
}
