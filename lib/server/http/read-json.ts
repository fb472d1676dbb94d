import 'server-only'
import { AppError } from '@/lib/server/errors'

/**
 * Reads a JSON body of at most `maxBytes`, counted as it arrives (a length header can lie).
 *
 * @throws AppError 'unsupported' when it is not declared as JSON, 'too-large', or 'invalid-input' when it is not JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  if (!isJson(request)) throw new AppError('unsupported')
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes)
    throw new AppError('too-large', { maxBytes })
  const text = await readText(request, maxBytes)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new AppError('invalid-input', { reason: 'not-json' })
  }
}

/** A route without a body is not a way in for a plain form of another site either. */
export function requireJsonOrNothing(request: Request): void {
  if (request.headers.has('content-type') && !isJson(request)) throw new AppError('unsupported')
}

function isJson(request: Request): boolean {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw new AppError('too-large', { maxBytes })
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
