import { getDatabase } from '@/lib/server/db/client'
import { log } from '@/lib/server/log'

export type Health = { status: 'ok' | 'unavailable'; database: 'ok' | 'unavailable'; uptimeSeconds: number }

/** Asks the database one small question. */
export async function checkHealth(): Promise<Health> {
  const uptimeSeconds = Math.round(process.uptime())
  try {
    await getDatabase().school.findFirst({ select: { id: true } })
    return { status: 'ok', database: 'ok', uptimeSeconds }
  } catch (error) {
    log.error({ err: error }, 'health: the database does not answer')
    return { status: 'unavailable', database: 'unavailable', uptimeSeconds }
  }
}
