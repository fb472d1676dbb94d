import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { loadForTeacher } from './assignment-access'
import { loadResults } from './load-results'
import type { AssignmentResults } from './views'

/** The results as they go into a file; that they left the house is written down. */
export async function exportResults(actor: Actor, assignmentId: string): Promise<AssignmentResults> {
  await getDatabase().$transaction(async (tx) => {
    await loadForTeacher(tx, actor, { assignmentId, action: 'result.export' })
    await recordAudit(tx, actor, { action: 'results.exported', subjectType: 'Assignment', subjectId: assignmentId, data: { format: 'csv' } })
  })
  return loadResults(actor, assignmentId)
}
