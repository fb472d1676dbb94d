import { bin, ROOT } from './lib/root'
import { runNode } from './lib/run'

const CONDITION = 'react-server'

/** `npm run bench [-- database engine …] [-- flags]`: prints figures and ratios; passes and fails nothing. */
const BENCHES: Record<string, (flags: readonly string[]) => Promise<void>> = {
  database: async () => (await import('@/tests/bench/database')).benchDatabase(),
  attempts: async () => (await import('@/tests/bench/attempts')).benchAttempts(),
  engine: async (flags) => (await import('@/tests/bench/engine/bench-engine')).benchEngine(flags),
}

// Names come first; all from the first flag on belongs to the bench that is named.
const args = process.argv.slice(2).filter((arg) => arg !== '--')
const firstFlag = args.findIndex((arg) => arg.startsWith('-'))
const wanted = firstFlag < 0 ? args : args.slice(0, firstFlag)
const flags = firstFlag < 0 ? [] : args.slice(firstFlag)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(
    `There is no bench named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`,
  )
  process.exitCode = 2
} else if (
  !process.execArgv
    .concat(process.env['NODE_OPTIONS'] ?? '')
    .join(' ')
    .includes(CONDITION)
) {
  // The data layer's modules say that they are for a server only, and believe it under this condition.
  const options = `${process.env['NODE_OPTIONS'] ?? ''} --conditions=${CONDITION}`.trim()
  process.exitCode = await runNode(bin('tsx/dist/cli.mjs'), ['scripts/bench.ts', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: options },
  })
} else {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`)
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name]?.(flags)
}
