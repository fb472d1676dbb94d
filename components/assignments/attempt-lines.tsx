import { ResultParts } from '@/components/quiz/result-parts'
import { StatusChip, type ChipTone } from '@/components/ui/status-chip'
import type { AttemptLine } from '@/lib/server/data/assignments/load-attempt'
import type { Verdict } from '@/lib/server/data/assignments/views'
import { getTranslator, type Translator } from '@/lib/server/messages'
import { keyInWords } from './key-in-words'

const TONES: Record<Verdict, ChipTone> = {
  CORRECT: 'good',
  PARTIAL: 'opinion',
  INCORRECT: 'bad',
  UNANSWERED: 'neutral',
}

/** A student's answers beside the right ones, each with its source. */
export async function AttemptLines({
  lines,
  formatPoints,
}: {
  lines: AttemptLine[]
  formatPoints: (value: number) => string
}) {
  const [t, words] = await Promise.all([getTranslator('assignments'), getTranslator('quiz')])
  return (
    <ol className="flex flex-col gap-3">
      {lines.map((line) => (
        <li
          key={line.number}
          id={`q${line.number}`}
          className="rounded-md border border-line bg-sheet p-4 target:border-accent"
        >
          <div className="grid items-baseline gap-x-4 sm:grid-cols-[1fr_auto]">
            <h2 className="text-lg">
              <span className="mr-2 font-sans text-base text-ink-soft tabular-nums">{line.number}</span>
              {line.stem}
            </h2>
            {line.verdict ? (
              <span className="flex items-baseline gap-3">
                <StatusChip tone={TONES[line.verdict]}>{t(`verdicts.${line.verdict}`)}</StatusChip>
                <span className="text-sm text-ink-soft tabular-nums">
                  {t('students.points', {
                    score: formatPoints(line.score ?? 0),
                    of: formatPoints(line.points),
                  })}
                </span>
              </span>
            ) : null}
          </div>
          <Answer line={line} t={t} />
          {line.parts && line.answer !== null ? (
            <div className="mt-3">
              <ResultParts
                parts={line.parts.map((part) => ({ ...part, source: null }))}
                isRight={line.verdict === 'CORRECT'}
                t={(key, values) => words(`result.${key}`, values)}
              />
            </div>
          ) : null}
          {line.source ? (
            <blockquote className="mt-2 border-l-[3px] border-marker-strong pl-3 font-serif text-ink-soft">
              {line.source}
            </blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** What was given beside what is right. What was put together is told part by part, below; a list is shown as it was typed too. */
function Answer({ line, t }: { line: AttemptLine; t: Translator }) {
  const parts = line.answer === null ? null : line.parts
  if (parts?.some((part) => part.label !== null)) return null
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-ink-soft">{t('attempt.answer')}</dt>
      <dd>
        {line.answer === null ? (
          <span className="text-ink-soft">{t('attempt.noAnswer')}</span>
        ) : (
          keyInWords(line.answer, t)
        )}
      </dd>
      {line.verdict === 'CORRECT' || parts ? null : (
        <>
          <dt className="text-ink-soft">{t('attempt.key')}</dt>
          <dd className="font-semibold text-good">{keyInWords(line.key, t)}</dd>
        </>
      )}
    </dl>
  )
}
