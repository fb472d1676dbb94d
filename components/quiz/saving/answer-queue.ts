import { mergeAnswers, type SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { StudentAnswer } from '@/lib/domain/attempts/student-quiz'
import type { Transport } from './transport'

/** A change that the server has not acknowledged. `editedAt` is the page's own clock, only to tell live edits from old ones. */
export type Pending = SavedAnswer & { editedAt: number }

/** Where changes wait while the tab may be closed. Must keep the higher rev of a position. */
export type PendingStore = {
  load: () => Promise<Pending[]>
  put: (pending: Pending) => Promise<void>
  /** Forgets a position up to this rev. */
  remove: (position: number, rev: number) => Promise<void>
  clear: () => Promise<void>
}

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'closed'; reason: string }
  | { kind: 'refused'; message: string }

export type QueueState = {
  answers: ReadonlyMap<number, SavedAnswer>
  waiting: number
  status: SaveStatus
  /** Positions that another tab or device changed. */ overtaken: readonly number[]
}

export type Timers = { now: () => number; after: (run: () => void, ms: number) => () => void }

/** From the first unsaved change to its request. */
export const DELAY = 600
const LONGEST_PAUSE = 15_000
/** A clash over an edit younger than this is answered by saving it again: it is what the student sees and means. */
const LIVE = 20_000

type Options = {
  saved: readonly StudentAnswer[]
  /** The order of the items where one may only go forward: the server takes nothing for an item behind the furthest saved. */
  forwardOrder?: readonly number[]
  transport: Pick<Transport, 'save'>
  store: PendingStore
  timers: Timers
  onChange: (state: QueueState) => void
}

/**
 * Keeps a student's answers: shows them at once, stores them in the browser, sends them within a second, and sends again
 * until the server says that they are on disk. One per open quiz. Knows nothing of React or the network.
 */
export class AnswerQueue {
  readonly #options: Options
  readonly #answers: Map<number, SavedAnswer>
  /** What the server has, for when it refuses a change for good. */
  readonly #known: Map<number, SavedAnswer>
  readonly #pending = new Map<number, Pending>()
  readonly #overtaken = new Set<number>()
  #status: SaveStatus = { kind: 'idle' }
  #cancelTimer: (() => void) | null = null
  #failures = 0
  #running: Promise<void> | null = null
  #isStopped = false

  constructor(options: Options) {
    this.#options = options
    this.#answers = new Map(options.saved.map(({ savedAt: _savedAt, ...saved }) => [saved.position, saved]))
    this.#known = new Map(this.#answers)
    const lastSaved = Math.max(0, ...options.saved.filter(({ rev }) => rev > 0).map(({ savedAt }) => savedAt))
    if (lastSaved > 0) this.#status = { kind: 'saved', at: lastSaved }
  }

  get state(): QueueState {
    return {
      answers: new Map(this.#answers),
      waiting: this.#pending.size,
      status: this.#status,
      overtaken: [...this.#overtaken],
    }
  }

  /** Everything that is not acknowledged, to go along when handing in. */
  get unsent(): SavedAnswer[] {
    return this.#inOrder().map(({ editedAt: _editedAt, ...saved }) => saved)
  }

  /** Takes up what an earlier visit left unsent, unless the server knows better by now. */
  async restore(): Promise<void> {
    const stored = await this.#options.store.load()
    const merged = new Map(
      mergeAnswers<SavedAnswer>([...this.#answers.values()], stored).map((saved) => [saved.position, saved]),
    )
    for (const pending of stored) {
      if (this.#pending.has(pending.position) || !this.#answers.has(pending.position)) continue
      if (merged.get(pending.position) === pending) this.#hold(pending)
      else void this.#options.store.remove(pending.position, pending.rev)
    }
    this.#announce()
    if (this.#pending.size > 0) await this.flush()
  }

  /** A change by the student. */
  edit(position: number, change: Partial<Pick<SavedAnswer, 'answer' | 'isFlagged'>>): void {
    if (this.#isStopped) return
    const known = this.#answers.get(position) ?? { position, answer: null, rev: 0, isFlagged: false }
    this.#hold({ ...known, ...change, rev: known.rev + 1, editedAt: this.#options.timers.now() })
    this.#overtaken.delete(position)
    if (this.#status.kind === 'idle' || this.#status.kind === 'saved') this.#status = { kind: 'saving' }
    this.#announce()
    // Counted from the first change, so that steady typing cannot put saving off for ever.
    if (!this.#cancelTimer) this.#plan(DELAY)
  }

  /** Sends everything now: the network is back, the page is being left, the student hands in. */
  flush(): Promise<void> {
    this.#cancelTimer?.()
    this.#cancelTimer = null
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
      if (this.#pending.size > 0 && !this.#isStopped && !this.#cancelTimer)
        this.#plan(this.#failures === 0 ? DELAY : this.#pause())
    })
    return this.#running
  }

  /** The page goes away: sends without waiting; the next visit sends again whatever did not arrive. */
  flushOnLeave(): void {
    if (this.#isStopped) return
    // Sent together they may arrive in any order; where that matters the others wait for the next visit, or go along with the hand-in.
    const sent = this.#options.forwardOrder ? this.unsent.slice(0, 1) : this.unsent
    for (const saved of sent) void this.#options.transport.save(saved, true)
  }

  /** Answers as the server has them now, e.g. after another device was used. */
  adopt(saved: readonly StudentAnswer[]): void {
    for (const { savedAt: _savedAt, ...answer } of saved) {
      const known = this.#answers.get(answer.position)
      if (known && known.rev >= answer.rev) continue
      this.#answers.set(answer.position, answer)
      this.#known.set(answer.position, answer)
      this.#forget(answer.position, answer.rev)
    }
    this.#announce()
  }

  /** Nothing more is sent: handed in, closed, or taken over by another tab. */
  stop(): void {
    this.#isStopped = true
    this.#cancelTimer?.()
    this.#cancelTimer = null
  }

  #hold(pending: Pending): void {
    const { editedAt: _editedAt, ...saved } = pending
    this.#answers.set(pending.position, saved)
    this.#pending.set(pending.position, pending)
    void this.#options.store.put(pending)
  }

  #forget(position: number, rev: number): void {
    const pending = this.#pending.get(position)
    if (pending && pending.rev <= rev) this.#pending.delete(position)
    void this.#options.store.remove(position, rev)
  }

  async #sendAll(): Promise<void> {
    for (const pending of this.#inOrder()) {
      if (this.#isStopped) return
      if (this.#status.kind === 'idle' || this.#status.kind === 'saved') this.#setStatus({ kind: 'saving' })
      if (!(await this.#send(pending))) return
    }
  }

  /** Sends one change; false when it makes no sense to go on with the others now. */
  async #send(pending: Pending): Promise<boolean> {
    const { editedAt: _editedAt, ...saved } = pending
    const outcome = await this.#options.transport.save(saved)
    if (this.#isStopped) return false
    switch (outcome.kind) {
      case 'ok':
        this.#failures = 0
        if (outcome.value.isStored) {
          this.#known.set(saved.position, saved)
          this.#forget(saved.position, saved.rev)
        } else this.#settleClash(pending, outcome.value)
        this.#setStatus(
          this.#pending.size > 0 ? { kind: 'saving' } : { kind: 'saved', at: outcome.value.savedAt },
        )
        return true
      case 'closed':
        this.#setStatus({ kind: 'closed', reason: outcome.reason })
        this.stop()
        return false
      case 'refused':
        if (outcome.reason === 'no-going-back') {
          this.#giveUp(saved.position)
          this.#setStatus({ kind: 'refused', message: outcome.message })
          return true
        }
        // Kept in the browser and tried again slowly: a teacher may be mending what is in the way.
        this.#setStatus({ kind: 'refused', message: outcome.message })
        this.#failures += 1
        return true
      default:
        this.#failures += 1
        this.#setStatus({ kind: outcome.kind === 'signed-out' ? 'signed-out' : 'offline' })
        return false
    }
  }

  /** The changes that wait, in the order in which the server has to get them. */
  #inOrder(): Pending[] {
    const order = this.#options.forwardOrder
    const waiting = [...this.#pending.values()]
    return order ? waiting.sort((a, b) => order.indexOf(a.position) - order.indexOf(b.position)) : waiting
  }

  /** The server will never take this change: what it has is shown again. */
  #giveUp(position: number): void {
    const known = this.#known.get(position)
    if (known) this.#answers.set(position, known)
    this.#forget(position, Infinity)
  }

  /** Another tab or device has saved this rev or a higher one. */
  #settleClash(sent: Pending, stored: SavedAnswer): void {
    const latest = this.#pending.get(sent.position) ?? sent
    const isLive = this.#options.timers.now() - latest.editedAt < LIVE
    if (isLive || latest.rev > stored.rev) {
      this.#hold({ ...latest, rev: Math.max(latest.rev, stored.rev + 1) })
      return
    }
    const { position, answer, rev, isFlagged } = stored
    this.#answers.set(position, { position, answer, rev, isFlagged })
    this.#forget(position, rev)
    this.#overtaken.add(position)
  }

  #plan(ms: number): void {
    this.#cancelTimer = this.#options.timers.after(() => {
      this.#cancelTimer = null
      void this.flush()
    }, ms)
  }

  #pause(): number {
    return Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.min(this.#failures - 1, 6))
  }

  #setStatus(status: SaveStatus): void {
    this.#status = status
    this.#announce()
  }

  #announce(): void {
    this.#options.onChange(this.state)
  }
}
