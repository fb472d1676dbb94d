import { isAbsolute, resolve } from 'node:path'

/** Where the data lives when nothing is configured: a file in the data folder. */
function defaultDatabaseUrl(): string {
  return `file:${process.env['DATA_DIR'] || './data'}/footnote.db`
}

export type DatabaseLocation = { provider: 'sqlite'; path: string } | { provider: 'postgresql'; url: string }

/**
 * Reads a database URL: `file:<path>` (relative to the working directory) is SQLite,
 * `postgresql://…` or `postgres://…` is PostgreSQL.
 *
 * @throws when the URL is neither; the message never repeats it, for it may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseLocation {
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: 'postgresql', url }
  if (!url.startsWith('file:')) throw new Error('DATABASE_URL must begin with file: or postgresql://')
  const path = decodeURIComponent(
    url
      .slice('file:'.length)
      .replace(/\?.*$/, '')
      .replace(/^\/\/(?=\/)/, ''),
  )
  if (path === '' || path === ':memory:') throw new Error('DATABASE_URL must name a file')
  return { provider: 'sqlite', path: isAbsolute(path) ? path : resolve(path) }
}

/** The configured database, from the environment. */
export function configuredDatabaseUrl(): string {
  return process.env['DATABASE_URL'] || defaultDatabaseUrl()
}
