import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/can'
import type { Action } from '@/lib/domain/access/policy'
import type { ResourceFacts } from '@/lib/domain/access/resource'
import { notFound } from '@/lib/server/errors'

/**
 * Lets the action through or throws `not-found`: what one may not touch and what does not exist look the same.
 * Pass `null` for a record that was not found.
 */
export function authorise(actor: Actor, action: Action, resource: ResourceFacts | null): void {
  if (!resource || !can(actor, action, resource)) throw notFound()
}
