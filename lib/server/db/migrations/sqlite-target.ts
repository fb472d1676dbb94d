import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openWriter, type SqliteConnection } from '../sqlite/connection'
import { copyDatabase } from '../sqlite/copy'
import { MigrationError, type AppliedMigration } from './history'
import type { Migration } from './read'
import { CREATE_HISTORY, type MigrationTarget } from './target'

/** Opens the file at `path`, new or not, on a connection of its own. */
export function openSqliteTarget({
  path,
  backupFolder,
}: {
  path: string
  backupFolder?: string
}): MigrationTarget {
  mkdirSync(dirname(path), { recursive: true })
  const connection = openWriter(path)
  // Rebuilding a table drops the old one, which must not delete the rows that refer to it. This
  // cannot be said inside a transaction; instead every key is checked before the COMMIT.
  connection.command('PRAGMA foreign_keys = OFF')
  return {
    readApplied: async () => readApplied(connection),
    isEmpty: async () => !hasTable(connection, '%'),
    backUp: async (label) => backUp({ path, folder: backupFolder ?? join(dirname(path), 'backups'), label }),
    apply: async (migration) => apply(connection, migration),
    close: async () => {
      connection.mergeLog()
      connection.close()
    },
  }
}

function select(connection: SqliteConnection, sql: string, ...args: string[]): unknown[][] {
  return connection.query({ sql, args }).rows
}

function hasTable(connection: SqliteConnection, name: string): boolean {
  const sql = `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name LIKE ? AND name NOT LIKE 'sqlite_%'`
  return select(connection, sql, name).length > 0
}

function readApplied(connection: SqliteConnection): AppliedMigration[] {
  if (!hasTable(connection, '_prisma_migrations')) return []
  return select(
    connection,
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  ).map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    isFinished: finished !== null,
  }))
}

function backUp({ path, folder, label }: { path: string; folder: string; label: string }): string {
  const moment = new Date().toISOString().replace(/\W/g, '')
  const target = join(folder, `${basename(path, '.db')}-${moment}-${label}.db`)
  copyDatabase(path, target)
  return target
}

function apply(connection: SqliteConnection, { name, sql, checksum }: Migration): void {
  connection.command('BEGIN IMMEDIATE')
  try {
    // Another process may have done it while we waited for the lock.
    if (!readApplied(connection).some((row) => row.name === name)) {
      connection.script(sql)
      const broken = select(connection, 'PRAGMA foreign_key_check')[0]
      if (broken) throw new MigrationError(`A row of ${String(broken[0])} refers to a row that is not there`)
      connection.script(CREATE_HISTORY.replaceAll('{instant}', 'DATETIME'))
      connection.execute({
        sql: `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
              VALUES (?, ?, ?, ?, ?, 1)`,
        args: [randomUUID(), checksum, name, new Date(), new Date()],
      })
    }
    connection.command('COMMIT')
  } catch (error) {
    if (connection.isInTransaction) connection.command('ROLLBACK')
    throw error
  }
}
