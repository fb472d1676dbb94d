import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { mapDeclaredType, type DeclaredType } from './columns'

/** A compiled statement with what is known of its columns, so that it is asked only once. */
export type PreparedStatement = {
  readonly statement: StatementSyncInstance
  /** Empty for a statement that returns no rows. */
  readonly columnNames: readonly string[]
  readonly declaredTypes: readonly DeclaredType[]
}

/**
 * Prisma asks the same few hundred statements again and again, but the number of parameters in
 * `IN (…)` makes new texts without end: hence a bound, the least recently used leaving first.
 */
export class StatementCache {
  readonly #database: DatabaseSyncInstance
  readonly #capacity: number
  readonly #entries = new Map<string, PreparedStatement>()

  constructor(database: DatabaseSyncInstance, capacity = 256) {
    this.#database = database
    this.#capacity = capacity
  }

  get size(): number {
    return this.#entries.size
  }

  /** Compiles `sql`, or finds it compiled. Rows come as arrays, integers as `bigint`. */
  prepare(sql: string): PreparedStatement {
    const known = this.#entries.get(sql)
    if (known) {
      this.#entries.delete(sql)
      this.#entries.set(sql, known)
      return known
    }
    const prepared = this.#compile(sql)
    this.#entries.set(sql, prepared)
    this.#dropOldest()
    return prepared
  }

  /** Forgets everything, e.g. after the tables changed and remembered columns may be wrong. */
  clear(): void {
    this.#entries.clear()
  }

  #compile(sql: string): PreparedStatement {
    // Above 2^53 a number would lose digits silently, so integers are read as bigint first.
    const statement = this.#database.prepare(sql, { returnArrays: true, readBigInts: true })
    const columns = statement.columns()
    return {
      statement,
      columnNames: columns.map((column) => column.name),
      declaredTypes: columns.map((column) => mapDeclaredType(column.type)),
    }
  }

  #dropOldest(): void {
    if (this.#entries.size <= this.#capacity) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }
}
