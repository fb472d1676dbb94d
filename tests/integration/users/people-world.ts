import type { Actor, Role } from '@/lib/domain/access/actor'
import { DEFAULT_SCHOOL_SETTINGS } from '@/lib/domain/access/school'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import type { PrismaClient } from '@/lib/server/db/client'
import type { TestDatabase } from '@/tests/support/database'

export const PASSWORD = 'a long enough one'
/** One hash for everybody: hashing is what takes time here. */
let passwordHash: Promise<string> | undefined

/** Makes `getDatabase()` answer with this database, and forgets every limiter's count. */
export function useWorld(database: TestDatabase): PrismaClient {
  const shared = globalThis as { footnoteDatabase?: unknown; footnoteShared?: Map<string, unknown> }
  shared.footnoteDatabase = database
  forgetLimits()
  return database.prisma
}

export function forgetLimits(): void {
  const shared = globalThis as { footnoteShared?: Map<string, unknown> }
  for (const name of [...(shared.footnoteShared?.keys() ?? [])]) {
    if (name.startsWith('limiter:')) shared.footnoteShared?.delete(name)
  }
}

export async function makeSchool(
  prisma: PrismaClient,
  { id = 'school', isDemo = false }: { id?: string; isDemo?: boolean } = {},
): Promise<void> {
  await prisma.school.create({
    data: {
      id,
      name: `The ${id}`,
      timeZone: 'Europe/Berlin',
      settings: DEFAULT_SCHOOL_SETTINGS,
      isDemo,
      createdAt: nowDate(),
    },
  })
}

/** A person whose id and username are the same; the school must exist. */
export async function makePerson(
  prisma: PrismaClient,
  {
    id,
    role,
    schoolId = 'school',
    email,
    username = id,
  }: { id: string; role: Role; schoolId?: string; email?: string; username?: string },
): Promise<Actor> {
  passwordHash ??= hashPassword(PASSWORD)
  await prisma.user.create({
    data: {
      id,
      schoolId,
      role,
      username,
      displayName: `Name of ${id}`,
      email: email ?? null,
      passwordHash: await passwordHash,
      createdAt: nowDate(),
    },
  })
  await prisma.session.create({
    data: {
      id: `session-${id}`,
      userId: id,
      isShared: false,
      createdAt: nowDate(),
      lastSeenAt: nowDate(),
      expiresAt: new Date(nowDate().getTime() + 12 * 3600_000),
    },
  })
  return { userId: id, schoolId, role, sessionId: `session-${id}` }
}

type ClassOptions = {
  id?: string
  code?: string
  schoolId?: string
  teacherId?: string
  closedAt?: Date
  archivedAt?: Date
  joinCodeExpiresAt?: Date
}

export async function makeClass(
  prisma: PrismaClient,
  { id = 'class', code = 'KM4T9WQX', schoolId = 'school', teacherId, ...state }: ClassOptions = {},
): Promise<void> {
  await prisma.class.create({
    data: {
      id,
      schoolId,
      name: '8B',
      joinCode: code,
      createdAt: nowDate(),
      ...state,
      ...(teacherId ? { teachers: { create: { userId: teacherId, addedAt: nowDate() } } } : {}),
    },
  })
}
