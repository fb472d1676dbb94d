import { LinkButton } from '@/components/ui/button'
import type { DueQueueView } from '@/lib/server/data/reviews/load-due-queue'
import { fill, type SessionLabels } from './labels'
import type { Sitting } from './sitting'

/** What was done and what comes next, when. No fireworks: some of these articles are about hard things. */
export function SessionEnd({
  rest,
  sitting,
  moreHref,
  isWaiting,
  locale,
  timeZone,
  labels,
}: {
  rest: DueQueueView
  sitting: Sitting
  moreHref: string
  /** Ratings are still on this device only; then nobody knows what comes next. */
  isWaiting: boolean
  locale: string
  timeZone: string
  labels: SessionLabels
}) {
  const { history } = sitting
  const cards = new Set(history.map(({ card }) => card.factId)).size
  const again = new Set(history.filter(({ rating }) => rating === 1).map(({ card }) => card.factId)).size
  const when =
    rest.nextDueAt === null
      ? null
      : new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
          rest.nextDueAt,
        )
  return (
    <div className="m-auto flex max-w-prose flex-col items-center gap-4 text-center">
      <h2>{cards > 0 ? labels.endTitle : labels.endNothing}</h2>
      {cards > 0 ? (
        <p className="tabular-nums">{fill(labels.endSummary, { cards, known: cards - again, again })}</p>
      ) : null}
      <div className="flex flex-col gap-1 text-ink-soft">
        {isWaiting ? null : <p>{when ? fill(labels.endNext, { when }) : labels.endNone}</p>}
        {rest.newLater > 0 ? <p>{fill(labels.endLater, { n: rest.newLater })}</p> : null}
        {rest.heldBack > 0 ? <p>{fill(labels.endHeld, { n: rest.heldBack })}</p> : null}
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <LinkButton variant="primary" href="/today" prefetch={false}>
          {labels.backToday}
        </LinkButton>
        {rest.newLater > 0 ? (
          <LinkButton href={moreHref} prefetch={false}>
            {labels.more}
          </LinkButton>
        ) : (
          <LinkButton href="/practice" prefetch={false}>
            {labels.backDecks}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
