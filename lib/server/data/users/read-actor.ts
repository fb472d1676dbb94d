import type { Actor } from '@/lib/domain/access/actor'
import { readSession } from '@/lib/server/auth/read-session'
import type { SessionClaims } from '@/lib/server/auth/session-token'
import { AppError } from '@/lib/server/errors'

/** The actor of a session that began in this very request, whose cookie the browser does not have yet. */
export async function readActor(claims: SessionClaims): Promise<Actor> {
  const state = await readSession(claims)
  if (state.kind === 'ended') throw new AppError('session-expired')
  return state.actor
}
