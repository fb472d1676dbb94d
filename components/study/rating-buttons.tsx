import { classNames } from '@/components/ui/class-names'
import type { CardView } from '@/lib/server/data/reviews/card-views'
import { writeInterval, type SessionLabels } from './labels'
import type { Rating } from './sitting'

const RATINGS: readonly Rating[] = [1, 2, 3, 4]

/** How well it was known, with when the card comes back; good is what one mostly means. */
export function RatingButtons({
  choices,
  onRate,
  labels,
  locale,
}: {
  choices: CardView['choices']
  onRate: (rating: Rating) => void
  labels: SessionLabels
  locale: string
}) {
  return (
    <div role="group" aria-label={labels.ratingGroup} className="grid grid-cols-4 gap-2 sm:gap-3">
      {RATINGS.map((rating) => {
        const choice = choices.find((one) => one.rating === rating)
        return (
          <button
            key={rating}
            type="button"
            onClick={() => onRate(rating)}
            aria-keyshortcuts={String(rating)}
            className={classNames(
              'flex min-h-14 flex-col items-center justify-center rounded-md border px-1 py-2 leading-tight',
              rating === 3
                ? 'border-accent bg-accent text-accent-ink hover:brightness-110'
                : 'border-edge bg-sheet text-ink hover:border-ink-soft',
            )}
          >
            <span className="font-semibold">{labels[`rating${rating}`]}</span>
            {choice ? (
              <span className={classNames('text-sm tabular-nums', rating === 3 ? '' : 'text-ink-soft')}>
                {writeInterval(choice.interval, labels, locale)}
              </span>
            ) : null}
          </button>
        )
      })}
    </div>
  )
}
