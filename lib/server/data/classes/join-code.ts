import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { newJoinCode } from '@/lib/server/ids'
import { authoriseClass } from './class-access'

/** A code lives long enough for everybody to join and not much longer. */
const DAYS_OPEN = 14

export function joinCodeExpiry(from: Date): Date {
  return new Date(from.getTime() + DAYS_OPEN * 24 * 3600_000)
}

/** What to do with joining: a new code (the old one stops at once), two more weeks for the same code, or closed. */
export type JoiningChange = 'new-code' | 'open' | 'close'

export async function changeJoining(actor: Actor, classId: string, change: JoiningChange): Promise<void> {
  const at = nowDate()
  await getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.edit' })
    const { joinCode } = await tx.class.findUniqueOrThrow({ where: { id: classId }, select: { joinCode: true } })
    const data =
      change === 'close'
        ? { closedAt: at }
        : { closedAt: null, joinCode: change === 'new-code' ? newJoinCode() : (joinCode ?? newJoinCode()), joinCodeExpiresAt: joinCodeExpiry(at) }
    await tx.class.update({ where: { id: classId }, data, select: { id: true } })
    await recordAudit(tx, actor, { action: 'class.joining-changed', subjectType: 'Class', subjectId: classId, data: { change } })
  })
}
