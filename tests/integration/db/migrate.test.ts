import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '@/lib/server/db/client'
import { migrateDatabase, MigrationError, readMigrationStatus } from '@/lib/server/db/migrate'
import { withDatabases, withSqlite, type MakeDatabase } from '@/tests/support/database'

const root = mkdtempSync(join(tmpdir(), 'footnote-migrations-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A small history of our own, by name. */
type History = Record<string, string>

const first: History = {
  '1_init':
    'CREATE TABLE "Pupil" ("id" TEXT PRIMARY KEY); CREATE TABLE "Mark" ("pupilId" TEXT NOT NULL REFERENCES "Pupil" ("id") ON DELETE CASCADE);',
}
const second: History = {
  ...first,
  '2_name': `ALTER TABLE "Pupil" ADD COLUMN "name" TEXT NOT NULL DEFAULT 'Ada';`,
}
const broken: History = {
  ...first,
  '2_name': 'ALTER TABLE "Pupil" ADD COLUMN "name" TEXT; INSERT INTO "Nothing" VALUES (1);',
}

let count = 0

/** Writes a history for both databases and returns its folder. */
function writeHistory(history: History): string {
  count += 1
  const folder = join(root, String(count))
  for (const provider of ['sqlite', 'postgresql']) {
    for (const [name, sql] of Object.entries(history)) {
      mkdirSync(join(folder, provider, name), { recursive: true })
      writeFileSync(join(folder, provider, name, 'migration.sql'), sql)
    }
  }
  return folder
}

/** A place with no tables at all: another file, or another schema of the same database. */
async function findEmptyUrl(makeDatabase: MakeDatabase): Promise<string> {
  count += 1
  const { provider, url } = await makeDatabase()
  return provider === 'sqlite' ? `file:${join(root, `${count}.db`)}` : `${url}?schema=empty_${count}`
}

async function withOpen<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = createDatabase(url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const readPupils = (url: string): Promise<unknown> =>
  withOpen(url, ({ prisma }) => prisma.$queryRaw`SELECT * FROM "Pupil" ORDER BY "id"`)

async function migrateTo(history: History, url: string): Promise<readonly string[]> {
  return (await migrateDatabase({ url, folder: writeHistory(history) })).applied
}

async function plantPupil(url: string): Promise<void> {
  await withOpen(url, ({ prisma }) => prisma.$executeRaw`INSERT INTO "Pupil" ("id") VALUES ('p')`)
}

withDatabases('migrating', (makeDatabase) => {
  test('an empty database gets everything, once', async () => {
    const url = await findEmptyUrl(makeDatabase)
    const folder = writeHistory(second)
    expect(await readMigrationStatus({ url, folder })).toEqual({ applied: [], pending: ['1_init', '2_name'] })
    expect(await migrateDatabase({ url, folder })).toEqual({ applied: ['1_init', '2_name'], backup: null })
    expect(await migrateDatabase({ url, folder })).toEqual({ applied: [], backup: null })
    expect(await readMigrationStatus({ url, folder })).toEqual({ applied: ['1_init', '2_name'], pending: [] })
  })

  test('an older database keeps its rows', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await plantPupil(url)
    expect(await migrateTo(second, url)).toEqual(['2_name'])
    expect(await readPupils(url)).toEqual([{ id: 'p', name: 'Ada' }])
  })

  test('a migration that fails leaves the schema before it, says so, and can be mended', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await plantPupil(url)
    const failing = migrateTo(broken, url)
    await expect(failing).rejects.toBeInstanceOf(MigrationError)
    await expect(failing).rejects.toThrow(/2_name failed and was undone: .*Nothing.* The schema is as before/)
    expect(await readPupils(url)).toEqual([{ id: 'p' }])
    expect(await migrateTo(second, url)).toEqual(['2_name'])
  })

  test('what came before the failing one stays', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await expect(migrateTo(broken, url)).rejects.toThrow('2_name failed')
    expect(await readPupils(url)).toEqual([])
  })

  test('an older application refuses a newer database and changes nothing', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(second, url)
    await expect(migrateTo(first, url)).rejects.toThrow(/2_name, which this version .* newer version/)
    await expect(readMigrationStatus({ url, folder: writeHistory(first) })).rejects.toThrow('newer version')
  })

  test('a migration edited after it was applied is refused', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    const edited = { ...second, '1_init': `${first['1_init']} -- a small improvement` }
    await expect(migrateTo(edited, url)).rejects.toThrow('1_init was edited')
  })

  test('a migration that slipped in before an applied one is refused', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(second, url)
    await expect(migrateTo({ ...second, '1_late': 'SELECT 1;' }, url)).rejects.toThrow(
      '1_late was never applied',
    )
  })

  test('a migration that another program left unfinished is refused', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await withOpen(
      url,
      ({ prisma }) => prisma.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`,
    )
    await expect(migrateTo(second, url)).rejects.toThrow('1_init began and never ended')
  })

  test('two servers that start together apply each migration once', async () => {
    const url = await findEmptyUrl(makeDatabase)
    const folder = writeHistory(second)
    await Promise.all([migrateDatabase({ url, folder }), migrateDatabase({ url, folder })])
    expect((await readMigrationStatus({ url, folder })).applied).toEqual(['1_init', '2_name'])
  })
})

withSqlite('migrating SQLite', (makeDatabase) => {
  test('keeps a whole copy of what was there', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await plantPupil(url)
    const backupFolder = join(root, 'copies')
    const { backup } = await migrateDatabase({ url, folder: writeHistory(second), backupFolder })
    expect(backup).toMatch(/-before-2_name\.db$/)
    expect(await readPupils(`file:${backup}`)).toEqual([{ id: 'p' }])
    expect(readdirSync(backupFolder).filter((name) => name.endsWith('.db'))).toEqual([basename(backup ?? '')])
  })

  test('names the copy when the migration fails', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    const failing = migrateTo(broken, url)
    await expect(failing).rejects.toThrow(/A copy from before the upgrade is at .*backups.*before-2_name\.db/)
    expect(existsSync(join(root, 'backups'))).toBe(true)
  })

  test('may rebuild a table without losing what refers to it', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await plantPupil(url)
    await withOpen(url, ({ prisma }) => prisma.$executeRaw`INSERT INTO "Mark" VALUES ('p')`)
    const rebuild = `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_Pupil" ("id" TEXT PRIMARY KEY, "name" TEXT);
      INSERT INTO "new_Pupil" ("id") SELECT "id" FROM "Pupil"; DROP TABLE "Pupil";
      ALTER TABLE "new_Pupil" RENAME TO "Pupil"; PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`
    await migrateTo({ ...first, '2_rebuild': rebuild }, url)
    expect(await withOpen(url, ({ prisma }) => prisma.$queryRaw`SELECT * FROM "Mark"`)).toEqual([
      { pupilId: 'p' },
    ])
  })

  test('undoes a migration that leaves a row referring to nothing', async () => {
    const url = await findEmptyUrl(makeDatabase)
    await migrateTo(first, url)
    await plantPupil(url)
    await withOpen(url, ({ prisma }) => prisma.$executeRaw`INSERT INTO "Mark" VALUES ('p')`)
    const failing = migrateTo({ ...first, '2_cut': 'DELETE FROM "Pupil";' }, url)
    await expect(failing).rejects.toThrow('A row of Mark refers to a row that is not there')
    expect(await readPupils(url)).toEqual([{ id: 'p' }])
  })
})
