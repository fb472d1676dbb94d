import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabase } from '@/lib/server/db/client'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { measure, printMeasurements } from './measure'

/** What a durable write and a read cost: the raw statement, and through Prisma behind the gate. */
export async function benchDatabase(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-bench-'))
  const url = `file:${path.join(folder, 'bench.db')}`
  await migrateDatabase({ url })
  const { prisma, sqlite, close } = createDatabase(url)
  try {
    await prisma.school.create({ data: { id: 'school', name: 'Bench', settings: {} } })
    const rows = []
    if (sqlite) {
      rows.push(
        await measure('hand-written UPDATE on the writer, FULL sync', { count: 3000 }, (i) =>
          sqlite.runExclusive((writer) =>
            writer.execute({
              sql: 'UPDATE "School" SET "name" = ? WHERE "id" = ?',
              args: [`Bench ${i}`, 'school'],
              argTypes: [
                { scalarType: 'string', arity: 'scalar' },
                { scalarType: 'string', arity: 'scalar' },
              ],
            }),
          ),
        ),
      )
    }
    rows.push(
      await measure('Prisma update behind the gate, FULL sync', { count: 3000 }, (i) =>
        prisma.school.updateMany({ where: { id: 'school' }, data: { name: `Bench ${i}` } }),
      ),
    )
    rows.push(
      await measure('Prisma interactive transaction, two writes', { count: 1000 }, (i) =>
        prisma.$transaction(async (tx) => {
          await tx.school.updateMany({ where: { id: 'school' }, data: { name: `A ${i}` } })
          await tx.school.updateMany({ where: { id: 'school' }, data: { name: `B ${i}` } })
        }),
      ),
    )
    rows.push(
      await measure('Prisma read by id', { count: 3000 }, () =>
        prisma.school.findUnique({ where: { id: 'school' }, select: { id: true, name: true } }),
      ),
    )
    printMeasurements('Database (SQLite, one process)', rows)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
