import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { newId, newJoinCode } from '@/lib/server/ids'
import { authoriseClass } from './class-access'
import { joinCodeExpiry } from './join-code'

export const classDetailsSchema = z.strictObject({
  name: z.string().trim().min(1, 'required').max(80, 'too-long'),
  subject: z.string().trim().max(80, 'too-long'),
})
export type ClassDetails = z.infer<typeof classDetailsSchema>

/** A class of the actor's, open for joining. */
export async function createClass(actor: Actor, { name, subject }: ClassDetails): Promise<{ id: string }> {
  authorise(actor, 'class.create', { schoolId: actor.schoolId })
  const id = newId()
  const at = nowDate()
  await getDatabase().$transaction(async (tx) => {
    await tx.class.create({
      data: {
        id,
        schoolId: actor.schoolId,
        name,
        subject: subject || null,
        joinCode: newJoinCode(),
        joinCodeExpiresAt: joinCodeExpiry(at),
        createdAt: at,
        teachers: { create: { userId: actor.userId, addedAt: at } },
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'class.created', subjectType: 'Class', subjectId: id })
  })
  return { id }
}

/** Changes name and subject. */
export async function editClass(actor: Actor, classId: string, { name, subject }: ClassDetails): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.edit' })
    await tx.class.update({ where: { id: classId }, data: { name, subject: subject || null }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'class.edited', subjectType: 'Class', subjectId: classId })
  })
}
