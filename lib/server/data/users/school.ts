import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

export type SchoolView = { name: string; timeZone: string; language: string; isDemo: boolean }

/** The actor's school. */
export async function readSchool(actor: Actor): Promise<SchoolView> {
  authorise(actor, 'school.read', { schoolId: actor.schoolId })
  const school = await getDatabase().school.findUnique({ where: { id: actor.schoolId }, select: { name: true, timeZone: true, language: true, isDemo: true } })
  if (!school) throw notFound()
  return school
}

/** Changes the school's name, time zone and language. */
export async function editSchool(actor: Actor, { name, timeZone, language }: { name: string; timeZone: string; language: string }): Promise<void> {
  authorise(actor, 'school.edit', { schoolId: actor.schoolId })
  await getDatabase().$transaction(async (tx) => {
    await tx.school.update({ where: { id: actor.schoolId }, data: { name, timeZone, language }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'school.edited', subjectType: 'School', subjectId: actor.schoolId, data: { timeZone, language } })
  })
}
