import { expect, test } from 'vitest'
import { withDatabases, withSqlite } from '@/tests/support/database'

const school = { name: 'Elm Street', settings: {} }

/** A promise to be kept from outside. */
function makeSignal(): { promise: Promise<void>; send: () => void } {
  let send = (): void => {}
  const promise = new Promise<void>((resolve) => (send = resolve))
  return { promise, send }
}

withDatabases('transactions', (makeDatabase) => {
  test('an interactive one commits what it wrote', async () => {
    const { prisma } = await makeDatabase()
    const seen = await prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'a' } })
      return tx.school.count()
    })
    expect(seen).toBe(1)
    expect(await prisma.school.count()).toBe(1)
  })

  test('an interactive one that throws leaves nothing', async () => {
    const { prisma } = await makeDatabase()
    const transaction = prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'a' } })
      throw new Error('no')
    })
    await expect(transaction).rejects.toThrow('no')
    expect(await prisma.school.count()).toBe(0)
  })

  test('a list is all or nothing', async () => {
    const { prisma } = await makeDatabase()
    const create = (id: string): ReturnType<typeof prisma.school.create> =>
      prisma.school.create({ data: { ...school, id } })
    await expect(prisma.$transaction([create('a'), create('b'), create('a')])).rejects.toMatchObject({
      code: 'P2002',
    })
    expect(await prisma.school.count()).toBe(0)
    await prisma.$transaction([create('a'), create('b')])
    expect(await prisma.school.count()).toBe(2)
  })

  test('a nested write is all or nothing', async () => {
    const { prisma } = await makeDatabase()
    const user = { role: 'STUDENT' as const, displayName: 'Ada', username: 'ada' }
    const nested = prisma.school.create({
      data: {
        ...school,
        id: 'a',
        users: {
          create: [
            { ...user, id: '1' },
            { ...user, id: '2' },
          ],
        },
      },
    })
    await expect(nested).rejects.toMatchObject({ code: 'P2002' })
    expect(await prisma.school.count()).toBe(0)
  })

  test('nobody sees what is not committed', async () => {
    const { prisma } = await makeDatabase()
    await prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'a' } })
      // On SQLite this read must not wait for the writer either, or it would wait for ever.
      expect(await prisma.school.count()).toBe(0)
    })
    expect(await prisma.school.count()).toBe(1)
  })

  test('after a timeout nothing is left, and a late statement touches nothing', async () => {
    const { prisma } = await makeDatabase()
    const hasWritten = makeSignal()
    const isOver = makeSignal()
    const transaction = prisma.$transaction(
      async (tx) => {
        await tx.school.create({ data: { ...school, id: 'slow' } })
        hasWritten.send()
        await isOver.promise
        await tx.school.create({ data: { ...school, id: 'late' } })
      },
      { timeout: 50 },
    )
    await hasWritten.promise
    // The same id: it must wait until the slow transaction is undone.
    await prisma.school.create({ data: { ...school, id: 'slow', name: 'Oak Street' } })
    isOver.send()
    await expect(transaction).rejects.toMatchObject({ code: 'P2028' })
    expect(await prisma.school.findMany({ select: { id: true, name: true } })).toEqual([
      { id: 'slow', name: 'Oak Street' },
    ])
  })

  test('one waits longer for its turn than a class takes to hand in', async () => {
    const { prisma } = await makeDatabase()
    const isOver = makeSignal()
    const holder = prisma.$transaction(() => isOver.promise)
    const patient = prisma.$transaction((tx) => tx.school.count())
    // Prisma's own patience ends after 2 s.
    setTimeout(() => isOver.send(), 2_500)
    await holder
    expect(await patient).toBe(0)
  })

  test('one inside another keeps or undoes its own part', async () => {
    const { prisma } = await makeDatabase()
    await prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'outer' } })
      const inner = tx.$transaction(async (nested) => {
        await nested.school.create({ data: { ...school, id: 'inner' } })
        throw new Error('only the inner one')
      })
      await expect(inner).rejects.toThrow('only the inner one')
      await tx.$transaction((nested) => nested.school.create({ data: { ...school, id: 'kept' } }))
    })
    const rows = await prisma.school.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ id }) => id)).toEqual(['kept', 'outer'])
  })
})

withSqlite('the gate of SQLite', (makeDatabase) => {
  test('who gave up waiting leaves it open for the next', async () => {
    const { prisma, sqlite } = await makeDatabase()
    const isOver = makeSignal()
    const holder = prisma.$transaction(() => isOver.promise)
    const impatient = prisma.$transaction((tx) => tx.school.count(), { maxWait: 1 })
    await expect(impatient).rejects.toMatchObject({ code: 'P2028' })
    isOver.send()
    await holder
    await prisma.school.create({ data: { ...school, id: 'a' } })
    expect(sqlite?.gate.waiting).toBe(0)
  })

  test('hand-written work has the writer alone', async () => {
    const { prisma, sqlite } = await makeDatabase()
    const isOver = makeSignal()
    const work = sqlite?.runExclusive(async (writer) => {
      writer.command('BEGIN IMMEDIATE')
      writer.execute({
        sql: `INSERT INTO "School" ("id", "name", "settings") VALUES (?, ?, ?)`,
        args: ['a', 'A', '{}'],
      })
      await isOver.promise
      writer.command('COMMIT')
      return 'done'
    })
    const other = prisma.school.create({ data: { ...school, id: 'b' } })
    expect(await prisma.school.count()).toBe(0)
    isOver.send()
    expect(await work).toBe('done')
    await other
    expect(await prisma.school.count()).toBe(2)
  })

  test('hand-written work that fails or forgets its COMMIT is undone', async () => {
    const { prisma, sqlite } = await makeDatabase()
    const insert = {
      sql: `INSERT INTO "School" ("id", "name", "settings") VALUES ('a', 'A', '{}')`,
    }
    const failing = sqlite?.runExclusive((writer) => {
      writer.command('BEGIN IMMEDIATE')
      writer.execute(insert)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const forgetful = sqlite?.runExclusive((writer) => {
      writer.command('BEGIN IMMEDIATE')
      writer.execute(insert)
    })
    await expect(forgetful).rejects.toThrow('left its transaction open')
    expect(await prisma.school.count()).toBe(0)
  })

  test('an isolation level that SQLite has not is refused', async () => {
    const { prisma } = await makeDatabase()
    const read = prisma.$transaction((tx) => tx.school.count(), { isolationLevel: 'ReadCommitted' as never })
    await expect(read).rejects.toThrow()
    expect(await prisma.$transaction((tx) => tx.school.count(), { isolationLevel: 'Serializable' })).toBe(0)
  })

  test('closing and opening again finds the rows; closing twice does nothing', async () => {
    const { prisma, close } = await makeDatabase()
    await prisma.school.create({ data: { ...school, id: 'a' } })
    await prisma.$disconnect()
    expect(await prisma.school.count()).toBe(1)
    await close()
    await close()
  })
})

withSqlite('the reader of SQLite', (makeDatabase) => {
  test('cannot write', async () => {
    const { sqlite } = await makeDatabase()
    const insert = {
      sql: `INSERT INTO "School" ("id", "name", "settings") VALUES ('a', 'A', '{}')`,
    }
    expect(() => sqlite?.reader.execute(insert)).toThrow('readonly')
    expect(() => sqlite?.reader.execute({ ...insert, sql: 'DROP TABLE "School"' })).toThrow('readonly')
  })

  test('is not asked by statements that write, whatever they begin with', async () => {
    const { prisma } = await makeDatabase()
    await prisma.$queryRaw`INSERT INTO "School" ("id", "name", "settings") VALUES ('a', 'A', '{}') RETURNING "id"`
    await prisma.$queryRaw`WITH x AS (SELECT 'b' AS id) INSERT INTO "School" ("id", "name", "settings") SELECT id, id, '{}' FROM x`
    expect(await prisma.$queryRaw`WITH x AS (SELECT "id" FROM "School") SELECT count(*) AS n FROM x`).toEqual(
      [{ n: 2n }],
    )
  })

  test('does not wait for a long writing transaction', async () => {
    const { prisma } = await makeDatabase()
    await prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'a' } })
      const reads = await Promise.all(Array.from({ length: 200 }, () => prisma.school.count()))
      expect(new Set(reads)).toEqual(new Set([0]))
      // Rows with their relations, the usual read of a page, take several statements.
      expect(await prisma.school.findMany({ include: { users: { include: { sessions: true } } } })).toEqual(
        [],
      )
    })
  })
})
