/**
 * Runs a command with a throwaway PostgreSQL: `tsx scripts/test-postgres.ts -- npx vitest run`.
 * The command finds the server in TEST_POSTGRES_URL. Nothing is left behind.
 *
 * Uses the newest server installed on this machine; as root on Debian it installs one if there is
 * none. PostgreSQL refuses to run as root, so it then runs as the user `postgres`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN_FOLDER = '/usr/lib/postgresql'
const isRoot = process.getuid?.() === 0

type Identity = { uid?: number; gid?: number }

function findInPath(): string | undefined {
  const name = process.platform === 'win32' ? 'initdb.exe' : 'initdb'
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  return folders.find((folder) => folder && existsSync(join(folder, name)))
}

function findBinaries(): string | undefined {
  if (existsSync(DEBIAN_FOLDER)) {
    const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a))
    const folder = versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'))
    const found = folder.find((bin) => existsSync(join(bin, 'initdb')))
    if (found) return found
  }
  return findInPath()
}

function installOnDebian(): void {
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(
      'PostgreSQL is not installed here (no initdb). Install it, or set TEST_POSTGRES_URL to a server.',
    )
  }
  console.log('Installing PostgreSQL with apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'postgresql']]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed`)
  }
}

function requireBinaries(): string {
  const found = findBinaries()
  if (found) return found
  installOnDebian()
  const installed = findBinaries()
  if (!installed) throw new Error('PostgreSQL was installed, but its initdb was not found')
  return installed
}

function readId(option: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
  if (status !== 0) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres')
  return Number(stdout)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

type Server = { url: string; stop: () => void }

async function startPostgres(): Promise<Server> {
  const binaries = requireBinaries()
  const identity: Identity = isRoot ? { uid: readId('-u'), gid: readId('-g') } : {}
  const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'))
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid)
  const run = (program: string, args: string[]): void => {
    const child = spawnSync(join(binaries, program), args, { ...identity, cwd: folder, encoding: 'utf8' })
    if (child.status !== 0) throw new Error(`${program} failed: ${child.error?.message ?? child.stderr}`)
  }
  const data = join(folder, 'data')
  const stop = (): void => {
    try {
      run('pg_ctl', ['stop', '-D', data, '-m', 'immediate'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    const port = await findFreePort()
    // Only this machine can reach it, for minutes; durability is not what these tests measure.
    const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k "${folder}" -c fsync=off -c max_connections=200`
    run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings])
    return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function runCommand([program, ...args]: string[], url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? '', args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, TEST_POSTGRES_URL: url },
    })
    // An interrupted run must still stop the server: the child ends, then we do.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

async function main(): Promise<void> {
  const separator = process.argv.indexOf('--')
  const command = separator < 0 ? [] : process.argv.slice(separator + 1)
  if (command.length === 0) throw new Error('Usage: test-postgres -- COMMAND …')
  const server = await startPostgres()
  try {
    console.log(`TEST_POSTGRES_URL=${server.url}`)
    process.exitCode = await runCommand(command, server.url)
  } finally {
    server.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
