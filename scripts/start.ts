import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from './build'
import { bin, loadEnvFile, ROOT } from './lib/root'
import { checkNodeVersion } from './lib/check-node'

/**
 * `npm start`: everything between a fresh clone and a running school. Builds when the build is missing or stale, brings
 * the database to this version, fills the demo school on the first run, serves, and says where and how to get in.
 */
async function start(): Promise<void> {
  checkNodeVersion()
  loadEnvFile()
  await build()

  // Only now: these need the database clients that the build generates.
  const { getEnv } = await import('@/lib/server/env')
  const { findNetworkAddress } = await import('@/lib/server/http/network-address')
  const { prepareDatabase } = await import('./lib/prepare-database')
  const env = getEnv()
  mkdirSync(env.DATA_DIR, { recursive: true })
  const welcome = await prepareDatabase()

  const host = env.HOST ?? '0.0.0.0'
  const server = spawn(
    process.execPath,
    [bin('next/dist/bin/next'), 'start', '-p', String(env.PORT), '-H', host],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['inherit', 'pipe', 'inherit'],
    },
  )
  let isAnnounced = false
  server.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString()
    if (!isAnnounced && text.includes('Ready')) {
      isAnnounced = true
      announce({ port: env.PORT, network: findNetworkAddress(), welcome })
    }
    // Next's own banner is left out; the server's log lines (JSON) and warnings pass.
    for (const line of text.split('\n')) {
      if (line.startsWith('{') || /warn|error|⨯|⚠/i.test(line)) process.stdout.write(`${line}\n`)
    }
  })
  // The server finishes the requests it has before it goes; a second signal ends it at once.
  let signals = 0
  const stop = (): void => {
    signals += 1
    server.kill(signals > 1 ? 'SIGKILL' : 'SIGTERM')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  whenShellEnds(stop)
  server.on('exit', (code) => process.exit(signals > 0 ? 0 : (code ?? 1)))
}

/**
 * npm hands a signal to the shell between itself and this process, and that shell dies without passing it on: without this,
 * `kill` on `npm start` would leave the server running.
 */
function whenShellEnds(stop: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

type Welcome = {
  demo: { role: string; username: string; password: string }[]
  firstAdminPath: string | null
  dataDir: string
}

function announce({
  port,
  network,
  welcome,
}: {
  port: number
  network: string | null
  welcome: Welcome
}): void {
  const base = process.env.NEXTAUTH_URL?.replace(/\/$/, '') ?? `http://localhost:${port}`
  const lines = ['', `  Footnote is ready:  ${base}`]
  if (network !== null) lines.push(`  on the school's network:  ${network}`)
  lines.push(`  data:  ${path.relative(process.cwd(), welcome.dataDir) || '.'}`)
  if (welcome.demo.length > 0) {
    lines.push('', '  The demo school (made-up people; remove it with `npm run demo:remove`):')
    for (const account of welcome.demo)
      lines.push(`    ${account.role.padEnd(8)} ${account.username.padEnd(16)} ${account.password}`)
  }
  if (welcome.firstAdminPath) {
    lines.push(
      '',
      '  To set up your own school, open this one-time link:',
      `    ${base}${welcome.firstAdminPath}`,
    )
  }
  console.log(`${lines.join('\n')}\n`)
}

start().catch((error: unknown) => {
  console.error(`\nFootnote could not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
