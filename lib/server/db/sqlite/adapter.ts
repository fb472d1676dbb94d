import {
  DriverAdapterError,
  type ConnectionInfo,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { toPrismaError } from './errors'
import { ADAPTER_NAME } from './name'
import { isRead } from './reads'
import type { SqliteStore } from './store'
import { SqliteTransaction } from './transaction'
import { toResultSet } from './values'

/** SQLite's default and ours: more parameters than this and Prisma splits the query. */
const MAX_PARAMETERS = 32_766

/** Prisma over a store: reads beside the gate, writes and transactions through it. */
class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = ADAPTER_NAME
  readonly #store: SqliteStore

  constructor(store: SqliteStore) {
    this.#store = store
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    try {
      if (isRead(query.sql)) return toResultSet(this.#store.reader.query(query))
      return await this.#store.runExclusive((writer) => toResultSet(writer.query(query)))
    } catch (error) {
      throw toPrismaError(error)
    }
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    try {
      return await this.#store.runExclusive((writer) => writer.execute(query))
    } catch (error) {
      throw toPrismaError(error)
    }
  }

  async executeScript(script: string): Promise<void> {
    try {
      await this.#store.runExclusive((writer) => writer.script(script))
    } catch (error) {
      throw toPrismaError(error)
    }
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    }
    try {
      return new SqliteTransaction(await this.#store.begin())
    } catch (error) {
      throw toPrismaError(error)
    }
  }

  getConnectionInfo(): ConnectionInfo {
    return { maxBindValues: MAX_PARAMETERS, supportsRelationJoins: false }
  }

  /** Prisma may disconnect and connect again; the files belong to the store, which closes them. */
  async dispose(): Promise<void> {}
}

/** What `new PrismaClient({ adapter })` takes. */
export function createSqliteAdapter(store: SqliteStore): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: ADAPTER_NAME,
    connect: async () => new SqliteAdapter(store),
  }
}
