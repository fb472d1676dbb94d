/**
 * The tables: `tsx scripts/db.ts migrate | status | new NAME`.
 * `new` writes a migration for both databases from what changed in schema.prisma.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { migrateDatabase, MigrationError, readMigrationStatus } from '../lib/server/db/migrate'
import { deriveSchema, PROVIDERS } from '../lib/server/db/schema/derive'
import { diffSchemas } from '../lib/server/db/schema/diff'

const schemaPath = resolve('prisma/schema.prisma')
const folder = resolve('prisma/migrations')
/** The schema that the migrations amount to: the next one starts from it. */
const migratedPath = join(folder, 'migrated.prisma')

async function migrate(): Promise<void> {
  const { applied, backup } = await migrateDatabase()
  if (backup) console.log(`Copied the database to ${backup}`)
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date')
}

async function showStatus(): Promise<void> {
  const { applied, pending } = await readMigrationStatus()
  for (const name of applied) console.log(`applied  ${name}`)
  for (const name of pending) console.log(`pending  ${name}`)
}

async function createMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new MigrationError('Name it in lower_case: db new add_sections')
  const source = readFileSync(schemaPath, 'utf8')
  const migrated = existsSync(migratedPath) ? readFileSync(migratedPath, 'utf8') : null
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  for (const provider of PROVIDERS) {
    const derive = (text: string): string => deriveSchema({ source: text, provider, output: 'unused' })
    const sql = await diffSchemas({
      provider,
      from: migrated === null ? null : derive(migrated),
      to: derive(source),
    })
    const target = join(folder, provider, `${timestamp}_${name}`)
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'migration.sql'), sql)
    console.log(`Wrote ${relative('.', target)}`)
    // SQLite changes a column by making the table anew, from the schema alone.
    if (sql.includes('RedefineTables'))
      console.log('It rebuilds tables: say their CHECKs and triggers again in it')
  }
  writeFileSync(migratedPath, source)
}

async function main([command, ...rest]: string[]): Promise<void> {
  switch (command) {
    case 'migrate':
      return migrate()
    case 'status':
      return showStatus()
    case 'new':
      return createMigration(rest[0])
    default:
      throw new MigrationError('Usage: db migrate | status | new NAME')
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof MigrationError ? error.message : error)
  process.exitCode = 1
})
