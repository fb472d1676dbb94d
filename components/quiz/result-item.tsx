import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { SourceQuote } from '@/components/ui/source-quote'
import { StatusChip } from '@/components/ui/status-chip'
import type { ResultItem as Item } from '@/lib/server/data/attempts/result-view'
import { ResultParts } from './result-parts'
import type { ResultText } from './result-text'
import { Stem } from './stem'

type Props = {
  item: Item
  t: ResultText
  formatNumber: (value: number) => string
  /** Days from today to the next practice, in the reader's calendar; null when it does not come up. */
  dueInDays: number | null
  /** Where the article opens at this item's source; null when it can't. */
  sourceUrl: string | null
  /** The form of "count mine", where it may be asked. */
  appeal: ReactNode
}

/** Days; what is further away is as good as known. */
const FAR_AWAY = 60

/** Types whose key is the very words of the gap. */
const FILLS_GAP = new Set(['cloze', 'multiple-choice'])

const TONES = { CORRECT: 'good', PARTIAL: 'opinion', INCORRECT: 'bad', UNANSWERED: 'neutral' } as const

/** One question after handing in: what was answered, what is right, and the words of the article that settle it. */
export function ResultItem({ item, t, formatNumber, dueInDays, sourceUrl, appeal }: Props) {
  const isRight = item.verdict === 'CORRECT'
  return (
    <article
      id={`question-${item.number}`}
      className="flex scroll-mt-20 flex-col gap-4 rounded-md border border-line bg-sheet p-4 sm:p-6"
    >
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-soft">{t('question', { number: item.number })}</span>
            <StatusChip tone={TONES[item.verdict]}>{t(item.verdict)}</StatusChip>
          </span>
          <span className="text-sm text-ink-soft tabular-nums">
            {t('points', { score: formatNumber(item.score), max: formatNumber(item.points) })}
          </span>
        </p>
        <h2 className="text-lg leading-snug text-pretty break-words whitespace-pre-line sm:text-xl">
          <Stem stem={item.stem} blank="…" filled={FILLS_GAP.has(item.type) ? item.key : ''} />
        </h2>
      </header>
      {item.parts ? (
        <>
          {item.parts.every(({ label }) => label === null) ? (
            <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
              <Row name={t('yourAnswer')}>
                {item.answer ?? <span className="text-ink-soft">{t('noAnswer')}</span>}
              </Row>
            </dl>
          ) : null}
          <ResultParts parts={item.parts} isRight={isRight} t={t} />
        </>
      ) : (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
          <Row name={t('yourAnswer')}>
            {item.answer ?? <span className="text-ink-soft">{t('noAnswer')}</span>}
          </Row>
          {isRight && item.answer === item.key ? null : (
            <Row name={t('rightAnswer')}>
              <span className="font-semibold text-good">{item.key}</span>
            </Row>
          )}
          {isRight || item.alsoAccepted.length === 0 ? null : (
            <Row name={t('alsoRight')}>{item.alsoAccepted.slice(0, 5).join(' · ')}</Row>
          )}
        </dl>
      )}
      {item.feedback ? <p>{item.feedback}</p> : null}
      {!isRight && item.aboutAnswer ? (
        <div className="flex flex-col gap-2">
          {item.aboutAnswer.text ? <p>{item.aboutAnswer.text}</p> : null}
          {item.aboutAnswer.source ? (
            <>
              <p className="text-sm text-ink-soft">
                {item.answer ? `${item.answer}: ` : ''}
                {t('aboutYoursSource')}
              </p>
              <SourceQuote {...item.aboutAnswer.source} />
            </>
          ) : null}
        </div>
      ) : null}
      {item.source ? (
        <SourceQuote {...item.source} mark={<sup className="footnote-mark">{item.number}</sup>} />
      ) : null}
      {dueInDays !== null && dueInDays <= FAR_AWAY ? (
        <p className="text-sm text-ink-soft">{describeDue(dueInDays, t)}</p>
      ) : null}
      <AppealState item={item} t={t} />
      {sourceUrl || appeal ? (
        <div className="flex flex-wrap items-start gap-3">
          {sourceUrl ? <LinkButton href={sourceUrl}>{t('read')}</LinkButton> : null}
          {appeal}
        </div>
      ) : null}
    </article>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

function AppealState({ item: { appeal }, t }: { item: Item; t: ResultText }) {
  if (!appeal) return null
  return (
    <div className="border-l-[3px] border-attributed pl-4">
      <p>{t(`appeal${appeal.state}`)}</p>
      {appeal.reason ? <p className="text-ink-soft">“{appeal.reason}”</p> : null}
      {appeal.decision ? (
        <p>
          {t('decision')} {appeal.decision}
        </p>
      ) : null}
    </div>
  )
}

function describeDue(days: number, t: ResultText): string {
  if (days <= 0) return t('nextToday')
  return days === 1 ? t('nextTomorrow') : t('nextDays', { days })
}
