import { afterAll, describe } from 'vitest'
import { createDatabase, type Database } from '@/lib/server/db/client'
import { PROVIDERS, type Provider } from '@/lib/server/db/schema/derive'
import { makePostgresUrl, dropPostgres } from './postgres-database'
import { makeSqliteUrl, dropSqlite } from './sqlite-database'

/** An open database of its own, migrated and empty. */
export type TestDatabase = Database & { readonly url: string; readonly provider: Provider }

/** Makes one more empty database; it is closed and deleted after the last test of the block. */
export type MakeDatabase = () => Promise<TestDatabase>

const makers: Record<Provider, { make: () => Promise<string>; drop: (url: string) => Promise<void> }> = {
  sqlite: { make: makeSqliteUrl, drop: dropSqlite },
  postgresql: { make: makePostgresUrl, drop: dropPostgres },
}

/**
 * Runs a block of tests on SQLite and on PostgreSQL. Without TEST_POSTGRES_URL the second is
 * skipped and its title says so; with TEST_POSTGRES_REQUIRED as well (CI) that is a failure.
 *
 * ```ts
 * withDatabases('enrolment', (makeDatabase) => {
 *   test('…', async () => { const { prisma } = await makeDatabase() … })
 * })
 * ```
 */
export function withDatabases(
  name: string,
  define: (makeDatabase: MakeDatabase, provider: Provider) => void,
): void {
  for (const provider of PROVIDERS) {
    if (provider === 'postgresql' && !process.env['TEST_POSTGRES_URL']) {
      if (process.env['TEST_POSTGRES_REQUIRED']) throw new Error('TEST_POSTGRES_URL is required here')
      describe.skip(`${name} on postgresql (SKIPPED: TEST_POSTGRES_URL is not set)`, () =>
        define(refuse, provider))
      continue
    }
    describe(`${name} on ${provider}`, () => define(prepareMaker(provider), provider))
  }
}

/** For what only SQLite has: the same as above with one database. */
export function withSqlite(name: string, define: (makeDatabase: MakeDatabase) => void): void {
  describe(name, () => define(prepareMaker('sqlite')))
}

async function refuse(): Promise<TestDatabase> {
  throw new Error('This block is skipped')
}

function prepareMaker(provider: Provider): MakeDatabase {
  const { make, drop } = makers[provider]
  const made: TestDatabase[] = []
  afterAll(async () => {
    for (const { url, close } of made) {
      await close()
      await drop(url)
    }
  })
  return async () => {
    const url = await make()
    const database = { ...createDatabase(url), url, provider }
    made.push(database)
    return database
  }
}
