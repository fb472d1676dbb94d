import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { PrismaClient } from '@/lib/server/db/generated/sqlite/client'
import { parseDatabaseUrl } from '@/lib/server/db/url'
import { withSqlite } from '@/tests/support/database'
import { loadStockAdapter } from '@/tests/support/stock-adapter'

const school = { name: 'Elm Street', settings: {} }

/** What is on the disk, as another program sees it. */
function readSchools(url: string): string[] {
  const location = parseDatabaseUrl(url)
  if (location.provider !== 'sqlite') throw new Error('Only for SQLite')
  const database = new DatabaseSync(location.path)
  const rows: { id: string }[] = database.prepare('SELECT "id" FROM "School" ORDER BY "id"').all()
  database.close()
  return rows.map(({ id }) => id)
}

/** One request writes while the transaction of another is open; then that one rolls back. */
async function writeBesideRollback(prisma: PrismaClient): Promise<void> {
  let other: Promise<unknown> = Promise.resolve()
  const transaction = prisma.$transaction(async (tx) => {
    await tx.school.create({ data: { ...school, id: 'abandoned' } })
    let isAnswered = false
    other = prisma.school.create({ data: { ...school, id: 'acknowledged' } }).then(() => (isAnswered = true))
    // Turns enough for the other request to be answered, if anything lets it through.
    for (let turn = 0; turn < 50 && !isAnswered; turn += 1) await tx.school.count()
    throw new Error('changed my mind')
  })
  await expect(transaction).rejects.toThrow('changed my mind')
  await other
}

/** A transaction whose COMMIT itself fails: a foreign key that was deferred to the end. */
async function failAtCommit(prisma: PrismaClient): Promise<void> {
  const transaction = prisma.$transaction(async (tx) => {
    await tx.school.create({ data: { ...school, id: 'uncommitted' } })
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.$executeRaw`INSERT INTO "Class" ("id", "schoolId", "name") VALUES ('class', 'nowhere', 'Orphans')`
  })
  await expect(transaction).rejects.toThrow('ForeignKeyConstraintViolation')
}

withSqlite('acknowledged writes', (makeDatabase) => {
  describe('the stock adapter, which this project does not use', () => {
    const StockAdapter = loadStockAdapter()

    test('loses a write that it acknowledged, to the rollback of someone else', async () => {
      const { url } = await makeDatabase()
      const prisma = new PrismaClient({ adapter: new StockAdapter({ url }) })
      await writeBesideRollback(prisma)
      expect(readSchools(url)).toEqual([])
      await prisma.$disconnect()
    })

    test('is poisoned by a COMMIT that fails: later writes are acknowledged and lost', async () => {
      const { url } = await makeDatabase()
      const prisma = new PrismaClient({ adapter: new StockAdapter({ url }) })
      await failAtCommit(prisma)
      await prisma.school.create({ data: { ...school, id: 'acknowledged' } })
      expect(readSchools(url)).toEqual([])
      await expect(prisma.$transaction((tx) => tx.school.count())).rejects.toThrow('within a transaction')
      await prisma.$disconnect()
    })
  })

  describe('our adapter', () => {
    test('keeps a write beside the rollback of someone else', async () => {
      const { prisma, url } = await makeDatabase()
      await writeBesideRollback(prisma)
      expect(readSchools(url)).toEqual(['acknowledged'])
    })

    test('undoes a transaction whose COMMIT fails, and goes on', async () => {
      const { prisma, url } = await makeDatabase()
      await failAtCommit(prisma)
      await prisma.school.create({ data: { ...school, id: 'acknowledged' } })
      expect(await prisma.$transaction((tx) => tx.school.count())).toBe(1)
      expect(readSchools(url)).toEqual(['acknowledged'])
    })

    test('refuses when another program holds the lock too long, and goes on when it is free', async () => {
      const { prisma, sqlite, url } = await makeDatabase()
      const location = parseDatabaseUrl(url)
      if (location.provider !== 'sqlite') throw new Error('Only for SQLite')
      await sqlite?.runExclusive((writer) => writer.command('PRAGMA busy_timeout = 0'))
      const program = new DatabaseSync(location.path)
      program.exec('BEGIN IMMEDIATE')
      const write = (id: string): Promise<unknown> => prisma.school.create({ data: { ...school, id } })
      await expect(write('busy')).rejects.toMatchObject({ code: 'P1008' })
      await expect(prisma.$transaction((tx) => tx.school.count())).rejects.toMatchObject({ code: 'P1008' })
      program.exec('ROLLBACK')
      program.close()
      await write('free')
      expect(readSchools(url)).toEqual(['free'])
    })
  })
})
