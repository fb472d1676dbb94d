import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the data lives when nothing is configured: a file in the data folder. */
function defaultDatabaseUrl(): string {
  return `file:${process.env['DATA_DIR'] || './data'}/footnote.db`
}

export type DatabaseLocation = { provider: 'sqlite'; path: string } | { provider: 'postgresql'; url: string }

/**
 * Reads a database URL: `file:<path>` (as the system writes it, relative to the working directory)
 * or a whole `file:///…` is SQLite, `postgresql://…` or `postgres://…` is PostgreSQL.
 *
 * @throws when the URL is neither; the message never repeats it, for it may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseLocation {
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: 'postgresql', url }
  if (!url.startsWith('file:')) throw new Error('DATABASE_URL must begin with file: or postgresql://')
  const plain = url.replace(/\?.*$/, '')
  const path = plain.startsWith('file:///') ? fileURLToPath(plain) : plain.slice('file:'.length)
  if (path === '' || path === ':memory:') throw new Error('DATABASE_URL must name a file')
  return { provider: 'sqlite', path: resolve(path) }
}

/** The configured database, from the environment. */
export function configuredDatabaseUrl(): string {
  return process.env['DATABASE_URL'] || defaultDatabaseUrl()
}
