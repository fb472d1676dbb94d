import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { copyDatabase } from '@/lib/server/db/sqlite/copy'
import { parseDatabaseUrl } from '@/lib/server/db/url'
import { hashMigrations } from './migrations-hash'

let template: Promise<string> | undefined

/** A migrated file that every test copies: copying takes a millisecond, migrating a hundred. */
async function makeTemplate(): Promise<string> {
  const folder = join(tmpdir(), 'footnote-test-templates')
  const path = join(folder, `${hashMigrations('sqlite')}.db`)
  if (existsSync(path)) return path
  const draft = join(folder, `${randomUUID()}.draft`)
  await migrateDatabase({ url: `file:${join(draft, 'test.db')}` })
  copyDatabase(join(draft, 'test.db'), join(draft, 'whole.db'))
  // Another process may do the same at the same time: the last one wins, both are good.
  renameSync(join(draft, 'whole.db'), path)
  rmSync(draft, { recursive: true, force: true })
  return path
}

/** The URL of a new, migrated, empty file in a folder of its own. */
export async function makeSqliteUrl(): Promise<string> {
  template ??= makeTemplate()
  const path = join(mkdtempSync(join(tmpdir(), 'footnote-test-')), 'test.db')
  copyFileSync(await template, path)
  return `file:${path}`
}

/** Deletes the file with its folder. */
export async function dropSqlite(url: string): Promise<void> {
  const location = parseDatabaseUrl(url)
  if (location.provider === 'sqlite') rmSync(dirname(location.path), { recursive: true, force: true })
}
