import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What a build is made from. Tests and documents are not in it: changing them makes no build stale. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'model/weights',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

function* listFiles(entry: string): Generator<string> {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isFile()) {
    if (!/\.test\.tsx?$/.test(entry)) yield entry
    return
  }
  for (const name of readdirSync(entry).sort()) {
    if (name !== 'generated') yield* listFiles(path.join(entry, name))
  }
}

/** A hash over the sources of a build and the Node version that ran it. */
export function fingerprintSources(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}
