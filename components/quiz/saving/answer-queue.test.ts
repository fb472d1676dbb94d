import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeKey, makeRandom } from '@/lib/domain/attempts/random'
import { isSameAnswer, type SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { SaveReceipt, StudentAnswer } from '@/lib/domain/attempts/student-quiz'
import { makeLossyTransport, makeMemoryStore, settle, TestTime, visitQuiz } from '@/tests/support/quiz-client'
import { DELAY } from './answer-queue'
import type { Outcome } from './transport'

const text = (value: string) => ({ kind: 'text' as const, text: value })
const alwaysUp = { next: () => ({ arrives: true, replies: true }) }
const alwaysDown = { next: () => ({ arrives: false, replies: false }) }

/** The server's rule, in memory. */
function makeServer(positions = [1, 2, 3]) {
  const rows = new Map<number, StudentAnswer>(
    positions.map((position) => [position, { position, answer: null, rev: 0, isFlagged: false, savedAt: 0 }]),
  )
  const log: SavedAnswer[] = []
  const deliver = async (saved: SavedAnswer): Promise<Outcome<SaveReceipt>> => {
    log.push(saved)
    const stored = rows.get(saved.position)
    if (!stored) return { kind: 'refused', code: 'not-found', message: 'gone' }
    const isNewer = saved.rev > stored.rev
    if (isNewer) rows.set(saved.position, { ...saved, savedAt: log.length })
    const row = rows.get(saved.position) ?? stored
    const isRepeated = row.rev === saved.rev && isSameAnswer(row.answer, saved.answer)
    return { kind: 'ok', value: { ...row, isStored: isNewer || isRepeated } }
  }
  return { rows, log, deliver, list: () => [...rows.values()] }
}

function setUp(network = alwaysUp) {
  const server = makeServer()
  const time = new TestTime()
  const store = makeMemoryStore()
  const visit = () =>
    visitQuiz({ saved: server.list(), transport: makeLossyTransport(network, server.deliver), store, time })
  return { server, time, store, visit }
}

describe('AnswerQueue', () => {
  it('shows a change at once, sends it within a second, and says saved only then', async () => {
    const { server, time, store, visit } = setUp()
    const { queue } = visit()
    queue.edit(1, { answer: text('a') })
    queue.edit(1, { answer: text('ab') })
    expect(queue.state.answers.get(1)?.answer).toEqual(text('ab'))
    expect(queue.state.status).toEqual({ kind: 'saving' })
    expect(store.kept.get(1)).toMatchObject({ rev: 2 })
    time.pass(DELAY - 1)
    expect(server.log).toHaveLength(0)
    time.pass(1)
    await queue.flush()
    expect(server.log).toEqual([{ position: 1, answer: text('ab'), rev: 2, isFlagged: false }])
    expect(queue.state).toMatchObject({ waiting: 0, status: { kind: 'saved', at: 1 } })
    expect(store.kept.size).toBe(0)
    expect(DELAY).toBeLessThanOrEqual(1000)
  })

  it('steady typing does not put saving off', async () => {
    const { server, time, visit } = setUp()
    const { queue } = visit()
    for (let key = 0; key < 30; key += 1) {
      queue.edit(1, { answer: text('x'.repeat(key + 1)) })
      time.pass(100)
      await Promise.resolve()
    }
    await queue.flush()
    expect(server.log.length).toBeGreaterThanOrEqual(3)
  })

  it('keeps what is typed while an earlier change is on its way', async () => {
    const { server, time, store } = setUp()
    let arrive = () => {}
    const way = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const transport = { save: async (saved: SavedAnswer) => (await way, server.deliver(saved)) }
    const { queue } = visitQuiz({ saved: server.list(), transport, store, time })
    queue.edit(1, { answer: text('fir') })
    const sending = queue.flush()
    queue.edit(1, { answer: text('first') })
    arrive()
    await sending
    expect(queue.state).toMatchObject({ waiting: 1, status: { kind: 'saving' } })
    await settle(queue, time)
    expect(server.rows.get(1)).toMatchObject({ answer: text('first'), rev: 2 })
  })

  it('never says saved while something waits, and tries again with growing pauses', async () => {
    let isDown = true
    const { server, time, visit } = setUp({ next: () => ({ arrives: !isDown, replies: !isDown }) })
    const { queue, states } = visit()
    queue.edit(1, { answer: text('a') })
    time.pass(DELAY)
    await queue.flush()
    expect(queue.state.status).toEqual({ kind: 'offline' })
    for (let minute = 0; minute < 5; minute += 1) {
      time.pass(60_000)
      await queue.flush()
    }
    expect(states.some(({ status, waiting }) => status.kind === 'saved' && waiting > 0)).toBe(false)
    isDown = false
    await settle(queue, time)
    expect(server.rows.get(1)?.answer).toEqual(text('a'))
    expect(queue.state.status.kind).toBe('saved')
  })

  it('takes up after a closed tab what had not arrived', async () => {
    const { server, time, store } = setUp()
    const first = visitQuiz({
      saved: server.list(),
      transport: makeLossyTransport(alwaysDown, server.deliver),
      store,
      time,
    })
    first.queue.edit(2, { answer: text('kept'), isFlagged: true })
    time.pass(DELAY)
    await first.queue.flush()
    const second = visitQuiz({
      saved: server.list(),
      transport: makeLossyTransport(alwaysUp, server.deliver),
      store,
      time,
    })
    await second.queue.restore()
    expect(second.queue.state.answers.get(2)).toMatchObject({ answer: text('kept'), isFlagged: true })
    expect(server.rows.get(2)?.answer).toEqual(text('kept'))
    expect(store.kept.size).toBe(0)
  })

  it('an old unsent change never overwrites what another device saved meanwhile, and says so', async () => {
    const { server, time, store, visit } = setUp(alwaysDown)
    const { queue } = visit()
    queue.edit(1, { answer: text('phone') })
    time.pass(DELAY)
    await queue.flush()
    for (const rev of [1, 2])
      await server.deliver({ position: 1, answer: text(`laptop ${rev}`), rev, isFlagged: false })
    time.pass(300_000)
    const online = visitQuiz({
      saved: server.list().map((row) => ({ ...row, rev: 0 })),
      transport: makeLossyTransport(alwaysUp, server.deliver),
      store,
      time,
    })
    await online.queue.restore()
    expect(server.rows.get(1)?.answer).toEqual(text('laptop 2'))
    expect(online.queue.state.answers.get(1)?.answer).toEqual(text('laptop 2'))
    expect(online.queue.state.overtaken).toEqual([1])
  })

  it('what the student is changing right now stands, even if another device was a moment quicker', async () => {
    const { server, visit } = setUp()
    const { queue } = visit()
    await server.deliver({ position: 1, answer: text('other'), rev: 3, isFlagged: false })
    queue.edit(1, { answer: text('mine') })
    await queue.flush()
    expect(queue.state.waiting).toBe(1)
    await queue.flush()
    expect(server.rows.get(1)).toMatchObject({ answer: text('mine'), rev: 4 })
  })

  it('stops when the attempt is closed, and keeps what was not sent', async () => {
    const { time, store, server } = setUp()
    const { queue } = visitQuiz({
      saved: server.list(),
      transport: { save: async () => ({ kind: 'closed', reason: 'deadline' }) },
      store,
      time,
    })
    queue.edit(1, { answer: text('late') })
    await queue.flush()
    expect(queue.state.status).toEqual({ kind: 'closed', reason: 'deadline' })
    expect(queue.unsent).toHaveLength(1)
    queue.edit(1, { answer: text('later') })
    expect(queue.unsent[0]?.answer).toEqual(text('late'))
  })

  it('keeps everything while signed out', async () => {
    const { time, store, server } = setUp()
    let isIn = false
    const transport = {
      save: (saved: SavedAnswer) =>
        isIn ? server.deliver(saved) : Promise.resolve({ kind: 'signed-out' as const }),
    }
    const { queue } = visitQuiz({ saved: server.list(), transport, store, time })
    queue.edit(1, { answer: text('a') })
    queue.edit(2, { answer: text('b') })
    await queue.flush()
    expect(queue.state).toMatchObject({ waiting: 2, status: { kind: 'signed-out' } })
    isIn = true
    await settle(queue, time)
    expect(server.rows.get(2)?.answer).toEqual(text('b'))
  })

  it('whatever is lost on the way and however often the tab is closed: the last thing the student saw is stored', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          position: fc.integer({ min: 1, max: 3 }),
          value: fc.string({ maxLength: 5 }),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 5000 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.uuid(), async (steps, luck) => {
        const roll = makeRandom(makeKey(luck), 'network')
        const { server, time, store } = setUp()
        const transport = makeLossyTransport(
          { next: () => ({ arrives: roll() > 0.3, replies: roll() > 0.3 }) },
          server.deliver,
        )
        const open = async () => {
          const { queue } = visitQuiz({ saved: server.list(), transport, store, time })
          await queue.restore()
          return queue
        }
        let queue = await open()
        const seen = new Map<number, string>()
        for (const move of steps) {
          if (move.kind === 'edit') {
            queue.edit(move.position, { answer: text(move.value) })
            seen.set(move.position, move.value)
          } else if (move.kind === 'wait') {
            time.pass(move.ms)
            await queue.flush()
          } else {
            queue.stop()
            queue = await open()
          }
          if (queue.state.status.kind === 'saved') expect(queue.state.waiting).toBe(0)
        }
        await settle(queue, time)
        for (const [position, value] of seen) expect(server.rows.get(position)?.answer).toEqual(text(value))
      }),
      { numRuns: 200 },
    )
  })
})
