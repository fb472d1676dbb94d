import { expect, test } from 'vitest'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { createSqliteAdapter } from '@/lib/server/db/sqlite/adapter'
import { withSqlite, type TestDatabase } from '@/tests/support/database'

const say = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] })
const insert = (id: string): SqlQuery =>
  say(`INSERT INTO "School" ("id", "name", "settings") VALUES ('${id}', 'A', '{}')`)

/** The adapter as Prisma sees it: what Prisma itself would prevent must be safe here as well. */
async function connect({ sqlite }: TestDatabase): Promise<SqlDriverAdapter> {
  if (!sqlite) throw new Error('Only for SQLite')
  return createSqliteAdapter(sqlite).connect()
}

withSqlite('the adapter below Prisma', (makeDatabase) => {
  test.each(['commit', 'rollback'] as const)('after its %s a transaction touches nothing', async (end) => {
    const database = await makeDatabase()
    const adapter = await connect(database)
    const transaction = await adapter.startTransaction()
    await transaction.executeRaw(insert('a'))
    await transaction[end]()
    await expect(transaction.executeRaw(insert('late'))).rejects.toThrow('TransactionAlreadyClosed')
    await expect(transaction.queryRaw(say('SELECT 1'))).rejects.toThrow('TransactionAlreadyClosed')
    expect(await database.prisma.school.count()).toBe(end === 'commit' ? 1 : 0)
  })

  test('the late word of an ended transaction does not reach the next one', async () => {
    const database = await makeDatabase()
    const adapter = await connect(database)
    const first = await adapter.startTransaction()
    await first.rollback()
    const second = await adapter.startTransaction()
    await second.executeRaw(insert('b'))
    await expect(first.executeRaw(insert('late'))).rejects.toThrow()
    await expect(first.commit()).rejects.toThrow()
    await first.rollback()
    await second.executeRaw(insert('c'))
    await second.commit()
    const rows = await database.prisma.school.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(database.sqlite?.gate.waiting).toBe(0)
  })

  test('when SQLite itself rolled back, nothing is written outside and nothing is acknowledged', async () => {
    const database = await makeDatabase()
    const adapter = await connect(database)
    const transaction = await adapter.startTransaction()
    await transaction.executeRaw(insert('a'))
    // As after a full disk: the transaction is gone, and nobody told Prisma.
    await transaction.executeRaw(say('ROLLBACK'))
    await expect(transaction.executeRaw(insert('b'))).rejects.toThrow('TransactionAlreadyClosed')
    await expect(transaction.commit()).rejects.toThrow('TransactionAlreadyClosed')
    expect(await database.prisma.school.count()).toBe(0)
    await adapter.executeRaw(insert('next'))
    expect(await database.prisma.school.count()).toBe(1)
  })
})
