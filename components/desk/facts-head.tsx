'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Kbd } from '@/components/ui/kbd'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FactKind } from '@/lib/domain/facts/fact'
import { SHOW_FILTERS, type countReviews, type ShowFilter } from './desk-entries'
import type { Act } from './undo-stack'

type Props = {
  counts: ReturnType<typeof countReviews>
  show: ShowFilter
  factKind: FactKind | null
  kinds: FactKind[]
  asideCount: number
  hasAside: boolean
  goodCount: number
  lastAct: Act | null
  saveState: ReactNode
  onShow: (show: ShowFilter) => void
  onKind: (kind: FactKind | null) => void
  onAside: (hasAside: boolean) => void
  onAcceptGood: () => void
  onUndo: () => void
  onHelp: () => void
}

/** How far the review is, what is shown, and what can be done with many facts at once. */
export function FactsHead(props: Props) {
  const { counts, show, factKind, kinds, asideCount, hasAside, goodCount, lastAct } = props
  const t = useTranslations('articles.desk')
  const tAll = useTranslations('articles')
  const done = counts.all - counts.proposed
  return (
    <header className="flex flex-col gap-2 px-1 pb-2">
      <div className="flex items-center gap-3">
        <h2 className="font-sans text-base">{t('facts')}</h2>
        <ProgressBar value={done} max={counts.all} label={t('progressLabel', { done, all: counts.all })} />
        <span className="shrink-0 tabular-nums">{t('progress', { done, all: counts.all })}</span>
        <span className="shrink-0 border-l border-line pl-3">{props.saveState}</span>
      </div>
      <div
        className="-mx-1 flex flex-wrap items-center gap-x-0.5 gap-y-1"
        role="group"
        aria-label={t('show')}
      >
        {SHOW_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={show === filter}
            onClick={() => props.onShow(filter)}
            className={classNames(
              'min-h-9 border-b-2 px-2 text-sm tabular-nums',
              show === filter
                ? 'border-accent font-semibold text-ink'
                : 'border-transparent text-ink-soft hover:text-ink',
            )}
          >
            {t(`filters.${filter}`)} {counts[filter]}
          </button>
        ))}
        {kinds.length > 1 ? (
          <select
            aria-label={t('kind')}
            value={factKind ?? ''}
            onChange={(event) => props.onKind(kinds.find((kind) => kind === event.target.value) ?? null)}
            className="ml-auto min-h-9 max-w-32 rounded-md border border-transparent bg-transparent px-1 text-sm text-ink-soft hover:border-edge"
          >
            <option value="">{t('allKinds')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {tAll(`fact.kinds.${kind}`)}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {goodCount > 0 ? (
          <Button size="small" title={t('acceptGoodHint')} onClick={props.onAcceptGood}>
            {t('acceptGood', { count: goodCount })}
          </Button>
        ) : null}
        {asideCount > 0 ? (
          <label className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={hasAside}
              onChange={(event) => props.onAside(event.target.checked)}
            />
            {t('aside', { count: asideCount })}
          </label>
        ) : null}
        <span className="ml-auto flex items-center gap-1">
          {lastAct ? (
            <Button
              variant="quiet"
              size="small"
              className="px-2"
              onClick={props.onUndo}
              aria-keyshortcuts="U"
              aria-label={t('undoNamed', { what: t(`acts.${lastAct.key}`, lastAct.values) })}
              title={t('undoNamed', { what: t(`acts.${lastAct.key}`, lastAct.values) })}
            >
              {t('undo')} <Kbd>U</Kbd>
            </Button>
          ) : null}
          <Button
            variant="quiet"
            size="small"
            onClick={props.onHelp}
            aria-keyshortcuts="?"
            aria-label={t('help')}
            title={t('help')}
            className="px-1.5 pointer-coarse:hidden"
          >
            <Kbd>?</Kbd>
          </Button>
        </span>
      </div>
    </header>
  )
}
