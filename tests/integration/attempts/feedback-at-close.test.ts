import { afterEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { GRACE } from '@/lib/domain/attempts/deadline'
import { now, setClock } from '@/lib/server/clock'
import { changeTimes, closeNow } from '@/lib/server/data/assignments/change-times'
import { loadIntro } from '@/lib/server/data/attempts/load-intro'
import { loadResult } from '@/lib/server/data/attempts/load-result'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { sweepOverdue } from '@/lib/server/data/attempts/sweep'
import { isFeedbackShown, loadAssigned } from '@/lib/server/data/reviews/load-assigned'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { withDatabases } from '@/tests/support/database'
import { makeQuizWorld, type WorldOptions } from './quiz-world'

const START = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000
const [SOON, LATER] = [START + 10 * MINUTE, START + 60 * MINUTE]

let restore = () => {}
afterEach(() => restore())
function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

withDatabases('feedback once it has closed', (makeDatabase) => {
  /** Two begin; the first hands in, the second still answers. */
  async function setUp(window: WorldOptions['window']) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeQuizWorld(prisma, { students: 3, policy: { feedback: 'close' }, window })
    const [ready, busy, absent] = world.students as [Actor, Actor, Actor]
    goTo(START)
    const { attemptId } = await startOrResume(ready, world.assignmentId)
    const other = await startOrResume(busy, world.assignmentId)
    await submitAttempt(ready, attemptId, { answers: [], receivedAt: START })
    const seen = async () => ({
      result: (await loadResult(ready, attemptId)).feedback,
      score: (await loadIntro(ready, world.assignmentId)).past[0]?.score ?? null,
      receipt: (await submitAttempt(ready, attemptId, { answers: [], receivedAt: START })).canSeeResult,
      // Who never took it may practise it, keys and all.
      deck: (await loadAssigned(absent)).map((assigned) => isFeedbackShown(assigned, now())),
    })
    return { prisma, ...world, attemptId, otherId: other.attemptId, ready, busy, seen }
  }
  const times = (closesAt: number | null) => ({ opensAt: null, dueAt: null, closesAt })
  const hidden = (at: number | null) => ({
    result: { isAllowed: false, reason: 'until-close', at },
    score: null,
    receipt: false,
    deck: [false],
  })
  const shown = { result: { isAllowed: true }, score: 0, receipt: true, deck: [true] }

  test('an attempt that runs past a closing moved forward holds the keys back until it is over', async () => {
    const world = await setUp({ closesAt: LATER })
    await changeTimes(world.teacher, world.assignmentId, times(SOON))
    goTo(SOON + MINUTE)
    expect(await world.seen()).toEqual(hidden(LATER + GRACE))
    await submitAttempt(world.busy, world.otherId, { answers: [], receivedAt: SOON + MINUTE })
    expect(await world.seen()).toEqual(shown)
  })

  test('an attempt begun without an end gets one with the first closing that is set', async () => {
    const world = await setUp({})
    expect(await world.seen()).toEqual(hidden(null))
    await changeTimes(world.teacher, world.assignmentId, times(SOON))
    expect(await world.seen()).toEqual(hidden(SOON + GRACE))
    goTo(SOON + MINUTE)
    await sweepOverdue()
    expect(await world.seen()).toEqual(shown)
  })

  test('closing what is closed ends what ran past it', async () => {
    const world = await setUp({ closesAt: LATER })
    await changeTimes(world.teacher, world.assignmentId, times(SOON))
    goTo(SOON + MINUTE)
    await closeNow(world.teacher, world.assignmentId)
    expect((await world.prisma.assignment.findFirstOrThrow()).closesAt?.getTime()).toBe(SOON)
    goTo(SOON + 2 * MINUTE)
    expect(await world.seen()).toEqual(shown)
  })

  test('an open attempt without a deadline holds the keys back until it is handed in', async () => {
    const world = await setUp({ closesAt: SOON })
    await world.prisma.attempt.update({ where: { id: world.otherId }, data: { deadlineAt: null } })
    goTo(SOON + MINUTE)
    expect(await world.seen()).toEqual(hidden(null))
    await submitAttempt(world.busy, world.otherId, { answers: [], receivedAt: SOON + MINUTE })
    expect(await world.seen()).toEqual(shown)
  })
})
