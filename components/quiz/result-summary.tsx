import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ResultView } from '@/lib/server/data/attempts/result-view'
import { getFormatter, getTranslator } from '@/lib/server/messages'

/** The score, or, while it may not be seen, that all is saved and when it may. */
export async function ResultSummary({ result, timeZone }: { result: ResultView; timeZone: string }) {
  const [quiz, format] = await Promise.all([getTranslator('quiz'), getFormatter(timeZone)])
  const t = (key: string, values?: Record<string, string | number>) => quiz(`result.${key}`, values)
  const date = (at: number) =>
    format.dateTime(at, {
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    })
  const attempt = t(result.closedBy === 'DEADLINE' ? 'attemptDeadline' : 'attempt', {
    number: result.number,
    date: date(result.closedAt),
  })
  return (
    <>
      <PageHeader title={result.title} meta={`${result.className} · ${attempt}`} />
      <Panel className="flex flex-col gap-3">
        {result.score ? (
          <Score
            score={result.score}
            result={result}
            t={t}
            number={(value) => format.number(value, { maximumFractionDigits: 2 })}
          />
        ) : (
          <Waiting result={result} t={t} date={date} />
        )}
        <div className="flex flex-wrap gap-3">
          {result.score && result.articleId ? (
            <LinkButton variant="primary" href={`/practice/${result.articleId}`}>
              {t('practise')}
            </LinkButton>
          ) : null}
          <LinkButton href="/today">{t('today')}</LinkButton>
        </div>
      </Panel>
    </>
  )
}

type Words = (key: string, values?: Record<string, string | number>) => string

function Score({
  score: { score, maxScore, earned },
  result,
  t,
  number,
}: {
  score: NonNullable<ResultView['score']>
  result: ResultView
  t: Words
  number: (value: number) => string
}) {
  const known = result.items.filter(({ verdict }) => verdict === 'CORRECT').length
  return (
    <>
      <p className="font-serif text-2xl font-semibold tabular-nums">
        {t('score', { score: number(score), max: number(maxScore) })}
      </p>
      <ProgressBar value={score} max={maxScore} label={t('meter')} />
      <p>{t('summary', { known, open: result.items.length - known })}</p>
      {earned > score ? (
        <p className="text-ink-soft">{t('late', { points: number(earned - score) })}</p>
      ) : null}
    </>
  )
}

function Waiting({ result, t, date }: { result: ResultView; t: Words; date: (at: number) => string }) {
  const { feedback } = result
  const when =
    feedback.isAllowed || feedback.reason === 'open'
      ? t('waitGrading')
      : feedback.reason === 'running'
        ? t('waitRunning')
        : feedback.reason === 'never'
          ? t('waitNever')
          : feedback.at === null
            ? t('waitClose')
            : t('waitUntil', { date: date(feedback.at) })
  return (
    <>
      <p className="font-serif text-xl font-semibold">{t('waitTitle')}</p>
      <p>{t('answered', { count: result.answered, total: result.itemCount })}</p>
      <p>{when}</p>
    </>
  )
}
