import type { PublicError } from '@/lib/server/http/error-mapping'

/** The server answered, and said no. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  constructor(readonly error: PublicError) {
    super(error.code)
  }
}

/** The server could not be reached, or could not answer now: worth trying again. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** Sends a change as JSON. Answers with the body, or throws RefusedError or UnreachableError. */
export async function sendJson<T>(
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new UnreachableError()
  }
  if (response.status === 204) return undefined as T
  const answer = (await response.json().catch(() => null)) as { error?: PublicError } | null
  if (response.ok && answer) return answer as T
  if (response.status === 429 || response.status >= 502 || !answer?.error) throw new UnreachableError()
  throw new RefusedError(answer.error)
}
