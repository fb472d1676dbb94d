import 'server-only'
import type { SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import { Prisma, type Transaction } from '@/lib/server/db/client'

/** Stores an answer unless a rev as high or higher is there. One conditional update; true when it was stored. */
export async function writeAnswer(
  tx: Transaction,
  { attemptId, saved, savedAt }: { attemptId: string; saved: SavedAnswer; savedAt: Date },
): Promise<boolean> {
  const { position, rev, isFlagged } = saved
  const { count } = await tx.response.updateMany({
    where: { attemptId, position, rev: { lt: rev } },
    data: { answer: saved.answer ?? Prisma.DbNull, rev, isFlagged, savedAt },
  })
  return count > 0
}
