import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { AppError } from '@/lib/server/errors'
import { isSecureRequest } from '@/lib/server/http/request-origin'
import { getAuthSecret } from '../secret'
import { listProviders, type ProviderId } from './providers'
import { runNextAuth } from './run'

/**
 * Begins an outside sign-in and returns the provider's address to go to. next-auth's own button needs JavaScript to
 * fetch a token first; the Server Action that calls this is same-origin already, so the token is made here.
 */
export async function startProvider(provider: ProviderId, callbackPath: string): Promise<string> {
  if (!listProviders().includes(provider)) throw new AppError('not-found')
  const [jar, head] = await Promise.all([cookies(), headers()])
  const token = randomBytes(32).toString('hex')
  const seal = createHash('sha256').update(`${token}${getAuthSecret()}`).digest('hex')
  const name = isSecureRequest(head) ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
  const response = await runNextAuth({
    path: ['signin', provider],
    method: 'POST',
    query: {},
    body: { csrfToken: token, callbackUrl: callbackPath },
    cookies: {
      ...Object.fromEntries(jar.getAll().map((cookie) => [cookie.name, cookie.value])),
      [name]: `${token}|${seal}`,
    },
    headers: new Headers(head),
  })
  const address = response.headers.get('location')
  if (!address) throw new AppError('busy')
  for (const cookie of response.headers.getSetCookie()) setFromHeader(jar, cookie)
  return address
}

type Jar = Awaited<ReturnType<typeof cookies>>

/** Copies one Set-Cookie line of next-auth's (state, PKCE verifier, where to come back) to this answer. */
function setFromHeader(jar: Jar, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  if (at < 1) return
  const lower = attributes.map((attribute) => attribute.toLowerCase())
  const maxAge = lower.find((attribute) => attribute.startsWith('max-age='))
  const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith('expires='))
  jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: lower.includes('secure'),
    ...(maxAge ? { maxAge: Number(maxAge.slice(8)) } : {}),
    ...(expires ? { expires: new Date(expires.slice(8)) } : {}),
  })
}
