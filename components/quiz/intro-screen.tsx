import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import type { QuizIntro } from '@/lib/server/data/attempts/load-intro'
import { getFormatter, getTranslator } from '@/lib/server/messages'

/** What a student should know before the clock runs. The Start button stands below it. */
export async function IntroScreen({ intro, timeZone }: { intro: QuizIntro; timeZone: string }) {
  const [t, format] = await Promise.all([getTranslator('quiz'), getFormatter(timeZone)])
  const date = (at: number) =>
    format.dateTime(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    })
  const late =
    intro.late.kind === 'penalty'
      ? t('intro.latePenalty', { percent: format.number(intro.late.perDay, { style: 'percent' }) })
      : t(intro.late.kind === 'accept' ? 'intro.lateAccept' : 'intro.lateReject')
  const rows: { name: string; value: ReactNode }[] = [
    {
      name: t('intro.length'),
      value: `${t('intro.questions', { count: intro.itemCount })} · ${t('intro.points', { count: intro.points })}`,
    },
    {
      name: t('intro.time'),
      value:
        intro.timeLimit === null
          ? t('intro.noLimit')
          : `${t('intro.minutes', { minutes: Math.ceil(intro.timeLimit / 60) })}. ${intro.hasExtraTime ? t('intro.extraTime') : ''}`,
    },
    {
      name: t('intro.attempts'),
      value:
        intro.attemptsLeft === null
          ? t('intro.attemptsAny')
          : t('intro.attemptsLeft', { count: intro.attemptsLeft }),
    },
    ...(intro.dueAt === null ? [] : [{ name: t('intro.due'), value: `${date(intro.dueAt)}. ${late}` }]),
    ...(intro.closesAt === null ? [] : [{ name: t('intro.closes'), value: date(intro.closesAt) }]),
    { name: t('intro.feedback'), value: describeFeedback() },
  ]
  function describeFeedback(): string {
    if (intro.feedback === 'submit') return t('intro.feedbackSubmit')
    if (intro.feedback === 'never') return t('intro.feedbackNever')
    return intro.closesAt === null
      ? t('intro.feedbackClose')
      : t('intro.feedbackCloseAt', { date: date(intro.closesAt) })
  }
  return (
    <main id="main" className="mx-auto flex w-full max-w-[44rem] flex-col gap-6 px-4 pt-6 pb-6 sm:pt-10">
      <h1>{intro.title}</h1>
      {intro.instructions === null ? null : <p className="prose-article">{intro.instructions}</p>}
      <dl className="rounded-md border border-line bg-sheet px-4 sm:px-6">
        {rows.map(({ name, value }) => (
          <div key={name} className="grid gap-x-6 border-line py-3 not-last:border-b sm:grid-cols-[8rem_1fr]">
            <dt className="text-ink-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {intro.past.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2>{t('intro.past')}</h2>
          <ul className="flex flex-col gap-1">
            {intro.past.map(({ attemptId, number, closedAt, score, maxScore }) => (
              <li key={attemptId} className="flex flex-wrap items-center gap-x-4">
                <span>{t('intro.pastAttempt', { number })}</span>
                {closedAt === null ? null : (
                  <span className="text-ink-soft">{t('intro.handedIn', { date: date(closedAt) })}</span>
                )}
                {score === null || maxScore === null ? null : (
                  <span className="font-semibold tabular-nums">
                    {t('intro.score', {
                      score: format.number(score, { maximumFractionDigits: 2 }),
                      max: format.number(maxScore),
                    })}
                  </span>
                )}
                <a className="link inline-flex min-h-11 items-center" href={`/results/${attemptId}`}>
                  {t('intro.seeResult')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {intro.refusal === null ? (
        <p className="text-ink-soft">
          {intro.canGoBack ? '' : `${t('intro.noBack')} `}
          {t('intro.saving')}
        </p>
      ) : (
        <Notice
          action={
            <a className={buttonClass()} href="/today">
              {t('intro.back')}
            </a>
          }
        >
          {intro.refusal === 'not-open-yet'
            ? t('intro.notOpenYet', { date: date(intro.opensAt ?? 0) })
            : t(intro.refusal === 'closed' ? 'intro.closed' : 'intro.noAttempts')}
        </Notice>
      )}
    </main>
  )
}
