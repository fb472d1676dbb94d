import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { authoriseLead } from './class-access'

/** Puts a class away, or back. Nothing in it is deleted. */
export async function archiveClass(actor: Actor, classId: string, { archived }: { archived: boolean }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseLead(tx, actor, classId)
    await tx.class.update({ where: { id: classId }, data: { archivedAt: archived ? nowDate() : null }, select: { id: true } })
    await recordAudit(tx, actor, { action: archived ? 'class.archived' : 'class.restored', subjectType: 'Class', subjectId: classId })
  })
}
