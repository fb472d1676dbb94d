import {
  AnswerQueue,
  type Pending,
  type PendingStore,
  type QueueState,
} from '@/components/quiz/saving/answer-queue'
import type { Outcome, Transport } from '@/components/quiz/saving/transport'
import type { SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { SaveReceipt, StudentAnswer } from '@/lib/domain/attempts/student-quiz'

/** Time that passes only when a test says so. */
export class TestTime {
  now = 0
  #due: { at: number; run: () => void }[] = []
  readonly after = (run: () => void, ms: number) => {
    const entry = { at: this.now + ms, run }
    this.#due.push(entry)
    return () => void (this.#due = this.#due.filter((other) => other !== entry))
  }
  /** Lets time pass; everything that falls due runs. */
  pass(ms: number): void {
    this.now += ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at)[0]
      if (!next) return
      this.#due = this.#due.filter((other) => other !== next)
      next.run()
    }
  }
}

/** What a browser keeps on its disk. */
export function makeMemoryStore(): PendingStore & { readonly kept: Map<number, Pending> } {
  const kept = new Map<number, Pending>()
  return {
    kept,
    load: async () => [...kept.values()],
    put: async (pending) =>
      void ((kept.get(pending.position)?.rev ?? 0) <= pending.rev && kept.set(pending.position, pending)),
    remove: async (position, rev) => void ((kept.get(position)?.rev ?? 0) <= rev && kept.delete(position)),
    clear: async () => kept.clear(),
  }
}

export type Network = {
  /** Next time: does the request arrive, does the reply? */ next: () => {
    arrives: boolean
    replies: boolean
  }
}

/** A line that loses requests and replies. */
export function makeLossyTransport(
  network: Network,
  deliver: (saved: SavedAnswer) => Promise<Outcome<SaveReceipt>>,
): Pick<Transport, 'save'> {
  return {
    save: async (saved) => {
      const { arrives, replies } = network.next()
      if (!arrives) return { kind: 'unreachable' }
      const outcome = await deliver(saved)
      return replies ? outcome : { kind: 'unreachable' }
    },
  }
}

/** One visit to the quiz page: a queue, and what the student sees. */
export function visitQuiz({
  saved,
  transport,
  store,
  time,
}: {
  saved: readonly StudentAnswer[]
  transport: Pick<Transport, 'save'>
  store: PendingStore
  time: TestTime
}): { queue: AnswerQueue; states: QueueState[] } {
  const states: QueueState[] = []
  const queue = new AnswerQueue({
    saved,
    transport,
    store,
    timers: { now: () => time.now, after: time.after },
    onChange: (state) => states.push(state),
  })
  return { queue, states }
}

/** Lets time pass until nothing waits. */
export async function settle(queue: AnswerQueue, time: TestTime): Promise<void> {
  for (let round = 0; round < 500 && queue.state.waiting > 0; round += 1) {
    time.pass(20_000)
    await queue.flush()
  }
}
