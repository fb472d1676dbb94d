import type { CardView } from '@/lib/server/data/reviews/card-views'
import { SourceQuote } from '@/components/ui/source-quote'
import { fill, type SessionLabels } from './labels'

/** Both sides of one card; the source only once it is turned, for it says the answer. */
export function CardFace({
  card,
  isTurned,
  isSourceOpen,
  onSource,
  labels,
}: {
  card: CardView
  isTurned: boolean
  isSourceOpen: boolean
  onSource: () => void
  labels: SessionLabels
}) {
  const { front, back, number } = card
  return (
    <div className="flex w-full flex-col items-center gap-4 text-center">
      <p className="w-full max-w-[34em] font-serif text-[1.375rem] leading-snug text-pretty sm:text-2xl">
        <span className="sr-only">{labels.question} </span>
        {front.before}
        {front.hasGap ? (
          isTurned ? (
            <strong className="border-b-2 border-accent font-semibold">{back}</strong>
          ) : (
            <Gap label={labels.blank} />
          )
        ) : null}
        {front.after}
        {isTurned && card.source ? (
          <button type="button" onClick={onSource} aria-expanded={isSourceOpen} className="footnote-mark">
            <span className="sr-only">{labels.source} </span>
            {number}
          </button>
        ) : (
          <sup className="footnote-mark" aria-hidden="true">
            {number}
          </sup>
        )}
      </p>
      {isTurned && !front.hasGap ? (
        <p className="w-full max-w-[34em] border-t border-line pt-4 font-serif text-xl leading-snug text-pretty">
          <span className="sr-only">{labels.answer} </span>
          {back}
        </p>
      ) : null}
      {isTurned && card.feedback ? <p className="max-w-[34em] text-ink-soft">{card.feedback}</p> : null}
      {isTurned && isSourceOpen && card.source ? (
        <figure className="mt-2 w-full max-w-[38em] text-left">
          <SourceQuote
            {...card.source}
            mark={
              <sup className="footnote-mark" aria-hidden="true">
                {number}
              </sup>
            }
          />
          <figcaption className="mt-2 pl-4 text-sm text-ink-soft">
            {fill(labels.sourceOf, { title: card.articleTitle })}
          </figcaption>
        </figure>
      ) : null}
    </div>
  )
}

function Gap({ label }: { label: string }) {
  return (
    <span className="mx-1 inline-block w-20 border-b-2 border-edge">
      <span className="sr-only">{label}</span>&nbsp;
    </span>
  )
}
