import { useEffect, useState } from 'react'
import type { StudentQuiz } from '@/lib/domain/attempts/student-quiz'
import { AnswerQueue, type QueueState, type Timers } from './saving/answer-queue'
import { openPendingStore } from './saving/pending-store'
import { guardTab } from './saving/tab-guard'
import { makeTransport } from './saving/transport'

const timers: Timers = {
  now: () => Date.now(),
  after: (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The open quiz's queue, tied to this page's life: going offline and back, hiding, leaving, other tabs. */
export function useAnswerQueue(quiz: StudentQuiz) {
  const [{ queue, transport, store, listen }] = useState(() => openQueue(quiz))
  const [state, setState] = useState<QueueState>(queue.state)
  const [isTaken, setIsTaken] = useState(false)

  useEffect(() => {
    listen(setState)
    void queue.restore()
    const guard = guardTab({
      attemptId: quiz.attemptId,
      onTaken: () =>
        void queue.flush().then(() => {
          queue.stop()
          setIsTaken(true)
        }),
    })
    guard.take()
    return guard.close
  }, [queue, listen, quiz.attemptId])

  useEffect(() => {
    const send = () => void queue.flush()
    const leave = () => queue.flushOnLeave()
    const wake = async () => {
      if (document.visibilityState !== 'visible') return queue.flushOnLeave()
      await queue.flush()
      // Another device may have been used meanwhile, and a sleeping page has missed time.
      const outcome = await transport.load()
      if (outcome.kind === 'ok' && outcome.value.state === 'open') queue.adopt(outcome.value.quiz.answers)
    }
    const onVisibility = () => void wake()
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.state.waiting > 0) event.preventDefault()
    }
    addEventListener('online', send)
    addEventListener('pagehide', leave)
    addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      removeEventListener('online', send)
      removeEventListener('pagehide', leave)
      removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [queue, transport])

  return { queue, state, transport, store, isTaken }
}

function openQueue(quiz: StudentQuiz) {
  const transport = makeTransport(quiz.attemptId)
  const store = openPendingStore(quiz.attemptId)
  let tell: (state: QueueState) => void = () => {}
  const queue = new AnswerQueue({
    saved: quiz.answers,
    ...(quiz.canGoBack ? {} : { forwardOrder: quiz.items.map(({ position }) => position) }),
    transport,
    store,
    timers,
    onChange: (state) => tell(state),
  })
  const listen = (listener: (state: QueueState) => void) => {
    tell = listener
  }
  return { queue, transport, store, listen }
}
