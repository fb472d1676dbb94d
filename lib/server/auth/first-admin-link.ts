import { now, nowDate } from '@/lib/server/clock'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { newToken } from './token'

// No `server-only` here: the start script calls it.

const VALID_MS = 30 * 24 * 3600_000

/** Whether a real school has an administrator who can still sign in. */
export async function hasRealAdmin(database: Pick<PrismaClient, 'user'>): Promise<boolean> {
  const admin = await database.user.findFirst({
    where: { role: 'ADMIN', deactivatedAt: null, school: { isDemo: false } },
    select: { id: true },
  })
  return admin !== null
}

/**
 * The path of the one-time page that makes the real school and its first administrator, or null once there is one.
 * Each call makes a new link and ends the one before.
 */
export async function ensureFirstAdminLink(database: PrismaClient): Promise<string | null> {
  const { token, tokenHash } = newToken()
  return database.$transaction(async (tx) => {
    await tx.invitation.deleteMany({ where: { kind: 'FIRST_ADMIN', usedAt: null } })
    if (await hasRealAdmin(tx)) return null
    await tx.invitation.create({
      data: {
        id: newId(),
        kind: 'FIRST_ADMIN',
        tokenHash,
        createdAt: nowDate(),
        expiresAt: new Date(now() + VALID_MS),
      },
      select: { id: true },
    })
    return `/first-admin?token=${token}`
  })
}
