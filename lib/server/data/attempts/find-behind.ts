import 'server-only'
import { orderPositions } from '@/lib/domain/attempts/attempt-order'
import { isBehind } from '@/lib/domain/attempts/forward-only'
import type { Transaction } from '@/lib/server/db/client'
import { readPolicy } from './stored-json'

/**
 * Which items of an attempt may no longer be changed, as a question by position: in an attempt that only goes forward those
 * behind the furthest saved one; in any other none, and nothing is read.
 */
export async function findBehind(
  tx: Transaction,
  { id, seed, policy }: { id: string; seed: string; policy: unknown },
): Promise<(position: number) => boolean> {
  const rules = readPolicy(policy)
  if (rules.backtracking) return () => false
  const rows = await tx.response.findMany({ where: { attemptId: id }, orderBy: { position: 'asc' }, select: { position: true, rev: true } })
  const order = orderPositions(rows.map(({ position }) => position), { seed, rules })
  const saved = new Set(rows.flatMap(({ position, rev }) => (rev > 0 ? [position] : [])))
  return (position) => isBehind(position, { order, saved })
}
