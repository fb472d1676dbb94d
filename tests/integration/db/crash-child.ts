/**
 * A server in the middle of a burst, to be killed: `tsx crash-child.ts URL RUN`. Prints the id of
 * each row once its write was acknowledged.
 */
import { writeSync } from 'node:fs'
import { createDatabase } from '@/lib/server/db/client'

const [url = '', run = ''] = process.argv.slice(2)
const { prisma, sqlite } = createDatabase(url)
const row = (id: string): { id: string; name: string; settings: object } => ({ id, name: id, settings: {} })

function acknowledge(id: string): void {
  writeSync(1, `${id}\n`)
}

async function writePlain(id: string): Promise<void> {
  await prisma.school.create({ data: row(id) })
  acknowledge(id)
}

async function writeInTransaction(id: string, spoils: boolean): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await tx.school.create({ data: row(spoils ? `${id}-undone` : id) })
      await tx.school.update({ where: { id: spoils ? `${id}-undone` : id }, data: { name: 'second' } })
      if (spoils) throw new Error('spoiled')
    },
    { maxWait: 60_000, timeout: 60_000 },
  )
  acknowledge(id)
}

async function writeByHand(id: string): Promise<void> {
  const sql = `INSERT INTO "School" ("id", "name", "settings") VALUES (?, ?, '{}')`
  await sqlite?.runExclusive((writer) => writer.execute({ sql, args: [id, id] }))
  acknowledge(id)
}

async function serve(request: string): Promise<void> {
  for (let number = 0; ; number += 1) {
    const id = `${run}-${request}-${number}`
    if (number % 4 === 0) await writeInTransaction(id, false)
    else if (number % 4 === 1) await writeInTransaction(id, true).catch(() => undefined)
    else if (number % 4 === 2) await writeByHand(id)
    else await writePlain(id)
  }
}

void Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(serve))
