import { removeDemo, seedDemo } from '@/prisma/seed'
import { closeDatabase, getDatabase } from '@/lib/server/db/client'
import { migrateDatabase } from '@/lib/server/db/migrate'
import { loadEnvFile } from './lib/root'

/** `npm run demo:remove` takes the demo school and everyone in it away; `npm run demo:seed` brings it back. */
loadEnvFile()
await migrateDatabase({})
const db = getDatabase()
const count = await db.school.count({ where: { isDemo: true } })
if (process.argv[2] === 'remove') {
  if (count > 0) await removeDemo(db)
  console.log(
    count > 0
      ? 'The demo school is gone. Nothing of your own school was touched.'
      : 'There is no demo school here.',
  )
} else if (process.argv[2] === 'seed') {
  if (count === 0) await seedDemo(db, { now: new Date(), seed: 'footnote' })
  console.log(count === 0 ? 'The demo school is there.' : 'The demo school is there already.')
} else {
  console.error('usage: npm run demo:seed | npm run demo:remove')
  process.exitCode = 2
}
await closeDatabase()
