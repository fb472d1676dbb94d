import { createHash } from 'node:crypto'
import { readMigrations } from '@/lib/server/db/migrations/read'
import type { Provider } from '@/lib/server/db/schema/derive'

/** Changes with any migration, so that a template of an older schema is never used. */
export function hashMigrations(provider: Provider): string {
  const checksums = readMigrations(provider).map((migration) => migration.checksum)
  return createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)
}
