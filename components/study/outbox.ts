import type { CardSchedule } from '@/lib/server/data/reviews/card-schedule'

/** What the student did that the server may not know yet, in order. Ids and ratings only: nothing that says who or what. */
export type Operation =
  | {
      kind: 'review'
      clientKey: string
      factId: string
      itemVersionId: string
      rating: 1 | 2 | 3 | 4
      latencyMs: number
      at: number
    }
  | { kind: 'undo'; clientKey: string; undoes: string }

export type SendResult =
  { status: 'sent'; schedules: CardSchedule[] } | { status: 'empty' | 'offline' | 'signed-out' | 'failed' }

const BATCH = 50
const PATIENCE = 15_000

/**
 * A queue on this device, kept in the browser's storage so that it outlives the page; where storage is refused, in memory.
 * Each student has their own, since machines are shared.
 */
export function openOutbox(ownerId: string) {
  const place = `footnote.practice.${ownerId}`
  let memory: Operation[] = []
  let isRefused = false

  const read = (): Operation[] => {
    if (isRefused) return memory
    try {
      return JSON.parse(localStorage.getItem(place) ?? '[]') as Operation[]
    } catch {
      return memory
    }
  }
  const write = (operations: Operation[]): void => {
    memory = operations
    try {
      if (operations.length > 0) localStorage.setItem(place, JSON.stringify(operations))
      else localStorage.removeItem(place)
    } catch {
      // Forbidden or full: from now on this page's memory is the truth.
      isRefused = true
    }
  }
  const remove = (keys: ReadonlySet<string>): void =>
    write(read().filter(({ clientKey }) => !keys.has(clientKey)))

  /** Keys on their way: these may have arrived even when no answer comes. */
  let sending = new Set<string>()

  return {
    read,
    /** Facts with a rating that the server may not know yet. */
    listRated: (): Set<string> => {
      const operations = read()
      const undone = new Set(
        operations.flatMap((operation) => (operation.kind === 'undo' ? [operation.undoes] : [])),
      )
      return new Set(
        operations.flatMap((operation) =>
          operation.kind === 'review' && !undone.has(operation.clientKey) ? [operation.factId] : [],
        ),
      )
    },
    add: (operation: Operation): void => write([...read(), operation]),
    /** Takes a rating back: out of the queue if it never left, else by an undo that follows it. */
    undo: (clientKey: string, undoKey: string): void => {
      const waits = read().some((operation) => operation.clientKey === clientKey)
      if (waits && !sending.has(clientKey)) remove(new Set([clientKey]))
      else write([...read(), { kind: 'undo', clientKey: undoKey, undoes: clientKey }])
    },
    /** Sends the first few; call again until it says `empty`. */
    send: async (): Promise<SendResult> => {
      const group = firstGroup(read())
      const [first] = group
      if (!first) return { status: 'empty' }
      sending = new Set([...sending, ...group.map(({ clientKey }) => clientKey)])
      try {
        const answer = await post(
          first.kind === 'undo' ? '/api/practice/undo' : '/api/practice/reviews',
          toBody(group),
        )
        if (answer.status === 401) return { status: 'signed-out' }
        // Nothing there to take back (any more): it can't be sent better later.
        const isGone = answer.status === 404 && first.kind === 'undo'
        if (!answer.ok && !isGone) return { status: 'failed' }
        const data = isGone ? null : ((await answer.json()) as { schedules: CardSchedule[] } | CardSchedule)
        remove(new Set(group.map(({ clientKey }) => clientKey)))
        return {
          status: 'sent',
          schedules: data === null ? [] : 'schedules' in data ? data.schedules : [data],
        }
      } catch {
        return { status: 'offline' }
      }
    },
  }
}
export type Outbox = ReturnType<typeof openOutbox>

/** The ratings before the first undo, or that undo alone. */
function firstGroup(operations: readonly Operation[]): Operation[] {
  const [first] = operations
  if (first?.kind === 'undo') return [first]
  const end = operations.findIndex(({ kind }) => kind === 'undo')
  return operations.slice(0, Math.min(BATCH, end === -1 ? operations.length : end))
}

function toBody(group: readonly Operation[]): unknown {
  const [first] = group
  if (first?.kind === 'undo') return { undoes: first.undoes }
  const reviews = group.flatMap((operation) => {
    if (operation.kind === 'undo') return []
    const { clientKey, factId, itemVersionId, rating, latencyMs, at } = operation
    return [{ clientKey, factId, itemVersionId, rating, latencyMs, at }]
  })
  return { sentAt: Date.now(), reviews }
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  })
}
