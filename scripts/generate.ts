/**
 * Generates both Prisma clients from `prisma/schema.prisma`: `tsx scripts/generate.ts [--force]`.
 * Does nothing when they are up to date.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deriveSchema, PROVIDERS, type Provider } from '../lib/server/db/schema/derive'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const generated = join(root, 'lib/server/db/generated')
const require = createRequire(import.meta.url)

/** Where the schema of one database is: the source itself, or a copy that git ignores. */
function writeSchema(provider: Provider, source: string): string {
  if (provider === 'sqlite') return join(root, 'prisma/schema.prisma')
  const path = join(root, 'prisma/generated', `${provider}.prisma`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, deriveSchema({ source, provider, output: `../../lib/server/db/generated/${provider}` }))
  return path
}

/**
 * The Prisma command looks for a schema engine, which it would download, even where it needs
 * none. Any program that exists satisfies it. For this child only: elsewhere it would make
 * `migrate` and `db push` do nothing and say nothing.
 */
function generate(schemaPath: string): void {
  const command = join(dirname(require.resolve('prisma/package.json')), 'build/index.js')
  const child = spawnSync(process.execPath, [command, 'generate', '--schema', schemaPath, '--no-hints'], {
    cwd: root,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    encoding: 'utf8',
  })
  if (child.status === 0) return
  throw new Error(
    `prisma generate failed:\n${child.stdout ?? ''}${child.stderr ?? ''}${child.error?.message ?? ''}`,
  )
}

function main(): void {
  const source = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  const { version } = require('prisma/package.json') as { version: string }
  const stamp = createHash('sha256').update(`${version}\n${source}`).digest('hex')
  const stampPath = join(generated, '.stamp')
  const isThere = PROVIDERS.every((provider) => existsSync(join(generated, provider, 'client.ts')))
  const isCurrent = isThere && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp
  if (isCurrent && !process.argv.includes('--force')) return
  for (const provider of PROVIDERS) generate(writeSchema(provider, source))
  writeFileSync(stampPath, stamp)
  console.log(`Generated the Prisma clients: ${PROVIDERS.join(', ')}`)
}

main()
