import 'server-only'
import NextAuthImport from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'
import { getEnv } from '@/lib/server/env'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { buildAuthOptions } from './options'

export type NextAuthCall = {
  /** What follows /api/auth/. */
  path: string[]
  method: 'GET' | 'POST'
  query: Record<string, string>
  body: Record<string, unknown>
  cookies: Record<string, string>
  headers: Headers
}

/**
 * Calls next-auth through its plain request and response shape. The host it sees is the one we worked out
 * (`getRequestOrigin`), so a forwarded header that nobody vouched for cannot steer its redirects.
 */
export async function runNextAuth(call: NextAuthCall): Promise<Response> {
  const origin = new URL(getRequestOrigin(call.headers))
  // It reads the host from headers only when told that they may be trusted; ours may.
  if (!getEnv().NEXTAUTH_URL) process.env['AUTH_TRUST_HOST'] = 'true'
  const answer = new Answer()
  const request = {
    query: { ...call.query, nextauth: call.path },
    body: call.body,
    cookies: call.cookies,
    headers: {
      host: origin.host,
      'x-forwarded-host': origin.host,
      'x-forwarded-proto': origin.protocol.slice(0, -1),
    },
    method: call.method,
  }
  await nextAuth()(
    request as unknown as NextApiRequest,
    answer as unknown as NextApiResponse,
    buildAuthOptions({ isSecure: origin.protocol === 'https:' }),
  )
  return answer.toResponse()
}

/** CommonJS arrives as the function or wrapped, depending on who loads it. */
function nextAuth(): typeof NextAuthImport {
  return typeof NextAuthImport === 'function'
    ? NextAuthImport
    : (NextAuthImport as { default: typeof NextAuthImport }).default
}

/** As much of a Node response as next-auth uses. */
class Answer {
  #status = 200
  #body: string | null = null
  readonly #headers = new Map<string, string | string[]>()

  status(code: number): this {
    this.#status = code
    return this
  }
  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase())
  }
  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }
  json(value: unknown): void {
    this.setHeader('content-type', 'application/json')
    this.#body = JSON.stringify(value)
  }
  send(value: unknown): void {
    if (value === undefined || value === null) return
    if (typeof value === 'string') this.#body = value
    else this.json(value)
  }
  end(): void {}

  toResponse(): Response {
    const headers = new Headers({ 'cache-control': 'private, no-store' })
    for (const [name, value] of this.#headers) {
      for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
    }
    return new Response(this.#body, { status: this.#status, headers })
  }
}
