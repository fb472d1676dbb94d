import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { hashMigrations } from './migrations-hash'

/** Two test processes must not make the template at the same time. */
const TEMPLATE_LOCK = 70_211_908

let template: Promise<string> | undefined

function urlOf(database: string): string {
  const url = new URL(process.env['TEST_POSTGRES_URL'] ?? '')
  url.pathname = `/${database}`
  return url.href
}

async function withServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env['TEST_POSTGRES_URL'] })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A migrated database that every test's own is copied from. */
async function makeTemplate(): Promise<string> {
  const name = `footnote_template_${hashMigrations('postgresql')}`
  await withServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    const draft = `footnote_draft_${randomUUID().replaceAll('-', '')}`
    await client.query(`CREATE DATABASE ${draft}`)
    await migrateDatabase({ url: urlOf(draft) })
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
  return name
}

/** The URL of a new, migrated, empty database on the server of TEST_POSTGRES_URL. */
export async function makePostgresUrl(): Promise<string> {
  template ??= makeTemplate()
  const source = await template
  const name = `footnote_test_${randomUUID().replaceAll('-', '')}`
  await withServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`))
  return urlOf(name)
}

/** Drops the database, and whoever still holds on to it. */
export async function dropPostgres(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await withServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
}
