import { SourceQuote } from '@/components/ui/source-quote'
import { StatusChip, type ChipTone } from '@/components/ui/status-chip'
import type { MasteryLevel } from '@/lib/domain/memory/mastery'
import type { FactProgress } from '@/lib/server/data/reviews/load-progress'
import type { Translator } from '@/lib/server/messages'

const LEVEL_LABEL: Record<MasteryLevel, string> = {
  known: 'progress.known',
  learning: 'progress.learning',
  'not-yet': 'progress.notYet',
}
const TONES: Record<MasteryLevel, ChipTone> = { known: 'good', learning: 'opinion', 'not-yet': 'neutral' }

/** The facts of one article, each opening its sentence. */
export function FactList({ facts, t }: { facts: readonly FactProgress[]; t: Translator }) {
  return (
    <ol className="mt-3 flex flex-col">
      {facts.map(({ factId, number, quote, source, level, reason }) => (
        <li key={factId} className="border-t border-line">
          <details className="group">
            <summary className="flex min-h-11 list-none flex-col gap-1 py-3 [&::-webkit-details-marker]:hidden">
              <span className="font-serif group-open:text-ink-soft">
                <span className="line-clamp-2 group-open:line-clamp-none">
                  {quote.before}
                  {quote.marked ? <strong className="font-semibold">{quote.marked}</strong> : null}
                  {quote.after}
                  <sup className="footnote-mark">{number}</sup>
                </span>
              </span>
              <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
                <StatusChip tone={TONES[level]}>{t(LEVEL_LABEL[level])}</StatusChip>
                <span>{t(`progress.reason.${reason}`)}</span>
              </span>
            </summary>
            <div className="pb-4">
              <SourceQuote {...source} mark={<sup className="footnote-mark">{number}</sup>} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
