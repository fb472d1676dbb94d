import 'server-only'
import { cookies, headers } from 'next/headers'
import { nowDate } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { cookieNameFor } from './session-cookie'
import { openSession, type SessionClaims } from './session-token'
import { getBrowser, setSignedIn } from './request-context'
import { startSession } from './start-session'

/** Ends whatever session this browser had, then sets the new one: two people never share a cookie's history. */
export async function enter(
  claims: SessionClaims,
  about: { accountKey: string; isShared: boolean },
): Promise<void> {
  const earlier = (await cookies()).get(cookieNameFor(await headers()))?.value
  const before = earlier ? await openSession(earlier) : null
  if (before && before.sessionId !== claims.sessionId) {
    await getDatabase().session.updateMany({
      where: { id: before.sessionId, userId: before.userId, revokedAt: null },
      data: { revokedAt: nowDate() },
    })
  }
  await setSignedIn(claims, about)
}

/** Signs in somebody whose account was made a moment ago in this very request. */
export async function enterNew(user: { userId: string; username: string; isShared: boolean }): Promise<void> {
  const { userAgent } = await getBrowser()
  const claims = await startSession(getDatabase(), {
    userId: user.userId,
    isShared: user.isShared,
    userAgent,
  })
  await enter(claims, { accountKey: user.username, isShared: user.isShared })
}
