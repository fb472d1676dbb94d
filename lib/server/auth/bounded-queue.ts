import { AppError } from '@/lib/server/errors'

/** Runs at most `width` works at a time, in order of arrival; beyond `maxWaiting` it refuses at once with 'busy'. */
export class BoundedQueue {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(
    private readonly width: number,
    private readonly maxWaiting: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.width) this.#running += 1
    else await this.#wait()
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // The place is handed on, not freed: nobody who arrives in between can take it.
      if (next) next()
      else this.#running -= 1
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.maxWaiting) throw new AppError('busy', { retryAfter: 5 })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
