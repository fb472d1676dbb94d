import { DEMO_ACCOUNTS, seedDemo } from '@/prisma/seed'
import { ensureFirstAdminLink } from '@/lib/server/auth/first-admin-link'
import { closeDatabase, getDatabase } from '@/lib/server/db/client'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { getEnv } from '@/lib/server/env'

export type Welcome = {
  demo: { role: string; username: string; password: string }[]
  firstAdminPath: string | null
  dataDir: string
}

/** Migrates, fills the demo school on the very first run, and finds out what the console should say. */
export async function prepareDatabase(): Promise<Welcome> {
  const env = getEnv()
  const report = await migrateDatabase({})
  if (report.backup) console.log(`A copy of the database from before this version: ${report.backup}`)
  const db = getDatabase()
  const isEmpty = (await db.school.count()) === 0
  if (isEmpty && env.DEMO) {
    console.log('Filling the demo school …')
    await seedDemo(db, { now: new Date(), seed: 'footnote' })
  }
  const hasDemo = (await db.school.count({ where: { isDemo: true } })) > 0
  const firstAdminPath = await ensureFirstAdminLink(db)
  await closeDatabase()
  return { demo: hasDemo ? [...DEMO_ACCOUNTS] : [], firstAdminPath, dataDir: env.DATA_DIR }
}
