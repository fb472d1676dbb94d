/** Gives the gate back. Calling it again does nothing. */
export type Release = () => void

/**
 * A first-come, first-served lock for one process: at most one holder, everyone else waits in the
 * order of arrival. SQLite has one writer; without this order a request could write inside the
 * open transaction of another and lose its row with the other's rollback.
 */
export class Gate {
  #isHeld = false
  /** Waiters are taken from `#head` on, so that a long queue is not copied at each turn. */
  #queue: Array<(release: Release) => void> = []
  #head = 0

  /** How many are waiting, for the health page and for tests. */
  get waiting(): number {
    return this.#queue.length - this.#head
  }

  /** Resolves when it is the caller's turn. The caller must call what it gets, whatever happens. */
  acquire(): Promise<Release> {
    if (!this.#isHeld) {
      this.#isHeld = true
      return Promise.resolve(this.#makeRelease())
    }
    return new Promise((resolve) => this.#queue.push(resolve))
  }

  /** Runs `work` alone and gives the gate back even when it fails. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }

  #makeRelease(): Release {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      this.#passOn()
    }
  }

  #passOn(): void {
    const next = this.#queue[this.#head]
    if (!next) {
      this.#queue = []
      this.#head = 0
      this.#isHeld = false
      return
    }
    this.#head += 1
    if (this.#head >= 1024) {
      this.#queue = this.#queue.slice(this.#head)
      this.#head = 0
    }
    next(this.#makeRelease())
  }
}
