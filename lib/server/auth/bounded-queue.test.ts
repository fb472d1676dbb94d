import { expect, test } from 'vitest'
import { BoundedQueue } from './bounded-queue'

function makeWork() {
  const releases: (() => void)[] = []
  let running = 0
  let most = 0
  const work = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => releases.push(resolve))
    running -= 1
  }
  return { work, releases, most: () => most }
}

test('at most so many at a time, the rest in order, none forgotten', async () => {
  const queue = new BoundedQueue(2, 100)
  const { work, releases, most } = makeWork()
  const order: number[] = []
  const all = Promise.all(
    Array.from({ length: 12 }, (_, index) => queue.run(work).then(() => order.push(index))),
  )
  while (order.length < 12) {
    releases.shift()?.()
    await Promise.resolve()
  }
  await all
  expect(most()).toBe(2)
  expect(order).toEqual(Array.from({ length: 12 }, (_, index) => index))
})

test('beyond the queue it refuses at once, and takes work again later', async () => {
  const queue = new BoundedQueue(1, 1)
  const { work, releases } = makeWork()
  const first = queue.run(work)
  const second = queue.run(work)
  await expect(queue.run(work)).rejects.toMatchObject({ code: 'busy' })
  releases.shift()?.()
  await first
  while (releases.length === 0) await Promise.resolve()
  releases.shift()?.()
  await second
  expect(await queue.run(() => Promise.resolve('again'))).toBe('again')
})

test('a failure frees its place', async () => {
  const queue = new BoundedQueue(1, 1)
  await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await queue.run(() => Promise.resolve(1))).toBe(1)
})
