'use client'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import type { Block } from '@/lib/domain/article/article'

/** What the import left out in this place of the article, folded up, with the reasons and the way back. */
export function LeftOut({
  text,
  blocks,
  busy,
  onPutBack,
}: {
  text: string
  blocks: readonly Block[]
  busy: ReadonlySet<number>
  onPutBack: (starts: number[]) => void
}) {
  const t = useTranslations('articles')
  const reasons = [
    ...new Set(blocks.flatMap((block) => (block.reason ? [t(`reasons.${block.reason}`)] : []))),
  ]
  const isBusy = blocks.some((block) => busy.has(block.start))
  const wordsOf = (block: Block) => text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const preview = blocks.map(wordsOf).join(' · ')
  return (
    <details className="group mb-5 max-w-[39rem] rounded-md border border-dashed border-line text-sm text-ink-soft">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="transition-transform duration-100 group-open:rotate-90">
          ›
        </span>
        <span className="min-w-0 flex-1 truncate">
          {t('desk.leftOutHere')} <s className="decoration-edge">{preview}</s>
        </span>
        <span className="hidden shrink-0 sm:inline">{reasons.join(', ')}</span>
      </summary>
      <ul className="flex flex-col divide-y divide-line border-t border-dashed border-line px-4">
        {blocks.map((block) => (
          <li key={block.start} className="flex items-start justify-between gap-3 py-2">
            <div className="min-w-0 py-1">
              <div className="line-clamp-3">{wordsOf(block)}</div>
              <div className="text-ink">{block.reason ? t(`reasons.${block.reason}`) : null}</div>
            </div>
            <button
              type="button"
              className={buttonClass('secondary', 'small', 'shrink-0')}
              disabled={isBusy}
              aria-label={t('ledger.putBackNamed', { words: wordsOf(block).slice(0, 60) })}
              onClick={() => onPutBack([block.start])}
            >
              {busy.has(block.start) ? t('ledger.reading') : t('desk.putBackAll')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
