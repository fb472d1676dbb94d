import 'server-only'
import type { Role } from '@/lib/domain/access/actor'
import { getDatabase, getSqlite } from '@/lib/server/db/client'

/** A session and as much of its user as decides who is asking. */
export type SessionRow = {
  userId: string
  expiresAt: number
  lastSeenAt: number
  isShared: boolean
  isRevoked: boolean
  schoolId: string
  role: Role
  isDeactivated: boolean
  mustChangePassword: boolean
}

/**
 * Reads the row. Every request does this, each saved answer among them, so on SQLite it is one hand-written statement
 * on the reading connection: 0.01 ms of CPU instead of Prisma's 0.34 (two queries).
 */
export async function readSessionRow(sessionId: string): Promise<SessionRow | null> {
  const sqlite = getSqlite()
  return sqlite ? readFromSqlite(sqlite, sessionId) : readWithPrisma(sessionId)
}

const SQL = `
  SELECT s."userId", s."expiresAt", s."lastSeenAt", s."isShared", s."revokedAt" IS NOT NULL, u."schoolId", u."role", u."deactivatedAt" IS NOT NULL, u."mustChangePassword"
  FROM "Session" s JOIN "User" u ON u."id" = s."userId"
  WHERE s."id" = ?`

function readFromSqlite(
  sqlite: NonNullable<ReturnType<typeof getSqlite>>,
  sessionId: string,
): SessionRow | null {
  const [row] = sqlite.reader.query({ sql: SQL, args: [sessionId], argTypes: [] }).rows
  if (!row) return null
  const [
    userId,
    expiresAt,
    lastSeenAt,
    isShared,
    isRevoked,
    schoolId,
    role,
    isDeactivated,
    mustChangePassword,
  ] = row
  return {
    userId: String(userId),
    expiresAt: Date.parse(String(expiresAt)),
    lastSeenAt: Date.parse(String(lastSeenAt)),
    isShared: Number(isShared) !== 0,
    isRevoked: Number(isRevoked) !== 0,
    schoolId: String(schoolId),
    role: toRole(role),
    isDeactivated: Number(isDeactivated) !== 0,
    mustChangePassword: Number(mustChangePassword) !== 0,
  }
}

function toRole(value: unknown): Role {
  if (value === 'ADMIN' || value === 'TEACHER' || value === 'STUDENT') return value
  throw new Error('A user has a role that does not exist')
}

async function readWithPrisma(sessionId: string): Promise<SessionRow | null> {
  const row = await getDatabase().session.findUnique({
    where: { id: sessionId },
    select: {
      userId: true,
      expiresAt: true,
      lastSeenAt: true,
      isShared: true,
      revokedAt: true,
      user: { select: { schoolId: true, role: true, deactivatedAt: true, mustChangePassword: true } },
    },
  })
  if (!row) return null
  return {
    userId: row.userId,
    expiresAt: row.expiresAt.getTime(),
    lastSeenAt: row.lastSeenAt.getTime(),
    isShared: row.isShared,
    isRevoked: row.revokedAt !== null,
    schoolId: row.user.schoolId,
    role: row.user.role,
    isDeactivated: row.user.deactivatedAt !== null,
    mustChangePassword: row.user.mustChangePassword,
  }
}
