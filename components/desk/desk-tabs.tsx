'use client'
import { useTranslations } from 'use-intl'
import { classNames } from '@/components/ui/class-names'
import type { countReviews } from './desk-entries'
import type { DeskTab } from './use-desk-url'

/** On a narrow page the article and its facts take turns. */
export function DeskTabs({
  tab,
  counts,
  onTab,
}: {
  tab: DeskTab
  counts: ReturnType<typeof countReviews>
  onTab: (tab: DeskTab) => void
}) {
  const t = useTranslations('articles.desk')
  const tabs = [
    { id: 'article' as const, label: t('tabArticle'), note: null },
    {
      id: 'facts' as const,
      label: t('facts'),
      note: t('progress', { done: counts.all - counts.proposed, all: counts.all }),
    },
  ]
  return (
    <div
      data-desk-tabs=""
      role="group"
      aria-label={t('tabs')}
      className="sticky top-(--bar-height) z-10 grid grid-cols-2 border-b border-line bg-sheet lg:hidden"
    >
      {tabs.map(({ id, label, note }) => (
        <button
          key={id}
          type="button"
          aria-pressed={tab === id}
          onClick={() => onTab(id)}
          className={classNames(
            'min-h-11 border-b-2 px-3',
            tab === id ? 'border-accent font-semibold' : 'border-transparent text-ink-soft',
          )}
        >
          {label}{' '}
          {note ? <span className="text-sm font-normal text-ink-soft tabular-nums">{note}</span> : null}
        </button>
      ))}
    </div>
  )
}
