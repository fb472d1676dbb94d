'use client'
import { useMemo, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { DeskRefusal, DeskSaveState } from '@/components/desk/desk-status'
import { useBarHeight } from '@/components/desk/use-bar-height'
import { useDesk } from '@/components/desk/use-desk'
import { Button, LinkButton } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'
import { StatusChip } from '@/components/ui/status-chip'
import type { Block } from '@/lib/domain/article/article'
import type { DeskView } from '@/lib/server/data/articles/views'
import { DetailsDialog } from './details-dialog'
import { OpenQuestions } from './open-questions'

/** Everything the text held, in its order: what was kept, what was left out and why, each with the way back. */
export function Ledger({ initial }: { initial: DeskView }) {
  const t = useTranslations('articles')
  const format = useFormatter()
  const desk = useDesk(initial)
  const root = useRef<HTMLDivElement>(null)
  useBarHeight(root)
  const { article, text, blocks, facts } = desk.desk
  const [isShort, setIsShort] = useState(false)
  const [areDetailsOpen, setAreDetailsOpen] = useState(false)
  const [justPutBack, setJustPutBack] = useState<ReadonlySet<number>>(new Set())
  const left = blocks.filter((block) => !block.kept)
  const doubtful = blocks.filter((block) => block.kept && block.doubt)
  const shown = useMemo(
    () =>
      isShort ? blocks.filter((block) => !block.kept || block.doubt || justPutBack.has(block.start)) : blocks,
    [blocks, isShort, justPutBack],
  )
  const change = (block: Block) => {
    setJustPutBack((now) => new Set([...now, block.start]))
    desk.changeBlocks([block.start], !block.kept)
  }
  const meta = [
    article.byline ? t('desk.byline', { name: article.byline }) : null,
    article.publishedOn
      ? format.dateTime(new Date(`${article.publishedOn}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
      : null,
  ].filter(Boolean)

  return (
    <div ref={root}>
      <header className="mb-5 max-w-3xl">
        <p className="text-sm font-semibold text-ink-soft">{t('ledger.title')}</p>
        <h1 lang="en" className="text-2xl sm:text-[1.875rem]">
          {article.title}
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          {meta.join(' · ')}
          <button
            type="button"
            className={buttonClass(
              'quiet',
              'small',
              classNames('text-ink-soft', meta.length === 0 && '-ml-3'),
            )}
            onClick={() => setAreDetailsOpen(true)}
          >
            {t('details.edit')}
          </button>
        </p>
      </header>
      <OpenQuestions article={article} onSaved={desk.replaceDesk} />
      <div className="z-10 mb-4 flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 border-y border-line bg-paper py-3 md:sticky md:top-(--bar-height)">
        <p className="min-w-0 flex-1">
          {t('ledger.kept', { count: blocks.length - left.length, words: article.wordCount })}{' '}
          {t('ledger.left', { count: left.length })}{' '}
          {doubtful.length > 0 ? (
            <span className="text-opinion">{t('ledger.doubts', { count: doubtful.length })} </span>
          ) : null}
          <span className="text-ink-soft">{t('ledger.facts', { count: facts.length })}.</span>
        </p>
        {desk.lastAct && desk.busyBlocks.size === 0 ? (
          <Button size="small" variant="quiet" onClick={desk.undo}>
            {t('desk.undoNamed', { what: t(`desk.acts.${desk.lastAct.key}`, desk.lastAct.values) })}
          </Button>
        ) : null}
        <LinkButton href={`/articles/${article.id}`} variant="primary">
          {t('ledger.toDesk')}
        </LinkButton>
      </div>
      <div className="max-w-3xl">
        <DeskRefusal desk={desk} />
        <p className="mb-2 text-ink-soft">{t('ledger.lead')}</p>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={isShort}
              onChange={(event) => setIsShort(event.target.checked)}
            />
            {t('ledger.showLeft')}
          </label>
          <DeskSaveState desk={desk} />
        </div>
        <ol className="flex flex-col">
          {shown.map((block) => (
            <LedgerLine
              key={block.start}
              block={block}
              words={text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()}
              isBusy={desk.busyBlocks.has(block.start)}
              onChange={() => change(block)}
            />
          ))}
        </ol>
      </div>
      <DetailsDialog
        article={article}
        open={areDetailsOpen}
        onClose={() => setAreDetailsOpen(false)}
        onSaved={desk.replaceDesk}
      />
    </div>
  )
}

function LedgerLine({
  block,
  words,
  isBusy,
  onChange,
}: {
  block: Block
  words: string
  isBusy: boolean
  onChange: () => void
}) {
  const t = useTranslations('articles')
  const named = words.length > 60 ? `${words.slice(0, 60)}…` : words
  return (
    <li
      className={classNames(
        'group flex items-start gap-3 border-b border-line py-2',
        !block.kept && '-mx-3 rounded-md border-transparent bg-sunk px-3 my-0.5',
        block.kept && block.doubt && '-mx-3 border-l-4 border-l-opinion px-3',
      )}
    >
      <div className="min-w-0 flex-1 py-1">
        {block.kept ? null : (
          <StatusChip tone="neutral">
            {t('ledger.leftOut', { reason: t(`reasons.${block.reason ?? 'teacher'}`) })}
          </StatusChip>
        )}
        {block.kept && block.doubt ? (
          <StatusChip tone="opinion">{t('ledger.maybe', { reason: t(`reasons.${block.doubt}`) })}</StatusChip>
        ) : null}
        <p
          lang="en"
          className={classNames(
            'line-clamp-3 font-serif',
            block.kept ? '' : 'text-ink-soft line-through decoration-edge',
            block.kind === 'heading' && 'font-semibold',
          )}
        >
          {words}
        </p>
      </div>
      <button
        type="button"
        disabled={isBusy}
        onClick={onChange}
        aria-label={t(block.kept ? 'ledger.leaveOutNamed' : 'ledger.putBackNamed', { words: named })}
        className={buttonClass(
          block.kept && !block.doubt ? 'quiet' : 'secondary',
          'small',
          classNames('shrink-0', block.kept && !block.doubt && 'text-ink-soft'),
        )}
      >
        {isBusy ? t('ledger.reading') : t(block.kept ? 'ledger.leaveOut' : 'ledger.putBack')}
      </button>
    </li>
  )
}
