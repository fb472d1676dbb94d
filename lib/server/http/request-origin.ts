import 'server-only'
import { getEnv } from '@/lib/server/env'

type HeaderReader = Pick<Headers, 'get'>
type OriginSettings = { NEXTAUTH_URL?: string | undefined; TRUST_PROXY: boolean }

/**
 * The address this request was made to, e.g. `https://footnote.school.example`, without a trailing slash. A configured
 * NEXTAUTH_URL wins. Forwarded headers count only behind a proxy that is declared by TRUST_PROXY, since anybody can
 * send them; otherwise it is plain HTTP on whatever host the browser asked for.
 */
export function getRequestOrigin(headers: HeaderReader, settings: OriginSettings = getEnv()): string {
  if (settings.NEXTAUTH_URL) return new URL(settings.NEXTAUTH_URL).origin
  const host = headers.get('host') ?? 'localhost'
  if (!settings.TRUST_PROXY) return `http://${host}`
  const forwardedHost = firstOf(headers.get('x-forwarded-host')) ?? host
  const protocol = firstOf(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http'
  return `${protocol}://${forwardedHost}`
}

/** Whether cookies may carry the Secure attribute. */
export function isSecureRequest(headers: HeaderReader, settings: OriginSettings = getEnv()): boolean {
  return getRequestOrigin(headers, settings).startsWith('https://')
}

/** A chain of proxies appends; the first entry is the browser's. */
function firstOf(value: string | null): string | null {
  const first = value?.split(',')[0]?.trim()
  return first ? first : null
}
