import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrismaClient } from '@/lib/server/db/client'
import { withDatabases, type TestDatabase } from '@/tests/support/database'

/** One request. Each write has an id of its own; `spoils` makes a transaction throw at its end. */
type Request =
  | { kind: 'write' }
  | { kind: 'duplicate' }
  | { kind: 'list'; writes: number; spoils: boolean }
  | { kind: 'transaction'; writes: number; pauses: number; spoils: boolean }
  | { kind: 'handWritten'; writes: number; spoils: boolean }
  | { kind: 'read' }

const writes = fc.integer({ min: 1, max: 4 })
const request: fc.Arbitrary<Request> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Request>({ kind: 'write' }) },
  { weight: 1, arbitrary: fc.constant<Request>({ kind: 'duplicate' }) },
  { weight: 1, arbitrary: fc.constant<Request>({ kind: 'read' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const), writes, spoils: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('handWritten' as const), writes, spoils: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('transaction' as const),
      writes,
      pauses: fc.nat({ max: 5 }),
      spoils: fc.boolean(),
    }),
  },
)

const row = (id: string): { id: string; name: string; settings: object } => ({ id, name: id, settings: {} })
const spoiled = new Error('spoiled')

async function runTransaction(
  prisma: PrismaClient,
  ids: string[],
  { pauses, spoils }: { pauses: number; spoils: boolean },
): Promise<void> {
  const patience = { maxWait: 60_000, timeout: 60_000 }
  await prisma.$transaction(async (tx) => {
    for (const id of ids) {
      await tx.school.create({ data: row(id) })
      for (let turn = 0; turn < pauses; turn += 1) await new Promise(setImmediate)
    }
    if (spoils) throw spoiled
  }, patience)
}

async function runHandWritten(
  { prisma, sqlite }: TestDatabase,
  ids: string[],
  spoils: boolean,
): Promise<void> {
  if (!sqlite) return runTransaction(prisma, ids, { pauses: 0, spoils })
  const sql = `INSERT INTO "School" ("id", "name", "settings") VALUES (?, ?, '{}')`
  await sqlite.runExclusive((writer) => {
    writer.command('BEGIN IMMEDIATE')
    for (const id of ids) writer.execute({ sql, args: [id, id] })
    if (spoils) throw spoiled
    writer.command('COMMIT')
  })
}

/** Serves one request and returns the ids that it acknowledged. */
async function serve(database: TestDatabase, request: Request, name: string): Promise<string[]> {
  const { prisma } = database
  const count = 'writes' in request ? request.writes : 1
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`)
  switch (request.kind) {
    case 'read':
      await prisma.school.findMany({ take: 3 })
      return []
    case 'duplicate':
      await expect(prisma.school.create({ data: row('first') })).rejects.toMatchObject({ code: 'P2002' })
      return []
    case 'write':
      await prisma.school.create({ data: row(`${name}-0`) })
      return ids
    case 'list': {
      const wanted = request.spoils ? [...ids, 'first'] : ids
      await prisma.$transaction(wanted.map((id) => prisma.school.create({ data: row(id) })))
      return ids
    }
    case 'transaction':
      await runTransaction(prisma, ids, request)
      return ids
    case 'handWritten':
      await runHandWritten(database, ids, request.spoils)
      return ids
  }
}

withDatabases('interleaved requests', (makeDatabase, provider) => {
  test('every acknowledged write is there, and nothing else', { timeout: 300_000 }, async () => {
    const database = await makeDatabase()
    await database.prisma.school.create({ data: row('first') })
    const expected = new Set(['first'])
    let round = 0
    // PostgreSQL keeps its own promises; there we only show that the same code means the same.
    const numRuns = Number(process.env['INTERLEAVING_RUNS'] ?? (provider === 'sqlite' ? 40 : 8))
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 20, maxLength: 120 }), async (requests) => {
        round += 1
        const answers = await Promise.allSettled(
          requests.map((request, index) => serve(database, request, `${round}-${index}`)),
        )
        for (const [index, answer] of answers.entries()) {
          const asked = requests[index]
          const isSpoiled = asked !== undefined && 'spoils' in asked && asked.spoils
          expect(answer.status).toBe(isSpoiled ? 'rejected' : 'fulfilled')
          if (answer.status === 'fulfilled') for (const id of answer.value) expected.add(id)
        }
        const rows = await database.prisma.school.findMany({ select: { id: true } })
        expect(new Set(rows.map(({ id }) => id))).toEqual(expected)
      }),
      { numRuns, endOnFailure: true },
    )
  })
})
