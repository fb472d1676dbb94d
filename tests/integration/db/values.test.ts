import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Prisma } from '@/lib/server/db/client'
import { plantRecords } from '@/tests/support/records'
import { withDatabases, withSqlite, type MakeDatabase, type TestDatabase } from '@/tests/support/database'

/** One database for a property with hundreds of runs. */
function shareDatabase(makeDatabase: MakeDatabase): () => Promise<TestDatabase> {
  let shared: Promise<TestDatabase> | undefined
  return () =>
    (shared ??= makeDatabase().then(async (database) => {
      await plantRecords(database.prisma)
      return database
    }))
}

/** Texts that both databases can hold: PostgreSQL has no character 0 and no half of a pair. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0'))

/**
 * Prisma rounds to 16 significant digits on its way to any database (a number that is a whole JSON
 * document too, numbers within one not), so that is not asked for; nor are numbers between 0 and
 * 1e-15, which the SQLite package takes for 0, nor -0, which JSON has not.
 */
const number = fc
  .double({ noNaN: true, min: -1e300, max: 1e300 })
  .map((value) => (Math.abs(value) < 1e-15 ? 0 : Number(value.toPrecision(15))))

const json = fc.letrec<{ value: Prisma.InputJsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.boolean(),
    fc.integer(),
    number,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

withDatabases('values', (makeDatabase) => {
  const open = shareDatabase(makeDatabase)

  test.each([
    ['an object', { a: 1, b: [true, null, 'é'] }],
    ['a text of digits', '007'],
    ['a text that is JSON', '{"a":1}'],
    ['an integer', 5],
    ['a fraction', 0.1],
    ['a big number', 1e21],
    ['a small number', 2.5e-15],
    ['seventeen digits within a document', [0.30000000000000004]],
    ['beyond 2^53', 2 ** 60],
    ['false', false],
    ['an empty list', []],
  ])('JSON: %s comes back as it was', async (_, value) => {
    const { prisma } = await open()
    const { settings } = await prisma.school.update({ where: { id: 'school' }, data: { settings: value } })
    expect(settings).toEqual(value)
    expect((await prisma.school.findUniqueOrThrow({ where: { id: 'school' } })).settings).toEqual(value)
  })

  test('JSON: anything comes back as it was', async () => {
    const { prisma } = await open()
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        await prisma.school.update({ where: { id: 'school' }, data: { settings: value } })
        expect((await prisma.school.findUniqueOrThrow({ where: { id: 'school' } })).settings).toEqual(value)
      }),
      { numRuns: 60 },
    )
  })

  test('JSON: raw SQL reads it as JSON too', async () => {
    const { prisma } = await open()
    for (const value of [5, 0.5, 'x', '7', [1]]) {
      await prisma.school.update({ where: { id: 'school' }, data: { settings: value } })
      expect(await prisma.$queryRaw`SELECT "settings" FROM "School"`).toEqual([{ settings: value }])
    }
  })

  test('JSON: no value and the value null are two things', async () => {
    const { prisma } = await open()
    const where = { attemptId_position: { attemptId: 'attempt', position: 0 } }
    const count = (equals: typeof Prisma.DbNull | typeof Prisma.JsonNull): Promise<number> =>
      prisma.response.count({ where: { answer: { equals } } })
    await prisma.response.update({ where, data: { answer: Prisma.DbNull } })
    expect([await count(Prisma.DbNull), await count(Prisma.JsonNull)]).toEqual([1, 0])
    await prisma.response.update({ where, data: { answer: Prisma.JsonNull } })
    expect([await count(Prisma.DbNull), await count(Prisma.JsonNull)]).toEqual([0, 1])
    expect((await prisma.response.findUniqueOrThrow({ where })).answer).toBeNull()
  })

  test('instants come back to the millisecond, and are found and ordered as instants', async () => {
    const { prisma } = await open()
    const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(instant, { minLength: 1, maxLength: 6, selector: Number }),
        async (instants) => {
          await prisma.session.deleteMany()
          await prisma.session.createMany({
            data: instants.map((expiresAt, index) => ({ id: String(index), userId: 'student', expiresAt })),
          })
          const rows = await prisma.session.findMany({ orderBy: { expiresAt: 'asc' } })
          const sorted = [...instants].sort((a, b) => a.getTime() - b.getTime())
          expect(rows.map((row) => row.expiresAt)).toEqual(sorted)
          const [first = new Date()] = instants
          expect(await prisma.session.count({ where: { expiresAt: first } })).toBe(1)
          expect(await prisma.session.count({ where: { expiresAt: { lt: first } } })).toBe(
            instants.filter((other) => other < first).length,
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  test('numbers with a fraction, whole numbers, truth values and texts come back as they were', async () => {
    const { prisma } = await open()
    const where = { attemptId_position: { attemptId: 'attempt', position: 0 } }
    const data = fc.record({
      score: fc.option(number),
      rev: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      isFlagged: fc.boolean(),
      gradedById: fc.option(text),
    })
    await fc.assert(
      fc.asyncProperty(data, async (values) => {
        await prisma.response.update({ where, data: values })
        expect(await prisma.response.findUniqueOrThrow({ where })).toMatchObject(values)
      }),
      { numRuns: 60 },
    )
  })

  test('sums and counts are numbers', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    await prisma.response.updateMany({ data: { score: 1.5 } })
    const { _sum, _avg, _count, _max } = await prisma.response.aggregate({
      _sum: { score: true, rev: true },
      _avg: { score: true },
      _count: true,
      _max: { savedAt: true },
    })
    expect({ _sum, _avg, _count }).toEqual({ _sum: { score: 1.5, rev: 1 }, _avg: { score: 1.5 }, _count: 1 })
    expect(_max.savedAt).toEqual(new Date('2026-03-01T08:00:00.000Z'))
    expect(await prisma.$queryRaw`SELECT count(*) AS n FROM "Response"`).toEqual([{ n: 1n }])
  })

  test('a change counts its rows', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    expect(await prisma.user.updateMany({ data: { displayName: 'X' } })).toEqual({ count: 2 })
    expect(await prisma.$executeRaw`UPDATE "User" SET "displayName" = 'Y' WHERE "id" = 'student'`).toBe(1)
  })

  test('more values than one statement takes are split', async () => {
    const { prisma } = await open()
    const ids = Array.from({ length: 40_000 }, (_, index) => `id-${index}`)
    expect(await prisma.user.findMany({ where: { id: { in: [...ids, 'student'] } } })).toHaveLength(1)
  })
})

withDatabases('the character 0', (makeDatabase) => {
  test('is refused in a text, where it would cut the rest off', async () => {
    const { prisma } = await makeDatabase()
    await expect(
      prisma.school.create({ data: { id: 'a', name: 'Elm\0Street', settings: {} } }),
    ).rejects.toThrow()
    expect(await prisma.school.count()).toBe(0)
  })
})

withSqlite('values of SQLite alone', (makeDatabase) => {
  const open = shareDatabase(makeDatabase)

  test('every instant is one text of 24 characters', async () => {
    const { prisma } = await open()
    await prisma.session.create({
      data: { id: 's', userId: 'student', expiresAt: new Date('2026-03-01T10:00:00+01:00') },
    })
    expect(
      await prisma.$queryRaw`SELECT "expiresAt" || '' AS "at", length("createdAt") AS "length" FROM "Session" WHERE "id" = 's'`,
    ).toEqual([{ at: '2026-03-01T09:00:00.000Z', length: 24n }])
  })

  test('what the default of a column wrote is read as UTC, in whatever zone the server is', async () => {
    vi.stubEnv('TZ', 'America/New_York')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { prisma, sqlite } = await open()
    const insert = `INSERT INTO "AuditLog" ("id", "action", "subjectType", "subjectId", "data", "at") VALUES ('raw', 'a', 't', 's', '{}', '2026-03-01 09:00:00')`
    await sqlite?.runExclusive((writer) => writer.script(insert))
    const row = await prisma.auditLog.findUniqueOrThrow({ where: { id: 'raw' } })
    expect(row.at).toEqual(new Date('2026-03-01T09:00:00.000Z'))
    const raw = await prisma.$queryRaw`SELECT "at" FROM "AuditLog" WHERE "id" = 'raw'`
    expect(raw).toEqual([{ at: row.at }])
  })

  test('a year of five digits, which would sort wrongly, is refused', async () => {
    const { prisma } = await open()
    const far = new Date('+010000-01-01T00:00:00.000Z')
    const write = prisma.session.create({ data: { id: 'far', userId: 'student', expiresAt: far } })
    await expect(write).rejects.toThrow('year')
  })

  test('bytes and integers of 64 bits come back as they were', async () => {
    const { prisma } = await open()
    const bytes = new Uint8Array([0, 1, 255])
    const rows = await prisma.$queryRaw<{ bytes: Uint8Array; big: bigint; none: null; real: number }[]>`
      SELECT ${bytes} AS "bytes", ${9_007_199_254_740_993n} AS "big", NULL AS "none", ${0.5} AS "real"`
    expect(Array.from(rows[0]?.bytes ?? [])).toEqual([0, 1, 255])
    expect(rows[0]).toMatchObject({ big: 9_007_199_254_740_993n, none: null, real: 0.5 })
  })
})
