import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Provider } from '../schema/derive'

/** One step from a schema to the next, as it lies in `prisma/migrations/<provider>/<name>/`. */
export type Migration = {
  /** `<timestamp>_<words>`: the order of names is the order of steps. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, in hex, as Prisma's own command computes it. */
  readonly checksum: string
}

/** The folder of all migrations; the server and the commands run in the application's folder. */
export function defaultMigrationsFolder(): string {
  return resolve('prisma/migrations')
}

/** The migrations for `provider`, in order. */
export function readMigrations(provider: Provider, folder = defaultMigrationsFolder()): Migration[] {
  const parent = join(folder, provider)
  // The bundler would otherwise trace the whole project into the server.
  return readdirSync(/*turbopackIgnore: true*/ parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readMigration(name, join(parent, name, 'migration.sql')))
}

function readMigration(name: string, path: string): Migration {
  const bytes = readFileSync(path)
  return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
}
