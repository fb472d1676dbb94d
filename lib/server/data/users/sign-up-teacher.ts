import { beginTeacherSignUp } from '@/lib/server/auth/limits/sign-up-limits'
import { hashPassword } from '@/lib/server/auth/password'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { getEnv } from '@/lib/server/env'
import { notFound } from '@/lib/server/errors'
import { requireGoodPassword, withNameConflicts } from './account-fields'
import { createUser } from './create-user'
import type { NewTeacher } from './invite-teacher'

/** The school that teachers may join by themselves: only when the setting allows it and the installation has one real school. */
export async function readOpenSchool(isOpen: boolean = getEnv().OPEN_TEACHER_SIGN_UP): Promise<{ id: string; name: string } | null> {
  if (!isOpen) return null
  const schools = await getDatabase().school.findMany({ where: { isDemo: false }, take: 2, select: { id: true, name: true } })
  return schools.length === 1 ? (schools[0] ?? null) : null
}

/** Makes a teacher without an invitation, where OPEN_TEACHER_SIGN_UP is set. */
export async function signUpTeacher(input: NewTeacher, { deviceId, isOpen }: { deviceId: string; isOpen?: boolean }): Promise<{ userId: string }> {
  const school = await readOpenSchool(isOpen)
  if (!school) throw notFound()
  requireGoodPassword(input.password, { role: 'TEACHER', username: input.username })
  await beginTeacherSignUp(deviceId)
  const passwordHash = await hashPassword(input.password)
  return withNameConflicts(() =>
    getDatabase().$transaction(async (tx) => {
      const { id: userId } = await createUser(tx, { ...input, passwordHash, schoolId: school.id, role: 'TEACHER' })
      await recordAudit(tx, { userId, schoolId: school.id }, { action: 'user.created', subjectType: 'User', subjectId: userId, data: { role: 'TEACHER', by: 'open-sign-up' } })
      return { userId }
    }),
  )
}
