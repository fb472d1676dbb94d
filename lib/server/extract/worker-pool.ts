import type { Worker } from 'node:worker_threads'
import type { ExtractReply, ExtractRequest } from './messages'

export type WorkOutcome =
  { kind: 'reply'; reply: ExtractReply } | { kind: 'timeout' } | { kind: 'crash'; error: Error }

export type PoolOptions = {
  start: () => Promise<Worker>
  /** How many run at once; the others wait in order. */
  width: number
  /** An idle thread is ended after this many milliseconds. */
  idleMs: number
}

/** Threads that do one piece of work at a time and are ended at once when it takes too long. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #idle: { worker: Worker; timer: NodeJS.Timeout; onEnd: () => void }[] = []
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Never rejects but for a worker that cannot be started at all. */
  async run(request: ExtractRequest, timeoutMs: number): Promise<WorkOutcome> {
    await this.#enter()
    try {
      const worker = this.#takeIdle() ?? (await this.#options.start())
      const outcome = await askWorker({ worker, request, timeoutMs })
      if (outcome.kind === 'reply') this.#keepIdle(worker)
      else await worker.terminate()
      return outcome
    } finally {
      this.#leave()
    }
  }

  /** Ends the idle threads; for tests and for shutdown. */
  async close(): Promise<void> {
    const idle = this.#idle.splice(0)
    for (const { timer } of idle) clearTimeout(timer)
    await Promise.all(idle.map(({ worker }) => worker.terminate()))
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#options.width) this.#running++
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** The place is handed to the next in line, so that nobody can slip in between. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#running--
    else next()
  }

  #takeIdle(): Worker | null {
    const entry = this.#idle.pop()
    if (entry === undefined) return null
    clearTimeout(entry.timer)
    entry.worker.off('error', entry.onEnd).off('exit', entry.onEnd)
    entry.worker.ref()
    return entry.worker
  }

  #keepIdle(worker: Worker): void {
    worker.unref()
    const onEnd = () => this.#drop(worker)
    const timer = setTimeout(onEnd, this.#options.idleMs)
    timer.unref()
    worker.on('error', onEnd).on('exit', onEnd)
    this.#idle.push({ worker, timer, onEnd })
  }

  #drop(worker: Worker): void {
    const at = this.#idle.findIndex((entry) => entry.worker === worker)
    if (at < 0) return
    const [entry] = this.#idle.splice(at, 1)
    clearTimeout(entry?.timer)
    void worker.terminate()
  }
}

type Asking = { worker: Worker; request: ExtractRequest; timeoutMs: number }

function askWorker({ worker, request, timeoutMs }: Asking): Promise<WorkOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: WorkOutcome) => {
      clearTimeout(timer)
      // Only our own listeners: the thread keeps internal ones without which it falls silent.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (outcome.kind !== 'reply') worker.on('error', () => undefined)
      resolve(outcome)
    }
    const onMessage = (reply: ExtractReply) => finish({ kind: 'reply', reply })
    const onError = (error: unknown) =>
      finish({ kind: 'crash', error: error instanceof Error ? error : new Error(String(error)) })
    const onExit = () => finish({ kind: 'crash', error: new Error('the extraction worker ended early') })
    const timer = setTimeout(() => finish({ kind: 'timeout' }), timeoutMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(request)
  })
}
