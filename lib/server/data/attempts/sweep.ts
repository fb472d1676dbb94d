import 'server-only'
import { SWEEP_AFTER } from '@/lib/domain/attempts/deadline'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { log } from '@/lib/server/log'
import { closeAttempt, PATIENT } from './close-attempt'
import { gradeAttempt } from './grade-attempt'

const EVERY = 60_000
const BATCH = 100

/**
 * Closes attempts whose time is over, at their deadline, and grades what a crash left closed but ungraded. Each attempt
 * is a transaction of its own; one that fails is logged and does not stop the others. Safe to run in several processes.
 */
export async function sweepOverdue(): Promise<{ closed: number; graded: number }> {
  const db = getDatabase()
  const before = new Date(now() - SWEEP_AFTER)
  let closed = 0
  let graded = 0
  const failed: string[] = []
  for (;;) {
    const found = await db.attempt.findMany({
      where: { id: { notIn: failed }, OR: [{ state: 'OPEN', deadlineAt: { lt: before } }, { state: 'CLOSED' }] },
      orderBy: { startedAt: 'asc' },
      take: BATCH,
      select: { id: true, deadlineAt: true },
    })
    for (const { id, deadlineAt } of found) {
      try {
        const done = await finishOverdue({ attemptId: id, deadlineAt })
        if (done.isClosed) closed += 1
        if (done.isGraded) graded += 1
      } catch (error) {
        failed.push(id)
        log.error({ attemptId: id, error }, 'an overdue attempt could not be finished')
      }
    }
    if (found.length < BATCH) return { closed, graded }
  }
}

/**
 * Closes one attempt at its deadline, if that has been over for so long that no hand-in or answer which arrived in time
 * can still be waiting for its turn (`isOverdue`), and grades it, if nobody has.
 */
export async function finishOverdue({ attemptId, deadlineAt }: { attemptId: string; deadlineAt: Date | null }): Promise<{ isClosed: boolean; isGraded: boolean }> {
  return getDatabase().$transaction(async (tx) => {
    const isClosed =
      deadlineAt !== null &&
      (await closeAttempt(tx, {
        attemptId,
        event: 'deadline',
        closedAt: deadlineAt,
        actor: null,
        // The deadline may have been moved since it was read.
        where: { deadlineAt: { equals: deadlineAt, lt: new Date(now() - SWEEP_AFTER) } },
      }))
    return { isClosed, isGraded: await gradeAttempt(tx, attemptId) }
  }, PATIENT)
}

/** Sweeps now and every minute, never two at once. Called once when the server starts; gives the way to stop. */
export function startSweeper(): () => void {
  let isRunning = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    try {
      const { closed, graded } = await sweepOverdue()
      if (closed + graded > 0) log.info({ closed, graded }, 'overdue attempts finished')
    } catch (error) {
      log.error({ error }, 'the sweep failed')
    } finally {
      isRunning = false
    }
  }
  void run()
  const timer = setInterval(() => void run(), EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
