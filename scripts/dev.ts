import { buildExtractWorker } from './lib/build-worker'
import { bin, loadEnvFile, ROOT } from './lib/root'
import { runNode } from './lib/run'

/** `npm run dev`: the app with hot reload, on the same data folder. */
loadEnvFile()
await runNode(bin('tsx/dist/cli.mjs'), ['scripts/generate.ts'], { cwd: ROOT })
await buildExtractWorker()
const { prepareDatabase } = await import('./lib/prepare-database')
const { demo, firstAdminPath } = await prepareDatabase()
for (const account of demo)
  console.log(`${account.role.padEnd(8)} ${account.username.padEnd(16)} ${account.password}`)
if (firstAdminPath) console.log(`First administrator: ${firstAdminPath}`)
process.exitCode = await runNode(bin('next/dist/bin/next'), ['dev', '-p', process.env.PORT ?? '3000'], {
  cwd: ROOT,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})
