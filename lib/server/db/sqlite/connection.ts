import type { ArgType } from '@prisma/driver-adapter-utils'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StatementCache } from './statements'
import { toSqliteValue, type SqliteRows, type SqliteValue } from './values'

/** How long to wait for another process (a backup, a command) to give up the lock. */
const BUSY_TIMEOUT_MS = 5_000

/** One statement. Prisma tells the types of its arguments; by hand their own types suffice. */
export type SqliteQuery = {
  readonly sql: string
  readonly args?: readonly unknown[]
  readonly argTypes?: readonly ArgType[]
}

function bind({ args = [], argTypes = [] }: SqliteQuery): SqliteValue[] {
  return args.map((arg, index) => toSqliteValue(arg, argTypes[index]))
}

/** One open file with its compiled statements. All calls are synchronous. */
export class SqliteConnection {
  readonly database: DatabaseSyncInstance
  readonly #statements: StatementCache

  constructor(database: DatabaseSyncInstance) {
    this.database = database
    this.#statements = new StatementCache(database)
  }

  /** Whether BEGIN was said and neither COMMIT nor ROLLBACK yet. */
  get isInTransaction(): boolean {
    return this.database.isTransaction
  }

  /** Runs one statement and returns its rows. */
  query(query: SqliteQuery): SqliteRows {
    const { statement, columnNames, declaredTypes } = this.#statements.prepare(query.sql)
    const rows: SqliteValue[][] = statement.all(...bind(query))
    return { columnNames, declaredTypes, rows }
  }

  /** Runs one statement and returns the number of rows that it changed. */
  execute(query: SqliteQuery): number {
    const { changes } = this.#statements.prepare(query.sql).statement.run(...bind(query))
    // A statement that reads integers as bigint counts in bigint too, whatever its type says.
    return Number(changes)
  }

  /** Runs several statements without parameters; they may change the tables. */
  script(sql: string): void {
    this.#statements.clear()
    this.database.exec(sql)
  }

  /** Runs one command of a transaction, e.g. `COMMIT`. */
  command(sql: string): void {
    this.database.exec(sql)
  }

  /** Merges the log into the file, so that the file alone is the whole database. */
  mergeLog(): void {
    if (!this.isInTransaction) this.command('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /**
   * Closes the file. The package finalises a statement only when it is collected as garbage, so the
   * file may stay open a little longer: who needs the log merged says so before.
   */
  close(): void {
    this.#statements.clear()
    if (this.database.isOpen) this.database.close()
  }
}

/**
 * The connection for every write. WAL lets readers go on meanwhile; `synchronous=FULL` puts each
 * commit on the disk before it is acknowledged, so that a power cut loses no saved answer.
 */
export function openWriter(path: string): SqliteConnection {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  return new SqliteConnection(database)
}

/** The connection for reads outside transactions: it sees committed rows only and cannot write. */
export function openReader(path: string): SqliteConnection {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  database.exec('PRAGMA query_only = ON')
  return new SqliteConnection(database)
}
