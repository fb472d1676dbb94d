import { LinkButton } from '@/components/ui/button'
import { StatusChip } from '@/components/ui/status-chip'
import type { DeckView } from '@/lib/server/data/reviews/load-decks'
import type { Translator } from '@/lib/server/messages'
import { StackedBar } from './stacked-bar'

/** One article's cards: what is due, what is new, what is known. */
export function DeckRow({ deck, t }: { deck: DeckView; t: Translator }) {
  const { articleId, title, contentNote, isDeck, total, due, unseen, known, heldBack } = deck
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-sheet px-4 py-4 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2">
        <h2 className="text-lg break-words">{title}</h2>
        {contentNote ? (
          <p className="text-sm text-ink-soft">{t('practice.note', { note: contentNote })}</p>
        ) : null}
        <p className="flex flex-wrap gap-x-4 text-sm tabular-nums text-ink-soft">
          {isDeck ? <StatusChip tone="attributed">{t('practice.assigned')}</StatusChip> : null}
          <span className={due > 0 ? 'font-semibold text-ink' : ''}>
            {t('practice.deckDue', { count: due })}
          </span>
          <span>{t('practice.deckNew', { count: unseen })}</span>
          <span>{t('practice.deckKnown', { known, total })}</span>
        </p>
        <StackedBar total={total} parts={[{ key: 'known', value: known, className: 'fill-good' }]} isThin />
        {heldBack > 0 ? (
          <p className="text-sm text-ink-soft">{t('practice.held', { count: heldBack })}</p>
        ) : null}
      </div>
      {total > 0 ? (
        <LinkButton
          href={`/practice/${articleId}`}
          prefetch={false}
          aria-label={`${t('practice.open')}: ${title}`}
        >
          {t('practice.open')}
        </LinkButton>
      ) : null}
    </li>
  )
}
