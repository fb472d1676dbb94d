import type { SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { AttemptStatus, SaveReceipt, SubmitReceipt } from '@/lib/domain/attempts/student-quiz'

/**
 * What came of a request. `unreachable` covers all that another try may cure: no network, a busy or restarting server.
 * `refused` is final: the server understood and said no.
 */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'closed'; reason: string }
  | { kind: 'refused'; code: string; reason?: string; message: string }

export type Transport = {
  save: (saved: SavedAnswer, isLeaving?: boolean) => Promise<Outcome<SaveReceipt>>
  submit: (answers: readonly SavedAnswer[]) => Promise<Outcome<SubmitReceipt>>
  load: () => Promise<Outcome<AttemptStatus>>
}

const TIMEOUT = 15_000
/** Starting happens once, when a whole class does it: better wait than press again. */
const START_TIMEOUT = 60_000

/** The attempt's routes. Never throws. */
export function makeTransport(attemptId: string): Transport {
  const base = `/api/attempts/${encodeURIComponent(attemptId)}`
  return {
    save: ({ position, ...body }, isLeaving = false) =>
      requestJson(`${base}/responses/${position}`, { method: 'PUT', body, isLeaving }),
    submit: (answers) => requestJson(`${base}/submit`, { method: 'POST', body: { answers } }),
    load: () => requestJson(base, { method: 'GET' }),
  }
}

export function startAttempt(assignmentId: string): Promise<Outcome<AttemptStatus>> {
  return requestJson('/api/attempts', { method: 'POST', body: { assignmentId }, timeout: START_TIMEOUT })
}

type Options = { method: string; body?: unknown; isLeaving?: boolean; timeout?: number }

async function requestJson<T>(
  url: string,
  { method, body, isLeaving = false, timeout = TIMEOUT }: Options,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      // The browser finishes it although the page goes away.
      keepalive: isLeaving,
      signal: AbortSignal.timeout(timeout),
    })
    const json: unknown = await response.json()
    return response.ok ? { kind: 'ok', value: json as T } : readFailure(response.status, json)
  } catch {
    return { kind: 'unreachable' }
  }
}

function readFailure<T>(status: number, json: unknown): Outcome<T> {
  const error = (json as { error?: { code?: string; message?: string; data?: { reason?: string } } } | null)
    ?.error
  if (status === 401) return { kind: 'signed-out' }
  if (status >= 500 || status === 429 || status === 408 || !error?.code) return { kind: 'unreachable' }
  if (error.code === 'closed') return { kind: 'closed', reason: error.data?.reason ?? '' }
  return { kind: 'refused', code: error.code, reason: error.data?.reason, message: error.message ?? '' }
}
