import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { safeNext } from '@/lib/server/http/safe-next'

/** How the sign-in page is told that an outside sign-in came to nothing. */
const FAILED = ['not-linked', 'linked-elsewhere', 'provider-failed', 'deactivated']
const COOKIES = ['__Secure-next-auth.callback-url', 'next-auth.callback-url']

type Search = { next?: unknown; notice?: unknown; error?: unknown }

/**
 * Where to go on to from the sign-in page: what its address says or, after an outside sign-in that failed, where the
 * person was going when they chose it, which next-auth keeps in a cookie. Empty when nothing is known.
 */
export async function readSignInGoal(search: Search): Promise<string> {
  const next = safeNext(search.next, '')
  if (next !== '' || !(search.error || FAILED.some((notice) => notice === search.notice))) return next
  const [jar, head] = await Promise.all([cookies(), headers()])
  const kept = COOKIES.map((name) => jar.get(name)?.value).find((value) => value !== undefined)
  if (kept === undefined || !URL.canParse(kept)) return ''
  const { origin, pathname, search: query, hash } = new URL(kept)
  if (origin !== getRequestOrigin(head)) return ''
  // The start page is where one goes anyway.
  return pathname === '/' ? '' : safeNext(`${pathname}${query}${hash}`, '')
}
