import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from './generated/postgresql/client'
import { PrismaClient, type Prisma } from './generated/sqlite/client'
import { createSqliteAdapter } from './sqlite/adapter'
import { SqliteStore } from './sqlite/store'
import { configuredDatabaseUrl, parseDatabaseUrl } from './url'

export { Prisma, type PrismaClient } from './generated/sqlite/client'

/** What `$transaction(async (tx) => …)` gives. */
export type Transaction = Prisma.TransactionClient

/** An open database. */
export type Database = {
  readonly prisma: PrismaClient
  /** The file behind Prisma, for the hand-written hot path; `null` on PostgreSQL. */
  readonly sqlite: SqliteStore | null
  /** Waits for nothing: stop the work first. */
  close(): Promise<void>
}

/**
 * In the minute in which a class hands in, whatever else writes stands behind 30 gradings: Prisma's own 2 s of waiting
 * and 5 s of work would fail it.
 */
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 15_000 }

/** Opens the database of `url`; see `parseDatabaseUrl`. Does not migrate it. */
export function createDatabase(url: string): Database {
  const location = parseDatabaseUrl(url)
  return location.provider === 'sqlite' ? openSqlite(location.path) : openPostgres(location.url)
}

function openSqlite(path: string): Database {
  const sqlite = new SqliteStore(path)
  const prisma = new PrismaClient({
    adapter: createSqliteAdapter(sqlite),
    transactionOptions: TRANSACTION_OPTIONS,
  })
  return {
    prisma,
    sqlite,
    async close() {
      await prisma.$disconnect()
      sqlite.close()
    },
  }
}

function openPostgres(url: string): Database {
  const schema = new URL(url).searchParams.get('schema') ?? undefined
  // Prisma names the schema in its own statements; the search path is for raw ones.
  const options = schema === undefined ? undefined : `-c search_path="${schema}"`
  const prisma = new PostgresClient({
    adapter: new PrismaPg({ connectionString: url, options }, { schema }),
    transactionOptions: TRANSACTION_OPTIONS,
  })
  return {
    // Both clients come from one schema, and only what the databases share is used: the types
    // of SQLite's client, the narrower one, hold for both.
    prisma: prisma as unknown as PrismaClient,
    sqlite: null,
    close: () => prisma.$disconnect(),
  }
}

/** Next loads this module once for each bundle, and again after each edit; the files are opened once. */
const shared = globalThis as typeof globalThis & { footnoteDatabase?: Database }

function openShared(): Database {
  shared.footnoteDatabase ??= createDatabase(configuredDatabaseUrl())
  return shared.footnoteDatabase
}

/** The application's database, opened at first use from `DATABASE_URL`. */
export function getDatabase(): PrismaClient {
  return openShared().prisma
}

/** The file behind `getDatabase()`, or `null` on PostgreSQL. */
export function getSqlite(): SqliteStore | null {
  return openShared().sqlite
}

/** Closes what `getDatabase` opened, if anything. */
export async function closeDatabase(): Promise<void> {
  const open = shared.footnoteDatabase
  delete shared.footnoteDatabase
  await open?.close()
}
