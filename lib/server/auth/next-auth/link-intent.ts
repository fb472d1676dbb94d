import 'server-only'
import { cookies } from 'next/headers'
import type { Actor } from '@/lib/domain/access/actor'
import { getActor } from '../current-actor'
import { getBrowser } from '../request-context'
import { cookieOptions } from '../session-cookie'
import { hashToken } from '../token'

const NAME = 'footnote-link'
const SECONDS = 600

/**
 * Notes that this session asked, on its account page, to link an outside account. Without the note an outside sign-in
 * never links to whoever happens to be signed in: on a shared machine that is often somebody else.
 */
export async function noteLinkIntent(actor: Actor): Promise<void> {
  const [jar, { isSecure }] = await Promise.all([cookies(), getBrowser()])
  jar.set(NAME, hashToken(actor.sessionId), cookieOptions(isSecure, SECONDS))
}

/** The person who asked to link, once. */
export async function takeLinkIntent(): Promise<Actor | null> {
  const jar = await cookies()
  const note = jar.get(NAME)?.value
  if (!note) return null
  jar.delete(NAME)
  const actor = await getActor()
  return actor && hashToken(actor.sessionId) === note ? actor : null
}
