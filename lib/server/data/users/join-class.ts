import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/can'
import { suggestUsernames } from '@/lib/domain/access/username'
import { beginStudentSignUp } from '@/lib/server/auth/limits/sign-up-limits'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { requireGoodPassword, withNameConflicts } from './account-fields'
import { createUser } from './create-user'
import { findClassToJoin, type ClassToJoin, type Guesser } from './find-class-to-join'

/** Enrols the signed-in student in the class of this code; joining again, or after leaving, is fine. */
export async function joinClass(actor: Actor, typedCode: string): Promise<ClassToJoin> {
  const found = await findClassToJoin(typedCode, { actor, deviceId: null })
  if (actor.role !== 'STUDENT') throw new AppError('forbidden', { reason: 'not-a-student' })
  if (!can(actor, 'class.join', { schoolId: found.schoolId })) throw new AppError('forbidden', { reason: 'other-school', field: 'code' })
  await getDatabase().$transaction((tx) => enrol(tx, { classId: found.classId, studentId: actor.userId, schoolId: found.schoolId }))
  return found
}

async function enrol(tx: Transaction, { classId, studentId, schoolId }: { classId: string; studentId: string; schoolId: string }): Promise<void> {
  const id = newId()
  // One statement on both databases: of many presses at once, one makes the row, and its id says which.
  const row = await tx.enrollment.upsert({
    where: { classId_studentId: { classId, studentId } },
    create: { id, classId, studentId, joinedAt: nowDate() },
    update: { classId },
    select: { id: true },
  })
  const isNew = row.id === id
  const { count: returned } = isNew ? { count: 0 } : await tx.enrollment.updateMany({ where: { id: row.id, leftAt: { not: null } }, data: { leftAt: null } })
  if (!isNew && returned === 0) return
  await recordAudit(tx, { userId: studentId, schoolId }, { action: 'class.joined', subjectType: 'Class', subjectId: classId, data: { again: !isNew } })
}

export type NewStudent = { code: string; displayName: string; username: string; password: string }

/** Makes a student by a class's code, already in that class. The school is the class's; the role can be no other. */
export async function createStudentByCode(input: NewStudent, guesser: Guesser & { deviceId: string }): Promise<{ userId: string; classId: string }> {
  const found = await findClassToJoin(input.code, guesser)
  requireGoodPassword(input.password, { role: 'STUDENT', username: input.username })
  await beginStudentSignUp(found.classId, guesser.deviceId)
  const passwordHash = await hashPassword(input.password)
  return withNameConflicts(() =>
    getDatabase().$transaction(async (tx) => {
      const { id: userId } = await createUser(tx, {
        schoolId: found.schoolId,
        role: 'STUDENT',
        username: input.username,
        displayName: input.displayName,
        passwordHash,
      })
      await recordAudit(tx, { userId, schoolId: found.schoolId }, { action: 'user.created', subjectType: 'User', subjectId: userId, data: { role: 'STUDENT', by: 'class-code' } })
      await enrol(tx, { classId: found.classId, studentId: userId, schoolId: found.schoolId })
      return { userId, classId: found.classId }
    }),
  )
}

/** A free username for this name in the school of the class; only for holders of a right code. */
export async function suggestFreeUsername(typedCode: string, displayName: string, guesser: Guesser): Promise<string | null> {
  const found = await findClassToJoin(typedCode, guesser)
  const wanted = suggestUsernames(displayName.slice(0, 200))
  const taken = await getDatabase().user.findMany({ where: { schoolId: found.schoolId, username: { in: wanted } }, select: { username: true } })
  const isTaken = new Set(taken.map(({ username }) => username))
  return wanted.find((name) => !isTaken.has(name)) ?? null
}
