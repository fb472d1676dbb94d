import 'server-only'
import { safeNext } from '@/lib/server/http/safe-next'

/** Where a password of one's own is chosen, and where one goes on to afterwards. */
export function passwordChangePath(next: unknown): string {
  const goal = safeNext(next, '')
  return goal === '' || goal === '/' || goal.startsWith('/account')
    ? '/account'
    : `/account?${new URLSearchParams({ next: goal }).toString()}`
}
