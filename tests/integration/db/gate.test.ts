import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Gate } from '@/lib/server/db/sqlite/gate'

test('lets in one at a time, in the order of arrival', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { maxLength: 40 }), async (turns) => {
      const gate = new Gate()
      const entered: number[] = []
      let inside = 0
      await Promise.all(
        turns.map((length, index) =>
          gate.run(async () => {
            inside += 1
            expect(inside).toBe(1)
            entered.push(index)
            for (let turn = 0; turn < length; turn += 1) await Promise.resolve()
            inside -= 1
          }),
        ),
      )
      expect(entered).toEqual(turns.map((_, index) => index))
      expect(gate.waiting).toBe(0)
    }),
  )
})

test('opens again after work that fails', async () => {
  const gate = new Gate()
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(
    gate.run(() => {
      throw new Error('at once')
    }),
  ).rejects.toThrow('at once')
  expect(await gate.run(() => 'next')).toBe('next')
})

test('a second release does not let two in', async () => {
  const gate = new Gate()
  const release = await gate.acquire()
  const second = gate.acquire()
  let isThirdIn = false
  const third = gate.acquire().then((releaseThird) => {
    isThirdIn = true
    releaseThird()
  })
  release()
  release()
  const releaseSecond = await second
  await Promise.resolve()
  expect(isThirdIn).toBe(false)
  releaseSecond()
  await third
})

test('keeps its order over a queue of thousands', async () => {
  const gate = new Gate()
  const entered: number[] = []
  const everyone = Array.from({ length: 5_000 }, (_, index) => gate.run(() => void entered.push(index)))
  expect(gate.waiting).toBe(4_999)
  await Promise.all(everyone)
  expect(entered).toEqual(Array.from({ length: 5_000 }, (_, index) => index))
})
