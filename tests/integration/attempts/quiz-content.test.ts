import { expect, test } from 'vitest'
import { loadQuizContent } from '@/lib/server/data/attempts/quiz-content'
import type { Transaction } from '@/lib/server/db/client'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { withDatabases } from '@/tests/support/database'
import { makeQuizWorld } from './quiz-world'

/** A promise that fails when the test says so (Node 20 has no `Promise.withResolvers`). */
function makePromise() {
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<never>((_resolve, fail) => void (reject = fail))
  return { promise, reject }
}

withDatabases('a quiz version’s content', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    await makeQuizWorld(prisma)
    const { id } = await prisma.quizVersion.findFirstOrThrow()
    return { prisma, id }
  }

  test('what one transaction reads and loses is nobody else’s failure', async () => {
    const { prisma, id } = await setUp()
    const lost = makePromise()
    const failing = { quizVersion: { findUniqueOrThrow: () => lost.promise } } as unknown as Transaction
    const first = loadQuizContent(failing, id)
    const second = loadQuizContent(prisma, id)
    lost.reject(new Error('the transaction was rolled back'))
    await expect(first).rejects.toThrow('rolled back')
    expect((await second).items).toHaveLength(5)
  })

  test('a class that starts together reads it once', async () => {
    const { prisma, id } = await setUp()
    const all = await Promise.all(Array.from({ length: 20 }, () => loadQuizContent(prisma, id)))
    expect(new Set(all).size).toBe(1)
  })
})
