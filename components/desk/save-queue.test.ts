import { describe, expect, it } from 'vitest'
import { createSaveQueue, type QueueStatus } from './save-queue'

const settle = () => new Promise((resolve) => setImmediate(resolve))

function makeQueue() {
  const states: QueueStatus[] = []
  const pauses: number[] = []
  const queue = createSaveQueue({
    wait: async (milliseconds) => void pauses.push(milliseconds),
    onStatus: (status) => states.push(status),
  })
  return { queue, states, pauses }
}

const isTemporary = (error: unknown) => error === 'offline'

describe('the save queue', () => {
  it('sends one change at a time, in order', async () => {
    const { queue, states } = makeQueue()
    const log: string[] = []
    const task = (name: string) => ({
      run: async () => {
        log.push(`${name} starts`)
        await settle()
        log.push(`${name} ends`)
      },
      isTemporary,
      onRefused: () => log.push('refused'),
    })
    queue.add(task('a'))
    queue.add(task('b'))
    await settle()
    await settle()
    await settle()
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends'])
    expect(states).toEqual(['saving', 'saving', 'saved'])
    expect(queue.size).toBe(0)
  })

  it('says so when it is offline, tries again with growing pauses, and loses nothing', async () => {
    const { queue, states, pauses } = makeQueue()
    let tries = 0
    const done: string[] = []
    queue.add({
      run: async () => {
        tries += 1
        if (tries < 3) throw 'offline'
        done.push('a')
      },
      isTemporary,
      onRefused: () => done.push('refused'),
    })
    queue.add({ run: async () => void done.push('b'), isTemporary, onRefused: () => done.push('refused') })
    await settle()
    await settle()
    expect(done).toEqual(['a', 'b'])
    expect(pauses).toEqual([1000, 2000])
    expect(states).toEqual(['saving', 'offline', 'offline', 'offline', 'offline', 'saving', 'saved'])
  })

  it('takes a refused change back and goes on with the next', async () => {
    const { queue } = makeQueue()
    const log: string[] = []
    queue.add({
      run: () => Promise.reject(new Error('no')),
      isTemporary,
      onRefused: (error) => log.push(String(error)),
    })
    queue.add({ run: async () => void log.push('next'), isTemporary, onRefused: () => undefined })
    await settle()
    expect(log).toEqual(['Error: no', 'next'])
  })

  it('tells who waits whether everything arrived', async () => {
    const { queue } = makeQueue()
    let isOnline = true
    const task = {
      run: () => (isOnline ? Promise.resolve() : Promise.reject('offline')),
      isTemporary,
      onRefused: () => undefined,
    }
    expect(await queue.whenSettled()).toBe(true)
    queue.add(task)
    expect(await queue.whenSettled()).toBe(true)
    isOnline = false
    queue.add(task)
    expect(await queue.whenSettled()).toBe(false)
    isOnline = true
    expect(await queue.whenSettled()).toBe(true)
  })
})
