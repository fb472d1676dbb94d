import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { accommodationProfileSchema, type AccommodationProfile } from '@/lib/domain/attempts/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { authoriseClass } from './class-access'

/** What a student always gets, in every class and assignment from now on. Running attempts keep their deadline. */
export async function accommodateStudent(
  actor: Actor,
  { classId, studentId, profile }: { classId: string; studentId: string; profile: AccommodationProfile },
): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.roster' })
    const student = await tx.user.findFirst({
      where: { id: studentId, role: 'STUDENT', enrollments: { some: { classId, leftAt: null } } },
      select: { schoolId: true },
    })
    authorise(actor, 'user.accommodate', student && { schoolId: student.schoolId, userId: studentId, teachesClass: true })
    if (!student) throw notFound()
    await tx.user.update({ where: { id: studentId }, data: { accommodations: accommodationProfileSchema.parse(profile) }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: 'user.accommodated',
      subjectType: 'User',
      subjectId: studentId,
      data: { extraTimeFactor: profile.extraTimeFactor ?? 1, largeText: profile.largeText ?? false },
    })
  })
}
