import { SourceQuote } from '@/components/ui/source-quote'
import type { ResultPart } from '@/lib/server/data/attempts/result-view'
import type { ResultText } from './result-text'

/** The pairs, places or list of a question that is answered in parts: what belongs where, what was given or missed, and why. */
export function ResultParts({
  parts,
  isRight,
  t,
}: {
  parts: readonly ResultPart[]
  isRight: boolean
  t: ResultText
}) {
  const sources = parts.flatMap(({ label, key, source }) => (source ? [{ label: label ?? key, source }] : []))
  return (
    <>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {parts.map((part) => (
          <li key={part.label ?? `${part.key}/${part.given ?? ''}`} className="flex items-start gap-3 py-2">
            {part.label === null ? (
              <ListPart part={part} t={t} />
            ) : (
              <>
                <Sign
                  shape={part.isRight ? 'right' : 'wrong'}
                  label={t(part.isRight ? 'CORRECT' : 'INCORRECT')}
                />
                <div className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-2">
                  <span className="min-w-0 break-words">{part.label}</span>
                  <span className="min-w-0 break-words">
                    <span className="font-semibold text-good">{part.key}</span>
                    {part.isRight ? null : (
                      <span className="block text-sm text-ink-soft">
                        {part.given === null ? t('partNone') : t('partYours', { answer: part.given })}
                      </span>
                    )}
                  </span>
                </div>
              </>
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

/** One thing of a list. A right one that was not named gets no cross: it is not wrong, and not all may have been asked for. */
function ListPart({ part, t }: { part: ResultPart; t: ResultText }) {
  const shape = part.isRight ? 'right' : part.given === null ? 'open' : 'wrong'
  return (
    <>
      <Sign shape={shape} label={part.isRight ? t('partNamed') : null} />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <span className={`min-w-0 break-words ${shape === 'wrong' ? '' : 'font-semibold text-good'}`}>
          {shape === 'wrong' ? part.given : part.key}
        </span>
        {part.isRight ? null : (
          <span className="text-sm text-ink-soft">{t(shape === 'open' ? 'partMissed' : 'partExtra')}</span>
        )}
      </span>
    </>
  )
}

const SIGNS = {
  right: { path: 'M2.5 8.5 6.5 12.5 13.5 4', tone: 'text-good' },
  wrong: { path: 'M3.5 3.5l9 9m0-9-9 9', tone: 'text-bad' },
  open: { path: 'M3 8h10', tone: 'text-ink-soft' },
} as const

/** Without a label it is for the eye alone: the words beside it say the same. */
function Sign({ shape, label }: { shape: keyof typeof SIGNS; label: string | null }) {
  const { path, tone } = SIGNS[shape]
  return (
    <svg
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      viewBox="0 0 16 16"
      className={`mt-1 size-4 shrink-0 ${tone}`}
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
