import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { openSchemaEngine } from './engine'

/**
 * The SQL that would bring the database behind `adapter` to `schema`, or `null` when it is there.
 * The engine looks at tables, columns, keys and indexes; CHECK constraints and triggers, which
 * the schema language cannot say, it leaves alone.
 */
export async function findDrift({
  schema,
  adapter,
}: {
  schema: string
  adapter: SqlMigrationAwareDriverAdapterFactory
}): Promise<string | null> {
  const files = [{ path: 'schema.prisma', content: schema }]
  const engine = await openSchemaEngine({ schema, adapter })
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? null : (stdout ?? '')
  } finally {
    engine.free()
  }
}
