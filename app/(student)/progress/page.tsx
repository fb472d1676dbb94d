import type { Metadata } from 'next'
import { AppShell } from '@/components/shell/app-shell'
import { DayBars } from '@/components/study/day-bars'
import { FactList } from '@/components/study/fact-list'
import { StackedBar } from '@/components/study/stacked-bar'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadProgress } from '@/lib/server/data/reviews/load-progress'
import { getFormatter, getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('study')
  return { title: t('progress.title') }
}

export default async function ProgressPage() {
  const [actor, t] = await Promise.all([requireStudent(), getTranslator('study')])
  const { timeZone, articles, totals, forecast, days } = await loadProgress(actor)
  const format = await getFormatter(timeZone)
  // A date without a time is the same in every zone.
  const writeDay = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
  const total = totals.known + totals.learning + totals['not-yet']
  return (
    <AppShell>
      <div className="mx-auto max-w-3xl">
        <PageHeader title={t('progress.title')} meta={t('progress.lead')} />
        <div className="flex flex-col gap-6">
          {articles.length === 0 ? (
            <EmptyState
              title={t('progress.empty.title')}
              action={
                <LinkButton href="/today" variant="primary">
                  {t('progress.empty.action')}
                </LinkButton>
              }
            >
              {t('progress.empty.text')}
            </EmptyState>
          ) : (
            <>
              <p className="font-serif text-lg tabular-nums">
                {t('progress.of', { known: totals.known, total })}
              </p>
              {articles.map(({ articleId, title, counts, facts, heldBack }) => (
                <Panel key={articleId} aria-labelledby={articleId} className="flex flex-col gap-3">
                  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                    <h2 id={articleId} className="min-w-0 flex-1 basis-52 text-lg break-words">
                      {title}
                    </h2>
                    {facts.length > 0 ? (
                      <LinkButton
                        href={`/practice/${articleId}`}
                        prefetch={false}
                        aria-label={`${t('progress.practise')}: ${title}`}
                      >
                        {t('progress.practise')}
                      </LinkButton>
                    ) : null}
                  </div>
                  <StackedBar
                    total={facts.length}
                    parts={[
                      { key: 'known', value: counts.known, className: 'fill-good' },
                      { key: 'learning', value: counts.learning, className: 'fill-marker-strong' },
                    ]}
                  />
                  <p className="text-sm tabular-nums text-ink-soft">
                    {t('progress.counts', {
                      known: counts.known,
                      learning: counts.learning,
                      notYet: counts['not-yet'],
                    })}
                  </p>
                  {facts.length > 0 ? (
                    <details>
                      <summary className="link inline-flex min-h-11 items-center">
                        {t('progress.facts', { count: facts.length })}
                      </summary>
                      <FactList facts={facts} t={t} />
                    </details>
                  ) : null}
                  {heldBack > 0 ? (
                    <p className="text-sm text-ink-soft">{t('progress.held', { count: heldBack })}</p>
                  ) : null}
                </Panel>
              ))}
              <div className="grid gap-6 md:grid-cols-2">
                <Panel aria-labelledby="forecast" className="flex flex-col gap-3">
                  <h2 id="forecast" className="text-lg">
                    {t('progress.due')}
                  </h2>
                  <DayBars
                    className="fill-accent"
                    days={forecast.map(({ date, count }, index) => ({
                      key: date,
                      value: count,
                      label: index === 0 ? t('progress.today') : writeDay(date),
                      text: t('progress.dueDay', { count }),
                    }))}
                  />
                </Panel>
                <Panel aria-labelledby="days" className="flex flex-col gap-3">
                  <h2 id="days" className="text-lg">
                    {t('progress.days')}
                  </h2>
                  <DayBars
                    className="fill-good"
                    days={days.map(({ date, cards }) => ({
                      key: date,
                      value: cards,
                      label: writeDay(date),
                      text: t('progress.dayCards', { count: cards }),
                    }))}
                  />
                  <p className="text-sm text-ink-soft">
                    {t('progress.week', { days: days.filter(({ cards }) => cards > 0).length })}
                  </p>
                </Panel>
              </div>
            </>
          )}
        </div>
      </div>
    </AppShell>
  )
}
