import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { getDatabase } from '@/lib/server/db/client'

/** The teacher's own article with exactly this text, if there is one. */
export async function findSameText(
  actor: Actor,
  sha256: string,
): Promise<{ id: string; title: string; isArchived: boolean } | null> {
  const found = await getDatabase().article.findFirst({
    where: { ownerId: actor.userId, schoolId: actor.schoolId, sha256 },
    select: { id: true, title: true, archivedAt: true },
    orderBy: { createdAt: 'desc' },
  })
  return found && { id: found.id, title: found.title, isArchived: found.archivedAt !== null }
}
