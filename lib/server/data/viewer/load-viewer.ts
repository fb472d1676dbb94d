import { cache } from 'react'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { getPerson } from '@/lib/server/auth/current-actor'
import { getDatabase } from '@/lib/server/db/client'

/** What every page's frame shows of the person who is signed in. */
export type Viewer = {
  role: Role
  displayName: string
  school: { name: string; timeZone: string; isDemo: boolean }
  mustChangePassword: boolean
}

async function loadViewer(actor: Actor): Promise<Viewer | null> {
  const user = await getDatabase().user.findUnique({
    where: { id: actor.userId },
    select: { role: true, displayName: true, mustChangePassword: true, school: { select: { name: true, timeZone: true, isDemo: true } } },
  })
  return user
}

/** The signed-in person's own frame data, read once per request; null when nobody is signed in. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const actor = await getPerson()
  return actor ? loadViewer(actor) : null
})
