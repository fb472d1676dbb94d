import { migrateDatabase } from '@/lib/server/db/migrate'
import { log } from '@/lib/server/log'

/** Brings the database to this version's schema and starts the regular jobs. */
export async function startServer(): Promise<void> {
  await migrateDatabase({})
  const { startSweeper } = await import('@/lib/server/data/attempts/sweep')
  startSweeper()
  log.info('server started')
}
