import type { Actor } from '@/lib/domain/access/actor'

// The rest of this folder makes these true; pages and routes use only this file.

/** The signed-in person, or null. Reads the session row once per request. */
export async function getActor(): Promise<Actor | null> {
  return null
}
