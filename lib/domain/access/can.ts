import type { Actor } from './actor'
import { POLICY, type Action } from './policy'
import type { ResourceFacts } from './resource'
import { RULES } from './rules'

/**
 * Whether this person may do this to a record with these facts. Pure: the facts are read by the caller, from the
 * database. Nothing crosses from one school to another.
 */
export function can(actor: Actor, action: Action, resource: ResourceFacts): boolean {
  if (resource.schoolId !== actor.schoolId) return false
  return POLICY[action][actor.role].some((rule) => RULES[rule](actor, resource))
}
