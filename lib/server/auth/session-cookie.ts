import 'server-only'
import { isSecureRequest } from '@/lib/server/http/request-origin'

/** Twelve hours: a school day and its homework. */
export const SESSION_SECONDS = 12 * 3600
/** Rest after which a session on a shared machine ends. */
export const SHARED_IDLE_SECONDS = 3600

/** The `__Host-` prefix makes browsers refuse the cookie from a subdomain or without Secure; plain HTTP cannot have it. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-footnote-session' : 'footnote-session'
}

export type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge?: number }

/** Lax, not Strict: a link in a school's own course page must find the student signed in. */
export function cookieOptions(isSecure: boolean, maxAge?: number): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    ...(maxAge === undefined ? {} : { maxAge }),
  }
}

export function cookieNameFor(headers: Pick<Headers, 'get'>): string {
  return sessionCookieName(isSecureRequest(headers))
}
