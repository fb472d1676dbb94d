import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import type { LoginSlip } from './add-students'
import { authoriseClass } from './class-access'
import { newPin } from './new-pin'

/** A new one-time PIN for a student of the class. The old password and every session of the student end at once. */
export async function resetPin(actor: Actor, { classId, studentId }: { classId: string; studentId: string }): Promise<LoginSlip> {
  await authoriseClass(getDatabase(), actor, { classId, action: 'class.roster' })
  const pin = newPin()
  const passwordHash = await hashPassword(pin)
  return getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.roster' })
    const student = await tx.user.findFirst({
      where: { id: studentId, role: 'STUDENT', enrollments: { some: { classId, leftAt: null } } },
      select: { schoolId: true, displayName: true, username: true },
    })
    authorise(actor, 'user.reset-password', student && { schoolId: student.schoolId, userId: studentId, teachesClass: true })
    if (!student) throw notFound()
    await tx.user.update({ where: { id: studentId }, data: { passwordHash, mustChangePassword: true }, select: { id: true } })
    await tx.session.updateMany({ where: { userId: studentId, revokedAt: null }, data: { revokedAt: nowDate() } })
    await recordAudit(tx, actor, { action: 'user.pin-reset', subjectType: 'User', subjectId: studentId, data: { classId } })
    return { studentId, name: student.displayName, username: student.username, pin }
  })
}
