import type { Actor } from '@/lib/domain/access/actor'
import { normaliseJoinCode } from '@/lib/domain/access/join-code'
import { beginJoinGuess } from '@/lib/server/auth/limits/join-limits'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'

export type ClassToJoin = { classId: string; code: string; className: string; teachers: string[]; schoolId: string; schoolName: string }
export type Guesser = { actor: Actor | null; deviceId: string | null }

/**
 * The class behind a code, for whoever holds it. The code itself is the permission; guessing it is limited.
 *
 * @throws AppError 'invalid-input' (reason 'code-shape': cannot be a code), 'not-found' ('code'), 'closed' ('class-archived',
 * 'class-closed', 'code-expired'; with the class's name) or 'rate-limited'.
 */
export async function findClassToJoin(typed: string, { actor, deviceId }: Guesser): Promise<ClassToJoin> {
  const code = normaliseJoinCode(typed)
  if (!code) throw new AppError('invalid-input', { reason: 'code-shape', field: 'code' })
  const guess = await beginJoinGuess(code, { userId: actor?.userId ?? null, deviceId })
  const row = await getDatabase().class.findUnique({
    where: { joinCode: code },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      closedAt: true,
      joinCodeExpiresAt: true,
      school: { select: { id: true, name: true } },
      teachers: { orderBy: { addedAt: 'asc' }, take: 4, select: { user: { select: { displayName: true } } } },
    },
  })
  if (!row) throw new AppError('not-found', { reason: 'code', field: 'code' })
  await guess.succeed()
  const about = { className: row.name, field: 'code' }
  if (row.archivedAt) throw new AppError('closed', { reason: 'class-archived', ...about })
  if (row.closedAt) throw new AppError('closed', { reason: 'class-closed', ...about })
  if (row.joinCodeExpiresAt && row.joinCodeExpiresAt.getTime() <= now()) throw new AppError('closed', { reason: 'code-expired', ...about })
  return {
    classId: row.id,
    code,
    className: row.name,
    teachers: row.teachers.map(({ user }) => user.displayName),
    schoolId: row.school.id,
    schoolName: row.school.name,
  }
}
