/** One change on its way to the server. */
export type Task = {
  /** Sends the change; throws when it did not arrive. `isLast` when nothing waits behind it. */
  run: (isLast: () => boolean) => Promise<void>
  /** True when the error means "try again later" rather than "no". */
  isTemporary: (error: unknown) => boolean
  /** The server said no: take back what the page shows already. */
  onRefused: (error: unknown) => void
}

export type QueueStatus = 'idle' | 'saving' | 'saved' | 'offline'

/**
 * Sends changes one after another in the order they were made, so that the server's state is always one that the
 * teacher saw. What cannot arrive now waits and is tried again; nothing after it overtakes it.
 */
export function createSaveQueue({
  wait,
  onStatus,
}: {
  /** Resolves after the given pause, or earlier when there is reason to hope (the browser is online again). */
  wait: (milliseconds: number) => Promise<void>
  onStatus: (status: QueueStatus) => void
}) {
  const tasks: Task[] = []
  const waiting: ((hasArrived: boolean) => void)[] = []
  let isRunning = false

  function settle(hasArrived: boolean): void {
    for (const resolve of waiting.splice(0)) resolve(hasArrived)
  }

  async function drain(): Promise<void> {
    isRunning = true
    let failures = 0
    for (let task = tasks[0]; task; task = tasks[0]) {
      onStatus(failures > 0 ? 'offline' : 'saving')
      try {
        await task.run(() => tasks.length === 1)
      } catch (error) {
        if (task.isTemporary(error)) {
          failures += 1
          onStatus('offline')
          settle(false)
          await wait(Math.min(15_000, 500 * 2 ** failures))
          continue
        }
        task.onRefused(error)
      }
      failures = 0
      tasks.shift()
    }
    isRunning = false
    onStatus('saved')
    settle(true)
  }

  return {
    add(task: Task): void {
      tasks.push(task)
      if (!isRunning) void drain()
    },
    /** How many changes have not arrived. */
    get size(): number {
      return tasks.length
    },
    /** True once everything has arrived; false as soon as something cannot. */
    whenSettled(): Promise<boolean> {
      return isRunning ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(true)
    },
  }
}

export type SaveQueue = ReturnType<typeof createSaveQueue>
