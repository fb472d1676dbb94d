import {
  DriverAdapterError,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import type { SqliteConnection } from './connection'
import { toPrismaError } from './errors'
import type { Release } from './gate'
import { ADAPTER_NAME } from './name'
import { toResultSet } from './values'

/** A transaction that has begun on the writer and holds the gate until it ends. */
export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName = ADAPTER_NAME
  /**
   * With phantom queries Prisma sends no COMMIT or ROLLBACK of its own but calls `commit` and
   * `rollback` here, once: we say the words, see their outcome, and only then open the gate.
   */
  readonly options = { usePhantomQuery: true }
  readonly #writer: SqliteConnection
  readonly #release: Release
  #isOver = false

  constructor({ writer, release }: { writer: SqliteConnection; release: Release }) {
    this.#writer = writer
    this.#release = release
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#use((writer) => toResultSet(writer.query(query)))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#use((writer) => writer.execute(query))
  }

  async createSavepoint(name: string): Promise<void> {
    this.#use((writer) => writer.command(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    this.#use((writer) => writer.command(`ROLLBACK TO ${name}`))
  }

  async releaseSavepoint(name: string): Promise<void> {
    this.#use((writer) => writer.command(`RELEASE ${name}`))
  }

  async commit(): Promise<void> {
    try {
      this.#use((writer) => writer.command('COMMIT'))
    } finally {
      this.#end()
    }
  }

  async rollback(): Promise<void> {
    this.#end()
  }

  /** After its end the writer belongs to someone else: a late statement must not touch it. */
  #use<T>(work: (writer: SqliteConnection) => T): T {
    if (this.#isOver || !this.#writer.isInTransaction) {
      // SQLite itself rolls back on a full disk or an I/O error; nothing may follow outside.
      throw new DriverAdapterError({
        kind: 'TransactionAlreadyClosed',
        cause: 'the transaction was rolled back',
      })
    }
    try {
      return work(this.#writer)
    } catch (error) {
      throw toPrismaError(error)
    }
  }

  /** Whatever is still open (a rollback, or a COMMIT that failed) ends here; then the next one. */
  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    try {
      if (this.#writer.isInTransaction) this.#writer.command('ROLLBACK')
    } catch (error) {
      throw toPrismaError(error)
    } finally {
      this.#release()
    }
  }
}
