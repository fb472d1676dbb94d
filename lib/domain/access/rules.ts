import type { Actor } from './actor'
import type { ResourceFacts } from './resource'

type Test = (actor: Actor, resource: ResourceFacts) => boolean

/** The conditions that the policy table is written in. Each is tried only within the actor's own school. */
export const RULES = {
  /** Anyone of this role, anywhere in the school. */
  school: () => true,
  owner: (actor, resource) => resource.ownerId === actor.userId,
  /** Records a colleague has not kept private. */
  shared: (_actor, resource) => resource.isPrivate === false,
  teaches: (_actor, resource) => resource.teachesClass === true,
  enrolled: (_actor, resource) => resource.isEnrolled === true,
  /** The record is about the actor. */
  self: (actor, resource) => resource.userId === actor.userId,
  /** About the actor, and the actor is still in the class. */
  selfEnrolled: (actor, resource) => resource.userId === actor.userId && resource.isEnrolled === true,
  /** About somebody else: nobody locks themself out. */
  other: (actor, resource) => resource.userId !== undefined && resource.userId !== actor.userId,
} satisfies Record<string, Test>

export type RuleName = keyof typeof RULES
