import { SourceQuote } from '@/components/ui/source-quote'
import type { ResultPart } from '@/lib/server/data/attempts/result-view'
import type { ResultText } from './result-text'

/** The pairs, places or list of a question that is answered in parts: what belongs where, what was given or missed, and why. */
export function ResultParts({ parts, isRight, t }: { parts: readonly ResultPart[]; isRight: boolean; t: ResultText }) {
  const sources = parts.flatMap(({ label, key, source }) => (source ? [{ label: label ?? key, source }] : []))
  return (
    <>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {parts.map((part) => (
          <li key={part.label ?? part.key} className="flex items-start gap-3 py-2">
            <Sign isRight={part.isRight} label={t(part.label === null ? (part.isRight ? 'partNamed' : 'partMissed') : part.isRight ? 'CORRECT' : 'INCORRECT')} />
            {part.label === null ? (
              <span className="min-w-0 flex-1 font-semibold break-words text-good">{part.key}</span>
            ) : (
              <div className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-2">
                <span className="min-w-0 break-words">{part.label}</span>
                <span className="min-w-0 break-words">
                  <span className="font-semibold text-good">{part.key}</span>
                  {part.isRight ? null : (
                    <span className="block text-sm text-ink-soft">{part.given === null ? t('partNone') : t('partYours', { answer: part.given })}</span>
                  )}
                </span>
              </div>
            )}
          </li>
        ))}
      </ol>
      {sources.length === 0 ? null : (
        <details open={!isRight}>
          <summary className="link inline-flex min-h-11 items-center">{t('sourceTitle')}</summary>
          <ul className="flex flex-col gap-3 pt-1">
            {sources.map(({ label, source }) => (
              <li key={label}>
                <SourceQuote {...source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Sign({ isRight, label }: { isRight: boolean; label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 16 16" className={`mt-1 size-4 shrink-0 ${isRight ? 'text-good' : 'text-bad'}`}>
      <path d={isRight ? 'M2.5 8.5 6.5 12.5 13.5 4' : 'M3.5 3.5l9 9m0-9-9 9'} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
