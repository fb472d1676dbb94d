'use client'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Kbd } from '@/components/ui/kbd'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SaveState } from '@/components/ui/save-state'
import type { CardSchedule } from '@/lib/server/data/reviews/card-schedule'
import type { DueQueueView } from '@/lib/server/data/reviews/load-due-queue'
import { CardFace } from './card-face'
import { fill, type SessionLabels } from './labels'
import { RatingButtons } from './rating-buttons'
import { SessionEnd } from './session-end'
import { advance, countSitting, startSitting, type Rating } from './sitting'
import { useOutbox, type SyncStatus } from './use-outbox'

type CardSessionProps = {
  queue: DueQueueView
  /** Where more of the same scope comes from. */
  queueUrl: string
  /** This page with more new facts. */
  moreHref: string
  ownerId: string
  locale: string
  timeZone: string
  labels: SessionLabels
}

/**
 * A sitting with flashcards. What is due comes from the server, so a reload goes on where it was; the loaded cards work
 * without a network, and what was rated meanwhile is kept on the device and sent later.
 */
export function CardSession({
  queue,
  queueUrl,
  moreHref,
  ownerId,
  locale,
  timeZone,
  labels,
}: CardSessionProps) {
  const [sitting, dispatch] = useReducer(advance, queue.cards, (cards) => startSitting(cards, Date.now()))
  const [rest, setRest] = useState<DueQueueView | null>(queue.cards.length === 0 ? queue : null)
  const onSchedules = useCallback(
    (schedules: CardSchedule[]) => dispatch({ type: 'schedule', schedules, now: Date.now() }),
    [],
  )
  const { outbox, status, waiting, flush } = useOutbox(ownerId, onSchedules)
  const card = useRef<HTMLDivElement>(null)
  const { current, isTurned, isSourceOpen, shownAt } = sitting
  const { done, total } = countSitting(sitting)

  const rate = (rating: Rating) => {
    if (!current || !isTurned) return
    const clientKey = makeKey()
    const at = Date.now()
    outbox.add({
      kind: 'review',
      clientKey,
      factId: current.factId,
      itemVersionId: current.itemVersionId,
      rating,
      latencyMs: at - shownAt,
      at,
    })
    dispatch({ type: 'rate', rating, clientKey, now: at })
    void flush()
    card.current?.focus()
  }
  const turn = () => {
    dispatch({ type: 'turn' })
    card.current?.focus()
  }
  const undo = () => {
    const last = sitting.history.at(-1)
    if (!last) return
    outbox.undo(last.clientKey, makeKey())
    setRest(null)
    dispatch({ type: 'undo', now: Date.now() })
    void flush()
    card.current?.focus()
  }

  useShortcuts({ turn, rate, undo, source: () => dispatch({ type: 'source' }), isTurned })

  useEffect(() => {
    const factIds = outbox.listRated()
    if (factIds.size > 0) dispatch({ type: 'drop', factIds, now: Date.now() })
  }, [outbox])

  // The batch is through: send what is left, and see whether the server has more.
  const isOver = current === null
  useEffect(() => {
    if (!isOver || rest !== null) return
    let isStale = false
    void (async () => {
      const next = (await flush()) ? await loadQueue(queueUrl) : null
      if (isStale) return
      if (next && next.cards.length > 0) dispatch({ type: 'refill', cards: next.cards, now: Date.now() })
      else setRest(next ?? { ...queue, cards: [], nextDueAt: null, newLater: 0 })
    })()
    return () => {
      isStale = true
    }
  }, [isOver, rest, flush, queueUrl, queue])

  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-sm tabular-nums text-ink-soft">{fill(labels.progress, { done, total })}</p>
        <SaveState
          status={status === 'signed-out' ? 'failed' : status}
          text={saveText(status, waiting, labels)}
        />
        {status === 'signed-out' ? (
          // A full load: the session cookie has to be made anew.
          <a
            className="link inline-flex min-h-11 items-center"
            href={`/sign-in?next=${encodeURIComponent(moreHref.split('?')[0] ?? '/practice')}`}
          >
            {labels.signIn}
          </a>
        ) : null}
      </div>
      <ProgressBar value={done} max={total} label={fill(labels.progress, { done, total })} />
      <div
        ref={card}
        tabIndex={-1}
        className="flex min-h-[18rem] flex-col justify-between gap-6 rounded-md border border-line bg-sheet p-4 shadow-card outline-none sm:min-h-[26rem] sm:p-8"
      >
        {current ? (
          <>
            <p className="flex justify-between gap-4 text-sm text-ink-soft">
              <span className="truncate">{current.articleTitle}</span>
              <span className="shrink-0">{labels[KIND_LABEL[current.kind]]}</span>
            </p>
            <CardFace
              card={current}
              isTurned={isTurned}
              isSourceOpen={isSourceOpen}
              onSource={() => dispatch({ type: 'source' })}
              labels={labels}
            />
            {isTurned ? (
              <RatingButtons choices={current.choices} onRate={rate} labels={labels} locale={locale} />
            ) : (
              <button
                type="button"
                onClick={turn}
                aria-keyshortcuts="Space"
                className={buttonClass('primary', 'medium', 'min-h-14 w-full')}
              >
                {labels.showAnswer}
              </button>
            )}
          </>
        ) : rest ? (
          <SessionEnd
            rest={rest}
            sitting={sitting}
            moreHref={moreHref}
            isWaiting={waiting > 0}
            locale={locale}
            timeZone={timeZone}
            labels={labels}
          />
        ) : (
          <p role="status" className="m-auto text-ink-soft">
            {labels.loading}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          className={buttonClass('secondary')}
          onClick={undo}
          disabled={sitting.history.length === 0}
          aria-keyshortcuts="U"
        >
          {labels.undo} <Kbd>U</Kbd>
        </button>
        {current?.source ? (
          <button
            type="button"
            className={buttonClass('secondary')}
            onClick={() => dispatch({ type: 'source' })}
            disabled={!isTurned}
            aria-expanded={isSourceOpen}
            aria-keyshortcuts="S"
          >
            {labels.source} <Kbd>S</Kbd>
          </button>
        ) : null}
        <p className="ml-auto hidden text-sm text-ink-soft pointer-fine:block">{labels.keys}</p>
      </div>
    </div>
  )
}

const KIND_LABEL = { new: 'kindNew', learning: 'kindLearning', review: 'kindReview' } as const

/** Keys that belong to the cards, unless someone is typing or pressing a control. */
function useShortcuts({
  turn,
  rate,
  undo,
  source,
  isTurned,
}: {
  turn: () => void
  rate: (rating: Rating) => void
  undo: () => void
  source: () => void
  isTurned: boolean
}) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea, select, [contenteditable]')) return
      const key = event.key.toLowerCase()
      const rating = ([1, 2, 3, 4] as const).find((one) => key === String(one))
      if (key === ' ') {
        // On a control Space presses that control.
        if (target?.closest('button, a, summary')) return
        event.preventDefault()
        if (!isTurned) turn()
      } else if (rating) rate(rating)
      else if (key === 'u') undo()
      else if (key === 's') source()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

function saveText(status: SyncStatus, waiting: number, labels: SessionLabels): string {
  if (status === 'idle') return ''
  if (status === 'saving' || status === 'saved') return labels[status]
  return fill(labels[status === 'signed-out' ? 'signedOut' : status], { n: waiting })
}

async function loadQueue(url: string): Promise<DueQueueView | null> {
  try {
    const answer = await fetch(url)
    return answer.ok ? ((await answer.json()) as DueQueueView) : null
  } catch {
    return null
  }
}

function makeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
