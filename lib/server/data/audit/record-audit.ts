import type { Actor } from '@/lib/domain/access/actor'
import type { Transaction } from '@/lib/server/db/client'
import { nowDate } from '@/lib/server/clock'
import { newId } from '@/lib/server/ids'

/** Past tense, dotted: 'quiz.published', 'user.role-changed', 'result.read'. */
export type AuditEntry = {
  action: string
  subjectType: string
  subjectId: string
  /** Ids, counts and codes; no names, no answers. */
  data?: Record<string, string | number | boolean | null>
}

/** Writes the trace of a change in the change's own transaction. A null actor is the server itself. */
export async function recordAudit(tx: Transaction, actor: Pick<Actor, 'userId' | 'schoolId'> | null, entry: AuditEntry): Promise<void> {
  await tx.auditLog.create({
    data: {
      id: newId(),
      schoolId: actor?.schoolId ?? null,
      actorId: actor?.userId ?? null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      data: entry.data ?? {},
      at: nowDate(),
    },
    select: { id: true },
  })
}
