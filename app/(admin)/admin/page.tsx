import type { Metadata } from 'next'
import Link from 'next/link'
import { HandOverList } from '@/components/access/hand-over-list'
import { MadeLinkForm } from '@/components/access/made-link-form'
import { ReachHint } from '@/components/access/reach-hint'
import { OneButtonForm } from '@/components/access/one-button-form'
import { PeopleFilter } from '@/components/access/people-filter'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusChip } from '@/components/ui/status-chip'
import type { Role } from '@/lib/domain/access/actor'
import { requireAdmin } from '@/lib/server/auth/current-actor'
import { now } from '@/lib/server/clock'
import { listClassesWithoutTeacher } from '@/lib/server/data/classes/hand-over'
import { listInvitations } from '@/lib/server/data/users/invite-teacher'
import { listUsers } from '@/lib/server/data/users/list-users'
import { readSchool } from '@/lib/server/data/users/school'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { inviteTeacherAction, withdrawInvitationAction } from './actions'
import { SchoolTabs } from './tabs'

const ROLES: readonly Role[] = ['ADMIN', 'TEACHER', 'STUDENT']
const STATES = ['active', 'deactivated'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('admin'))('people.title') }
}

type Search = {
  done?: string | string[]
  search?: string | string[]
  role?: string | string[]
  state?: string | string[]
  page?: string | string[]
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireAdmin()
  const [t, query, school, invitations, orphaned] = await Promise.all([
    getTranslator('admin'),
    searchParams,
    readSchool(actor),
    listInvitations(actor),
    listClassesWithoutTeacher(actor),
  ])
  const search = typeof query.search === 'string' ? query.search.trim() : ''
  const role = ROLES.find((known) => known === query.role)
  const state = STATES.find((known) => known === query.state)
  const [list, format] = await Promise.all([
    listUsers(actor, { search, role, state, page: Number(query.page) || 1 }),
    getFormatter(school.timeZone),
  ])
  const isFiltered = search !== '' || role !== undefined || state !== undefined
  const day = (date: Date): string => format.dateTime(date, { dateStyle: 'medium' })
  const pageHref = (page: number): string =>
    `/admin?${new URLSearchParams({ ...(search ? { search } : {}), ...(role ? { role } : {}), ...(state ? { state } : {}), page: String(page) }).toString()}`
  return (
    <AppShell>
      <PageHeader title={school.name} />
      <SchoolTabs t={t} current="people" />
      <div className="grid items-start gap-8 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-6 lg:col-start-2 lg:row-start-1">
          {query.done === 'hand-over' ? <Notice tone="good">{t('handOver.done')}</Notice> : null}
          {orphaned.classes.length > 0 ? <HandOverList {...orphaned} t={t} /> : null}
          <Panel className="flex flex-col gap-4" aria-labelledby="invite">
            <h2 id="invite">{t('invite.title')}</h2>
            {list.total === 1 && !isFiltered ? <Notice>{t('people.onlyYou')}</Notice> : null}
            <p className="text-ink-soft">{t('invite.lead')}</p>
            <MadeLinkForm
              action={inviteTeacherAction}
              values={{}}
              variant="primary"
              words={{
                submit: t('invite.submit'),
                busy: t('invite.busy'),
                made: t('invite.made'),
                copy: t('invite.copy'),
                copied: t('invite.copied'),
              }}
            />
            <ReachHint />
            {invitations.length > 0 ? (
              <div className="flex flex-col gap-2 border-t border-line pt-4">
                <h3>{t('invite.openTitle')}</h3>
                <ul className="flex flex-col divide-y divide-line">
                  {invitations.map((invitation) => {
                    const when = format.dateTime(invitation.createdAt, {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    })
                    const until = day(invitation.expiresAt)
                    return (
                      <li
                        key={invitation.id}
                        className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm"
                      >
                        <span className="min-w-0 flex-1 basis-40">
                          {invitation.createdBy
                            ? t('invite.openLine', { when, until, who: invitation.createdBy })
                            : t('invite.openLineNobody', { when, until })}
                        </span>
                        <OneButtonForm
                          action={withdrawInvitationAction}
                          values={{ invitationId: invitation.id }}
                          busy={t('person.busy')}
                          label={t('invite.withdrawOf', { when })}
                        >
                          {t('invite.withdraw')}
                        </OneButtonForm>
                      </li>
                    )
                  })}
                </ul>
              </div>
            ) : null}
          </Panel>
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <div className="mb-4 flex items-baseline justify-between gap-4">
            <h2>{t('people.title')}</h2>
            <p className="text-sm tabular-nums text-ink-soft">{t('people.count', { count: list.total })}</p>
          </div>
          <PeopleFilter
            values={{ search, role: role ?? '', state: state ?? '' }}
            roles={[
              { value: '', label: t('people.anyRole') },
              ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
            ]}
            states={[
              { value: '', label: t('people.anyState') },
              ...STATES.map((value) => ({ value, label: t(`people.${value}`) })),
            ]}
            isFiltered={isFiltered}
            words={{
              search: t('people.search'),
              role: t('people.role'),
              state: t('people.state'),
              filter: t('people.filter'),
              clear: t('people.clear'),
            }}
          />
          {list.users.length === 0 ? (
            <EmptyState
              title={t('people.none')}
              action={<LinkButton href="/admin">{t('people.clear')}</LinkButton>}
            >
              {t('people.noneText')}
            </EmptyState>
          ) : (
            <DataTable caption={t('people.title')}>
              <thead>
                <tr>
                  <HeadCell>{t('people.name')}</HeadCell>
                  <HeadCell>{t('people.username')}</HeadCell>
                  <HeadCell>{t('people.role')}</HeadCell>
                  <HeadCell className="whitespace-nowrap">{t('people.lastSeen')}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {list.users.map((user) => (
                  <tr key={user.id}>
                    <Cell>
                      <Link href={`/admin/people/${user.id}`} prefetch={false} className="link font-medium">
                        {user.displayName}
                      </Link>
                      {user.isDeactivated ? (
                        <span className="ml-2">
                          <StatusChip tone="bad">{t('people.deactivated')}</StatusChip>
                        </span>
                      ) : null}
                    </Cell>
                    <Cell className="whitespace-nowrap">{user.username}</Cell>
                    <Cell>{t(`roles.${user.role}`)}</Cell>
                    <Cell className="whitespace-nowrap text-sm text-ink-soft">
                      {user.lastSeenAt ? format.relativeTime(user.lastSeenAt, now()) : t('people.never')}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )}
          {list.pages > 1 ? (
            <nav
              aria-label={t('people.page', { page: list.page, pages: list.pages })}
              className="mt-4 flex items-center gap-3"
            >
              {list.page > 1 ? (
                <LinkButton href={pageHref(list.page - 1)}>{t('people.previous')}</LinkButton>
              ) : null}
              <span className="text-sm tabular-nums text-ink-soft">
                {t('people.page', { page: list.page, pages: list.pages })}
              </span>
              {list.page < list.pages ? (
                <LinkButton href={pageHref(list.page + 1)}>{t('people.next')}</LinkButton>
              ) : null}
            </nav>
          ) : null}
        </div>
      </div>
    </AppShell>
  )
}
