export {}

/** `npm run bench [-- database engine …]`: prints figures and ratios; passes and fails nothing. */
const BENCHES: Record<string, () => Promise<void>> = {
  database: async () => (await import('@/tests/bench/database')).benchDatabase(),
  engine: async () => (await import('@/tests/bench/engine')).benchEngine(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
} else {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`)
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name]?.()
}
