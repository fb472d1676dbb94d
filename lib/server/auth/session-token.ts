import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { getAuthSecret } from './secret'
import { SESSION_SECONDS } from './session-cookie'

/** All that a cookie holds. Everything else is read from the session's row. */
export type SessionClaims = { userId: string; sessionId: string }

/** Seals the claims with next-auth's own JWE, so that its route and ours understand the same cookie. */
export function sealSession(claims: SessionClaims): Promise<string> {
  return encode({
    token: { sub: claims.userId, sid: claims.sessionId },
    secret: getAuthSecret(),
    maxAge: SESSION_SECONDS,
  })
}

/** Opened cookies by their text: opening is pure, costs a key derivation, and happens on each request. */
const opened = new Map<string, { claims: SessionClaims; expiresAt: number }>()
const MAX_OPENED = 5000

/** The claims of a cookie, or null when it is forged, damaged or out of date. */
export async function openSession(token: string): Promise<SessionClaims | null> {
  const known = opened.get(token)
  // The row's own expiry, by the server's clock, is what counts; this only keeps stale entries from living on.
  if (known && known.expiresAt > Date.now()) return known.claims
  try {
    const payload = await decode({ token, secret: getAuthSecret() })
    if (!payload || typeof payload.sub !== 'string' || typeof payload['sid'] !== 'string') return null
    const claims = { userId: payload.sub, sessionId: payload['sid'] }
    const expiresAt = typeof payload['exp'] === 'number' ? payload['exp'] * 1000 : 0
    remember(token, claims, expiresAt)
    return claims
  } catch {
    return null
  }
}

function remember(token: string, claims: SessionClaims, expiresAt: number): void {
  if (opened.size >= MAX_OPENED) {
    const oldest = opened.keys().next()
    if (!oldest.done) opened.delete(oldest.value)
  }
  opened.set(token, { claims, expiresAt })
}
