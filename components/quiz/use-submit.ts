import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerQueue, PendingStore } from './saving/answer-queue'
import type { Transport } from './saving/transport'

const RETRY = 4000

export type SubmitState =
  | { kind: 'no' }
  | { kind: 'sending' }
  | { kind: 'waiting'; isSignedOut: boolean }
  | { kind: 'refused'; message: string }
  | { kind: 'done' }

/** Handing in: tried again until the server has it, with everything that is not saved yet along. */
export function useSubmit({
  queue,
  transport,
  store,
  resultUrl,
}: {
  queue: AnswerQueue
  transport: Transport
  store: PendingStore
  resultUrl: string
}) {
  const [state, setState] = useState<SubmitState>({ kind: 'no' })
  const isSending = useRef(false)

  const submit = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    setState((before) => (before.kind === 'waiting' ? before : { kind: 'sending' }))
    const outcome = await transport.submit(queue.unsent)
    isSending.current = false
    if (outcome.kind === 'ok') {
      queue.stop()
      setState({ kind: 'done' })
      await store.clear()
      location.assign(resultUrl)
    } else if (outcome.kind === 'refused' || outcome.kind === 'closed') {
      setState({ kind: 'refused', message: outcome.kind === 'refused' ? outcome.message : '' })
    } else {
      setState({ kind: 'waiting', isSignedOut: outcome.kind === 'signed-out' })
    }
  }, [queue, transport, store, resultUrl])

  // A new state object for each failed try: each starts the pause again.
  useEffect(() => {
    if (state.kind !== 'waiting') return
    const timer = setTimeout(() => void submit(), RETRY)
    return () => clearTimeout(timer)
  }, [state, submit])
  return { state, submit }
}
