import { findPending, MigrationError } from './migrations/history'
import { openPostgresTarget } from './migrations/postgres-target'
import { readMigrations } from './migrations/read'
import { openSqliteTarget } from './migrations/sqlite-target'
import type { MigrationTarget } from './migrations/target'
import { configuredDatabaseUrl, parseDatabaseUrl, type DatabaseLocation } from './url'

export { MigrationError } from './migrations/history'

export type MigrationOptions = {
  /** Default: the configured database. */
  url?: string
  /** Default: `prisma/migrations`. */
  folder?: string
  /** Where the copy made before a migration goes; default: `backups` beside the SQLite file. */
  backupFolder?: string
}

export type MigrationReport = {
  readonly applied: readonly string[]
  /** The copy made before, when there was something to lose. */
  readonly backup: string | null
}

export type MigrationStatus = {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
}

/**
 * Brings the database to the schema of this version, one transaction for each migration. A
 * migration that fails leaves the schema before it.
 *
 * @throws MigrationError when the database is newer than this version, its history was altered or
 *   a migration failed; the message says what to do.
 */
export async function migrateDatabase(options: MigrationOptions = {}): Promise<MigrationReport> {
  return withTarget(options, async (target, location) => {
    const known = readMigrations(location.provider, options.folder)
    const pending = findPending(known, await target.readApplied())
    const [first] = pending
    if (!first) return { applied: [], backup: null }
    const backup = (await target.isEmpty()) ? null : await target.backUp(`before-${first.name}`)
    for (const migration of pending) {
      await target.apply(migration).catch((error: unknown) => {
        throw describeFailure(error, { name: migration.name, backup })
      })
    }
    return { applied: pending.map((migration) => migration.name), backup }
  })
}

/** What was applied and what is still to come. Changes nothing, but makes a missing SQLite file. */
export async function readMigrationStatus(options: MigrationOptions = {}): Promise<MigrationStatus> {
  return withTarget(options, async (target, location) => {
    const applied = await target.readApplied()
    const pending = findPending(readMigrations(location.provider, options.folder), applied)
    return { applied: applied.map((row) => row.name), pending: pending.map((migration) => migration.name) }
  })
}

async function withTarget<T>(
  options: MigrationOptions,
  work: (target: MigrationTarget, location: DatabaseLocation) => Promise<T>,
): Promise<T> {
  const location = parseDatabaseUrl(options.url ?? configuredDatabaseUrl())
  const target =
    location.provider === 'sqlite'
      ? openSqliteTarget({ path: location.path, backupFolder: options.backupFolder })
      : await openPostgresTarget(location.url)
  try {
    return await work(target, location)
  } finally {
    await target.close()
  }
}

function describeFailure(
  error: unknown,
  { name, backup }: { name: string; backup: string | null },
): MigrationError {
  const reason = error instanceof Error ? error.message : String(error)
  const copy = backup ? ` A copy from before the upgrade is at ${backup}.` : ''
  return new MigrationError(
    `The migration ${name} failed and was undone: ${reason}. The schema is as before it.${copy}`,
    {
      cause: error,
    },
  )
}
