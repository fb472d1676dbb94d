import 'server-only'
import { getEnv } from '@/lib/server/env'
import { AppError } from '@/lib/server/errors'
import { getRequestOrigin } from './request-origin'

type HeaderReader = Pick<Headers, 'get'>

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers send `Origin` with every such
 * request and `Sec-Fetch-Site` where the page is trustworthy; each that is there must agree, and at least one must be.
 */
export function isSameOrigin(
  headers: HeaderReader,
  settings: Parameters<typeof getRequestOrigin>[1] = getEnv(),
): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null) return site === 'same-origin'
  return hostOf(origin) === hostOf(getRequestOrigin(headers, settings))
}

export function requireSameOrigin(headers: HeaderReader): void {
  if (!isSameOrigin(headers)) throw new AppError('forbidden', { reason: 'origin' })
}

/**
 * Hosts are compared, not schemes: behind a proxy that ends HTTPS without being declared, the page is https and we
 * see http, and a page of the same host and port is ours all the same.
 */
function hostOf(origin: string): string | null {
  try {
    const url = new URL(origin)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.host.toLowerCase() : null
  } catch {
    return null
  }
}
