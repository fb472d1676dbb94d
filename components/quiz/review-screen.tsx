import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { StripEntry } from './number-strip'
import { fill, type PlayerText } from './text'
import type { SubmitState } from './use-submit'

type Props = {
  entries: readonly StripEntry[]
  canGoBack: boolean
  state: SubmitState
  text: PlayerText
  onGo: (number: number) => void
  onSubmit: () => void
}

/** Before handing in: what has no answer, what was marked, and the one button, which asks once. */
export function ReviewScreen({ entries, canGoBack, state, text, onGo, onSubmit }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (isAsking) confirm.current?.focus()
  }, [isAsking])
  const open = entries.filter(({ isAnswered }) => !isAnswered)
  const flagged = entries.filter(({ isFlagged }) => isFlagged)
  const isBusy = state.kind === 'sending' || state.kind === 'waiting' || state.kind === 'done'
  const question = open.length === 0 ? text.submitAsk : fill(text.submitAskOpen, { count: open.length })
  return (
    <div className="flex flex-col gap-5">
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {text.reviewTitle}
      </h1>
      {open.length === 0 ? (
        <p>{fill(text.reviewAll, { total: entries.length })}</p>
      ) : (
        <JumpList
          title={text.reviewOpen}
          entries={open}
          total={entries.length}
          canJump={canGoBack}
          text={text}
          onGo={onGo}
        />
      )}
      {flagged.length > 0 ? (
        <JumpList
          title={text.reviewFlagged}
          entries={flagged}
          total={entries.length}
          canJump={canGoBack}
          text={text}
          onGo={onGo}
        />
      ) : null}
      {canGoBack ? null : <p className="text-ink-soft">{text.reviewNoBack}</p>}
      <div className="flex flex-col gap-3 rounded-md border border-line bg-sheet p-4">
        {isAsking ? <p className="font-semibold">{question}</p> : null}
        <div className="flex flex-wrap gap-3">
          {isAsking ? (
            <>
              <button
                ref={confirm}
                type="button"
                aria-disabled={isBusy}
                className={buttonClass('primary')}
                onClick={isBusy ? undefined : onSubmit}
              >
                {isBusy ? text.submitting : text.submitNow}
              </button>
              {isBusy ? null : (
                <button type="button" className={buttonClass()} onClick={() => setIsAsking(false)}>
                  {text.submitNot}
                </button>
              )}
            </>
          ) : (
            <button type="button" className={buttonClass('primary')} onClick={() => setIsAsking(true)}>
              {text.submit}
            </button>
          )}
        </div>
        <p role="status" className="text-bad">
          {state.kind === 'waiting'
            ? state.isSignedOut
              ? text.submitSignedOut
              : text.submitWaiting
            : state.kind === 'refused'
              ? `${text.submitRefused} ${state.message}`
              : ''}
        </p>
      </div>
    </div>
  )
}

type JumpProps = {
  title: string
  entries: readonly StripEntry[]
  total: number
  canJump: boolean
  text: PlayerText
  onGo: (number: number) => void
}

function JumpList({ title, entries, total, canJump, text, onGo }: JumpProps) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg">{title}</h2>
      <ul className="flex flex-wrap gap-x-4">
        {entries.map(({ number }) => (
          <li key={number}>
            {canJump ? (
              <button type="button" className="link min-h-11" onClick={() => onGo(number)}>
                {fill(text.item, { number, total })}
              </button>
            ) : (
              <span className="inline-flex min-h-11 items-center">{fill(text.item, { number, total })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
