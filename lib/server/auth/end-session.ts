import 'server-only'
import { cookies, headers } from 'next/headers'
import { nowDate } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { isSecureRequest } from '@/lib/server/http/request-origin'
import { openSession } from './session-token'
import { cookieOptions, sessionCookieName } from './session-cookie'

/** Revokes the session of this request and takes its cookie away. For Server Actions and route handlers. */
export async function endCurrentSession(): Promise<void> {
  const isSecure = isSecureRequest(await headers())
  const jar = await cookies()
  const name = sessionCookieName(isSecure)
  const token = jar.get(name)?.value
  const claims = token ? await openSession(token) : null
  if (claims) {
    await getDatabase().session.updateMany({
      where: { id: claims.sessionId, userId: claims.userId, revokedAt: null },
      data: { revokedAt: nowDate() },
    })
  }
  jar.set(name, '', { ...cookieOptions(isSecure), maxAge: 0 })
}
