import { createRequire } from 'node:module'
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

/**
 * As much of better-sqlite3 as Prisma's stock adapter calls, over the driver that we can install.
 * What the tests show about the adapter (who holds which lock when, who says ROLLBACK) is in its
 * own code, not in the driver.
 */
class BetterSqliteShim {
  readonly #database: DatabaseSyncInstance

  constructor(path: string) {
    this.#database = new DatabaseSync(path)
  }

  defaultSafeIntegers(): this {
    return this
  }

  prepare(sql: string): StatementShim {
    return withStockErrors(
      () => new StatementShim(this.#database.prepare(sql, { readBigInts: true, returnArrays: true })),
    )
  }

  exec(sql: string): void {
    withStockErrors(() => this.#database.exec(sql))
  }

  close(): void {
    this.#database.close()
  }
}

class StatementShim {
  readonly #statement: StatementSyncInstance
  #args: unknown[] = []

  constructor(statement: StatementSyncInstance) {
    this.#statement = statement
  }

  get reader(): boolean {
    return this.#statement.columns().length > 0
  }

  bind(args: unknown[]): this {
    this.#args = args
    return this
  }

  raw(): this {
    return this
  }

  columns(): ReturnType<StatementSyncInstance['columns']> {
    return this.#statement.columns()
  }

  all(): unknown[] {
    return withStockErrors(() => this.#statement.all(...this.#args))
  }

  run(): { changes: number } {
    return withStockErrors(() => ({ changes: Number(this.#statement.run(...this.#args).changes) }))
  }
}

/** better-sqlite3 names its errors by a text in `code`. */
function withStockErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { code: nameError(error.message) })
    throw error
  }
}

function nameError(message: string): string {
  if (message.startsWith('FOREIGN KEY')) return 'SQLITE_CONSTRAINT_FOREIGNKEY'
  if (message.startsWith('UNIQUE')) return 'SQLITE_CONSTRAINT_UNIQUE'
  return message.includes('locked') ? 'SQLITE_BUSY' : 'SQLITE_ERROR'
}

/** Prisma's stock adapter, its native driver replaced. Not for use outside the tests that judge it. */
export function loadStockAdapter(): typeof PrismaBetterSqlite3 {
  const require = createRequire(import.meta.url)
  const adapterPath = require.resolve('@prisma/adapter-better-sqlite3')
  const driverPath = createRequire(adapterPath).resolve('better-sqlite3')
  const stub = new (require('node:module') as { new (id: string): NodeJS.Module })(driverPath)
  stub.exports = BetterSqliteShim
  stub.loaded = true
  require.cache[driverPath] = stub
  return (require(adapterPath) as { PrismaBetterSqlite3: typeof PrismaBetterSqlite3 }).PrismaBetterSqlite3
}
