import type { Metadata } from 'next'
import { AppShell } from '@/components/shell/app-shell'
import { AssignmentRow } from '@/components/study/assignment-row'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { nameZone } from '@/lib/domain/time/zone'
import { requireStudent } from '@/lib/server/auth/current-actor'
import type { TodayAssignment } from '@/lib/server/data/reviews/load-today-assignments'
import { loadToday } from '@/lib/server/data/reviews/load-today'
import { getDateLocale, getFormatter, getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('study')
  return { title: t('today.title') }
}

export default async function TodayPage() {
  const [actor, t, locale] = await Promise.all([requireStudent(), getTranslator('study'), getDateLocale()])
  const { now, timeZone, assignments, due, nextDueAt, hasCards, isInClass, appeals, days } =
    await loadToday(actor)
  const format = await getFormatter(timeZone)
  const writeTime = (at: number) =>
    format.dateTime(at, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    })
  const writeMeta = ({ className, opensAt, dueAt, state }: TodayAssignment) => {
    const at = state === 'upcoming' ? opensAt : dueAt
    if (at === null) return t('today.classOnly', { className })
    return t(state === 'upcoming' ? 'today.opens' : 'today.classAndDue', {
      className,
      when: writeTime(at),
      zone: nameZone(at, timeZone, locale),
    })
  }
  const open = assignments.filter(
    ({ state }) => state === 'start' || state === 'continue' || state === 'upcoming',
  )
  const over = assignments.filter(({ state }) => state === 'done' || state === 'missed')
  const isEmpty = assignments.length === 0 && !hasCards
  // One primary button: the cards, which take minutes; without any, the first thing to do.
  const primaryId = due.total > 0 ? null : open.find(({ state }) => state !== 'upcoming')?.id
  const practised = days.filter(({ cards }) => cards > 0).length

  return (
    <AppShell>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t('today.title')}
          meta={format.dateTime(now, { weekday: 'long', day: 'numeric', month: 'long' })}
        />
        <div className="flex flex-col gap-8">
          {appeals.length > 0 ? (
            <div className="flex flex-col gap-2">
              {appeals.map(({ attemptId, position, title, isAccepted }) => (
                <Notice
                  key={`${attemptId} ${position}`}
                  tone={isAccepted ? 'good' : 'info'}
                  action={
                    <LinkButton href={`/results/${attemptId}`} prefetch={false}>
                      {t('today.appeal.see')}
                    </LinkButton>
                  }
                >
                  {t(isAccepted ? 'today.appeal.accepted' : 'today.appeal.declined', { position, title })}
                </Notice>
              ))}
            </div>
          ) : null}
          {isEmpty ? (
            <EmptyState
              title={t('today.empty.title')}
              action={
                isInClass ? null : (
                  <LinkButton href="/join" variant="primary">
                    {t('today.empty.join')}
                  </LinkButton>
                )
              }
            >
              {t('today.empty.text')}
            </EmptyState>
          ) : (
            <>
              <section aria-labelledby="assignments" className="flex flex-col gap-3">
                <h2 id="assignments">{t('today.assignments')}</h2>
                {open.length > 0 ? (
                  <ul className="flex flex-col gap-3">
                    {open.map((assignment) => (
                      <AssignmentRow
                        key={assignment.id}
                        assignment={assignment}
                        meta={writeMeta(assignment)}
                        isPrimary={assignment.id === primaryId}
                        t={t}
                      />
                    ))}
                  </ul>
                ) : (
                  <p className="text-ink-soft">{t('today.allDone')}</p>
                )}
              </section>
              <section aria-labelledby="cards" className="flex flex-col gap-3">
                <h2 id="cards">{t('today.cards')}</h2>
                <Panel className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
                  <div className="flex min-w-0 flex-col gap-1">
                    <p className="font-serif text-lg font-semibold tabular-nums">
                      {due.total > 0
                        ? t('today.due', { count: due.total, minutes: due.minutes })
                        : t('today.nothingDue')}
                    </p>
                    <div className="flex flex-col text-sm text-ink-soft">
                      {due.total > 0 ? <p>{t('today.dueNew', { count: due.new })}</p> : null}
                      {due.total === 0 && nextDueAt !== null ? (
                        <p>
                          {t('today.nextDue', {
                            when: format.dateTime(nextDueAt, {
                              weekday: 'long',
                              day: 'numeric',
                              month: 'long',
                            }),
                          })}
                        </p>
                      ) : null}
                      {due.heldBack > 0 ? <p>{t('today.held', { count: due.heldBack })}</p> : null}
                      {practised > 0 ? <p>{t('today.week', { days: practised })}</p> : null}
                    </div>
                  </div>
                  {due.total > 0 ? (
                    <LinkButton href="/practice/all" prefetch={false} variant="primary">
                      {t('today.practise')}
                    </LinkButton>
                  ) : hasCards ? (
                    <LinkButton href="/practice" prefetch={false}>
                      {t('today.empty.practice')}
                    </LinkButton>
                  ) : null}
                </Panel>
              </section>
              {over.length > 0 ? (
                <section aria-labelledby="recent" className="flex flex-col gap-3">
                  <h2 id="recent">{t('today.recent')}</h2>
                  <ul className="flex flex-col gap-3">
                    {over.map((assignment) => (
                      <AssignmentRow
                        key={assignment.id}
                        assignment={assignment}
                        meta={writeMeta(assignment)}
                        isPrimary={false}
                        t={t}
                      />
                    ))}
                  </ul>
                </section>
              ) : null}
            </>
          )}
        </div>
      </div>
    </AppShell>
  )
}
