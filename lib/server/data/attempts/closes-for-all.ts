import 'server-only'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { readOverride } from './stored-json'

/** Where the attempts that are still open in an assignment end; null: one of them has no deadline. UTC milliseconds. */
export type OpenEnd = number | null

/** The last end of the open attempts of each assignment; those without an open attempt are not in it. */
export async function loadOpenEnds(db: PrismaClient | Transaction, assignmentIds: readonly string[]): Promise<Map<string, OpenEnd>> {
  if (assignmentIds.length === 0) return new Map()
  const groups = await db.attempt.groupBy({
    by: ['assignmentId'],
    where: { assignmentId: { in: [...assignmentIds] }, state: 'OPEN' },
    _max: { deadlineAt: true },
    _count: { _all: true, deadlineAt: true },
  })
  return new Map(
    groups.map(({ assignmentId, _max, _count }) => [assignmentId, _count._all > _count.deadlineAt ? null : (_max.deadlineAt?.getTime() ?? null)]),
  )
}

/**
 * When nobody of the class answers any more, UTC milliseconds: the closing, the latest closing that anyone was granted,
 * and the end of whatever is still open. An attempt keeps its deadline when the closing is moved forward or a grant is
 * taken back, so it may run past both. Null when nobody knows: the assignment has no closing, or somebody's attempt has no
 * deadline; then it is over once that attempt is handed in.
 *
 * @param openEnd undefined when no attempt is open.
 */
export function findClosesForAll({ closesAt, overrides, openEnd }: { closesAt: number | null; overrides: readonly unknown[]; openEnd: OpenEnd | undefined }): number | null {
  if (closesAt === null || openEnd === null) return null
  const granted = overrides.flatMap((value) => {
    const override = readOverride(value)
    return [override?.closesAt, override?.dueAt].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
  })
  return Math.max(closesAt, openEnd ?? closesAt, ...granted)
}

/** The same for one assignment, read from the database. */
export async function loadClosesForAll(db: PrismaClient | Transaction, assignmentId: string): Promise<number | null> {
  const found = await db.assignment.findUnique({ where: { id: assignmentId }, select: { closesAt: true, overrides: { select: { policy: true } } } })
  if (!found) throw notFound()
  const openEnds = await loadOpenEnds(db, [assignmentId])
  return findClosesForAll({
    closesAt: found.closesAt?.getTime() ?? null,
    overrides: found.overrides.map(({ policy }) => policy),
    openEnd: openEnds.get(assignmentId),
  })
}
