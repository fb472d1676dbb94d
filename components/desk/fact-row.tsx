'use client'
import { useTranslations } from 'use-intl'
import { classNames } from '@/components/ui/class-names'
import type { AsideSentence, DeskFact } from '@/lib/server/data/articles/views'
import { ClaimChip, ReviewChip } from './fact-chip'
import { FactQuote } from './fact-quote'

/** A fact one is not looking at: decided ones in a line, open ones with their status and words. */
export function FactRow({
  fact,
  number,
  onSelect,
}: {
  fact: DeskFact
  number: number
  onSelect: () => void
}) {
  const isOpen = fact.review === 'PROPOSED'
  const mark = <span className="shrink-0 text-sm font-semibold text-accent tabular-nums">{number}</span>
  return (
    <button
      type="button"
      onClick={onSelect}
      className={classNames(
        'flex w-full gap-3 rounded-md border border-line bg-sheet px-4 text-left transition-[border-color] duration-100 hover:border-edge',
        isOpen ? 'flex-col gap-1.5 py-3' : 'min-h-11 items-center py-2',
      )}
    >
      {isOpen ? (
        <>
          <span className="flex w-full items-center justify-between gap-3">
            <ClaimChip status={fact.status} holder={fact.holder} />
            {mark}
          </span>
          <span className="line-clamp-2 font-serif leading-normal" lang="en">
            <FactQuote fact={fact} />
          </span>
        </>
      ) : (
        <>
          <span
            className={classNames(
              'min-w-0 flex-1 truncate font-serif text-[.95rem]',
              fact.review === 'REJECTED' ? 'text-ink-soft line-through decoration-edge' : 'text-ink-soft',
            )}
            lang="en"
          >
            “<FactQuote fact={fact} />”
          </span>
          <ReviewChip review={fact.review} />
          {mark}
        </>
      )}
    </button>
  )
}

/** A sentence that makes no fact item, and why. */
export function AsideRow({
  sentence,
  words,
  onAsk,
}: {
  sentence: AsideSentence
  words: string
  onAsk: () => void
}) {
  const t = useTranslations('articles')
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-dashed border-line px-4 py-3">
      <ClaimChip status={sentence.status} holder={sentence.holder} />
      <p className="font-serif leading-normal text-ink-soft" lang="en">
        {words}
      </p>
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-ink-soft">
        <span>{t.has(`fact.why.${sentence.status}`) ? t(`fact.why.${sentence.status}`) : null}</span>
        <button type="button" className="link min-h-9 text-sm" onClick={onAsk}>
          {t('fact.asideAsk')}
        </button>
      </p>
    </div>
  )
}
