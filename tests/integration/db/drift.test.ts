import { readFileSync } from 'node:fs'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { expect, test } from 'vitest'
import { deriveSchema, PROVIDERS } from '@/lib/server/db/schema/derive'
import { diffSchemas } from '@/lib/server/db/schema/diff'
import { findDrift } from '@/lib/server/db/schema/drift'
import { createSqliteAdapter } from '@/lib/server/db/sqlite/adapter'
import { withDatabases, type TestDatabase } from '@/tests/support/database'
import { createCatalogAdapter } from '@/tests/support/postgres-catalog'

const source = readFileSync('prisma/schema.prisma', 'utf8')

function openAdapter({ sqlite, url }: TestDatabase): SqlMigrationAwareDriverAdapterFactory {
  if (!sqlite) return createCatalogAdapter(url)
  const connectToShadowDb = async (): Promise<never> => {
    throw new Error('Comparing needs no second database')
  }
  return { ...createSqliteAdapter(sqlite), connectToShadowDb }
}

withDatabases('migrations', (makeDatabase, provider) => {
  const derive = (text: string): string => deriveSchema({ source: text, provider, output: 'unused' })

  test('amount to the schema', async () => {
    const database = await makeDatabase()
    expect(await findDrift({ schema: derive(source), adapter: openAdapter(database) })).toBeNull()
  })

  test('that lack a column are noticed', async () => {
    const database = await makeDatabase()
    const ahead = source.replace('model School {', 'model School {\n  motto String?')
    const drift = await findDrift({ schema: derive(ahead), adapter: openAdapter(database) })
    expect(drift).toContain('ADD COLUMN')
    expect(drift).toContain('"motto"')
  })

  test('that lack an index are noticed', async () => {
    const database = await makeDatabase()
    const ahead = source.replace('@@index([username])', '@@index([username])\n  @@index([displayName])')
    const drift = await findDrift({ schema: derive(ahead), adapter: openAdapter(database) })
    expect(drift).toContain('CREATE INDEX')
  })
})

test('the remembered schema, from which the next migration is written, is the schema', () => {
  expect(readFileSync('prisma/migrations/migrated.prisma', 'utf8')).toBe(source)
})

test.each(PROVIDERS)('the next migration for %s is written without a database', async (provider) => {
  const derive = (text: string): string => deriveSchema({ source: text, provider, output: 'unused' })
  const ahead = source.replace('model School {', 'model School {\n  motto String?')
  const sql = await diffSchemas({ provider, from: derive(source), to: derive(ahead) })
  expect(sql).toContain('ALTER TABLE "School" ADD COLUMN')
  expect(await diffSchemas({ provider, from: derive(source), to: derive(source) })).not.toContain('TABLE')
})

test('a schema without the lines to replace is refused', () => {
  expect(() => deriveSchema({ source: 'model A {}', provider: 'sqlite', output: 'x' })).toThrow('no line')
})
