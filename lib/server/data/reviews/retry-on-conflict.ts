import { Prisma } from '@/lib/server/db/client'

const CONFLICTS = new Set(['P2002', 'P2034'])

/**
 * Runs a transaction again when another one of the same student was faster (two devices that sync at once, on
 * PostgreSQL): the second time it sees what the first one wrote.
 */
export async function retryOnConflict<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || !CONFLICTS.has(error.code)) throw error
    return run()
  }
}
