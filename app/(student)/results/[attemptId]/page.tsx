import type { Metadata } from 'next'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { CountMine } from '@/components/quiz/count-mine'
import { ResultItem } from '@/components/quiz/result-item'
import { ResultSummary } from '@/components/quiz/result-summary'
import { AppShell } from '@/components/shell/app-shell'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { now } from '@/lib/server/clock'
import { loadResult } from '@/lib/server/data/attempts/load-result'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { countDaysUntil } from '@/lib/domain/attempts/days-until'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { countMineAction } from './actions'

type Props = { params: Promise<{ attemptId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quiz')
  return { title: t('result.title') }
}

/** A student's own result: as much of it as the policy shows now. */
export default async function ResultPage({ params }: Props) {
  const [actor, { attemptId }, quiz, viewer] = await Promise.all([
    requireStudent(),
    params,
    getTranslator('quiz'),
    getViewer(),
  ])
  const result = await orNotFound(loadResult(actor, attemptId))
  const timeZone = viewer?.school.timeZone ?? 'UTC'
  const format = await getFormatter(timeZone)
  const t = (key: string, values?: Record<string, string | number>) => quiz(`result.${key}`, values)
  const text = {
    open: t('countMine'),
    hint: t('countMineHint'),
    reason: t('reason'),
    send: t('send'),
    sending: t('sending'),
  }
  return (
    <AppShell>
      <div className="mx-auto flex w-full max-w-[46rem] flex-col gap-5">
        <ResultSummary result={result} timeZone={timeZone} />
        {result.items.map((item) => (
          <ResultItem
            key={item.position}
            item={item}
            t={t}
            formatNumber={(value) => format.number(value, { maximumFractionDigits: 2 })}
            dueInDays={item.nextDue === null ? null : countDaysUntil(item.nextDue, { now: now(), timeZone })}
            sourceUrl={
              item.articleId === null
                ? null
                : `/results/${attemptId}/source?article=${item.articleId}&q=${item.number}#source`
            }
            appeal={
              item.canAppeal ? (
                <CountMine
                  action={countMineAction}
                  attemptId={attemptId}
                  position={item.position}
                  number={item.number}
                  text={text}
                />
              ) : null
            }
          />
        ))}
      </div>
    </AppShell>
  )
}
