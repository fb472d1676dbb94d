import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprintSources } from './lib/fingerprint'
import { bin, ROOT } from './lib/root'
import { runNode } from './lib/run'
import { buildExtractWorker } from './lib/build-worker'

const distDir = (): string => path.join(ROOT, process.env.NEXT_DIST_DIR || '.next')
const stampFile = (): string => path.join(distDir(), 'footnote-build')

/** True when the build that is there was made from exactly these sources. */
function isBuildCurrent(fingerprint: string): boolean {
  return (
    existsSync(path.join(distDir(), 'BUILD_ID')) &&
    existsSync(stampFile()) &&
    readFileSync(stampFile(), 'utf8') === fingerprint
  )
}

/** Generates the database clients and builds the app when the build is missing or stale. */
export async function build(options: { force?: boolean } = {}): Promise<void> {
  const generated = await runNode(bin('tsx/dist/cli.mjs'), ['scripts/generate.ts'], { cwd: ROOT })
  if (generated !== 0) throw new Error('The database clients could not be generated; see above.')
  // For trying something on the build that is there, whatever the sources say.
  if (process.env.FOOTNOTE_SKIP_BUILD && existsSync(path.join(distDir(), 'BUILD_ID'))) return
  const fingerprint = fingerprintSources(ROOT)
  if (!options.force && isBuildCurrent(fingerprint)) return
  console.log('Building Footnote (this takes a minute or two; the next start takes seconds) …')
  await buildExtractWorker()
  const code = await runNode(bin('next/dist/bin/next'), ['build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Error('The build failed; see above.')
  mkdirSync(distDir(), { recursive: true })
  writeFileSync(stampFile(), fingerprint)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ force: process.argv.includes('--force') })
}
