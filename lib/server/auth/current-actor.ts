import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound as showNotFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { AppError } from '@/lib/server/errors'
import { safeNext } from '@/lib/server/http/safe-next'
import { readSession, type SessionState } from './read-session'
import { passwordChangePath } from './password-change-path'
import { getRequestPath } from './request-path'
import { cookieNameFor } from './session-cookie'
import { openSession } from './session-token'

// The one door to "who is asking". Pages and routes use only this file.

async function loadSessionState(): Promise<SessionState | null> {
  const token = (await cookies()).get(cookieNameFor(await headers()))?.value
  if (!token) return null
  const claims = await openSession(token)
  return claims ? readSession(claims) : { kind: 'ended', reason: 'expired' }
}

/** Signed in, signed out for a reason, or never signed in (null). Read once for each request that renders a page. */
export const getSessionState = cache(loadSessionState)

/** The signed-in person, or null; also null while they have yet to choose a password of their own. */
export async function getActor(): Promise<Actor | null> {
  const state = await getSessionState()
  return state?.kind === 'active' ? state.actor : null
}

/** Who this browser is signed in as, even while they have yet to choose a password: for the frame of the page only. */
export async function getPerson(): Promise<Actor | null> {
  const state = await getSessionState()
  return state && state.kind !== 'ended' ? state.actor : null
}

/** For pages that anyone may open: who has yet to choose a password does that first. */
export async function requireOwnPassword(next?: string): Promise<void> {
  const state = await getSessionState()
  if (state?.kind === 'password-change') redirect(passwordChangePath(next ?? getRequestPath()))
}

/**
 * For pages: the signed-in person, or off to the sign-in page and back here afterwards; with a password that somebody else
 * gave them, off to choose another, except where that is done.
 */
export async function requireActor(
  next?: string,
  { withTemporaryPassword = false }: { withTemporaryPassword?: boolean } = {},
): Promise<Actor> {
  const state = await getSessionState()
  if (state?.kind === 'active' || (state?.kind === 'password-change' && withTemporaryPassword))
    return state.actor
  const query = new URLSearchParams()
  const back = safeNext(next ?? getRequestPath(), '')
  if (state?.kind === 'password-change') redirect(passwordChangePath(back))
  if (back !== '' && back !== '/') query.set('next', back)
  if (state?.kind === 'ended') query.set('notice', state.reason)
  const search = query.toString()
  redirect(search ? `/sign-in?${search}` : '/sign-in')
}

async function requireRole(roles: readonly Role[], next: string | undefined): Promise<Actor> {
  const actor = await requireActor(next)
  // A page that is not theirs does not exist for them.
  if (!roles.includes(actor.role)) showNotFound()
  return actor
}

/** Administrators often teach too: they pass here as well. */
export function requireTeacher(next?: string): Promise<Actor> {
  return requireRole(['TEACHER', 'ADMIN'], next)
}

export function requireStudent(next?: string): Promise<Actor> {
  return requireRole(['STUDENT'], next)
}

export function requireAdmin(next?: string): Promise<Actor> {
  return requireRole(['ADMIN'], next)
}

/**
 * For route handlers (`jsonRoute` calls it). Says whether one was never signed in or no longer is, so that a quiz can
 * keep its answers and ask to sign in again.
 *
 * @throws AppError 'unauthenticated' (with `reason` 'password-change' while a password has yet to be chosen) or
 *   'session-expired' when required and absent.
 */
export async function getActorForApi({ isRequired }: { isRequired: boolean }): Promise<Actor | null> {
  const state = await getSessionState()
  if (state?.kind === 'active') return state.actor
  if (!isRequired) return null
  if (!state) throw new AppError('unauthenticated')
  throw state.kind === 'ended'
    ? new AppError('session-expired', { reason: state.reason })
    : new AppError('unauthenticated', { reason: 'password-change' })
}
