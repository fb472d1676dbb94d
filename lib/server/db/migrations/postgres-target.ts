import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { AppliedMigration } from './history'
import type { Migration } from './read'
import { CREATE_HISTORY, type MigrationTarget } from './target'

/** Any number that no one else uses: two servers starting together migrate one after the other. */
const LOCK = 70_211_907

/** Connects to `url` (its `schema` parameter names the schema, `public` without one) and locks it. */
export async function openPostgresTarget(url: string): Promise<MigrationTarget> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await useSchema(client, new URL(url).searchParams.get('schema') ?? 'public')
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    readApplied: () => readApplied(client),
    isEmpty: async () => !(await hasTable(client, '%')),
    // A database server has its own backups (pg_dump, snapshots), see the operating guide.
    backUp: async () => null,
    apply: (migration) => apply(client, migration),
    // The lock goes with the connection.
    close: () => client.end(),
  }
}

async function useSchema(client: Client, schema: string): Promise<void> {
  const name = client.escapeIdentifier(schema)
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (!rowCount) await client.query(`CREATE SCHEMA ${name}`)
  await client.query(`SET search_path TO ${name}`)
}

async function hasTable(client: Client, name: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE $1 LIMIT 1'
  const { rowCount } = await client.query(sql, [name])
  return Boolean(rowCount)
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  if (!(await hasTable(client, '_prisma_migrations'))) return []
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "migration_name" COLLATE "C"`,
  )
  return rows.map((row) => ({
    name: row.migration_name,
    checksum: row.checksum,
    isFinished: row.finished_at !== null,
  }))
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(CREATE_HISTORY.replaceAll('{instant}', 'TIMESTAMPTZ'))
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
