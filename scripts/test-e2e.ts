import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { bin, ROOT } from './lib/root'
import { runNode } from './lib/run'
import { build } from './build'

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Resolves once the server has announced itself; rejects with its output when it ends before. */
function whenReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Footnote is ready')) resolve(output)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', (code) => reject(new Error(`The server ended with ${code ?? 'a signal'} before it was ready:\n${output}`)))
  })
}

/** Serves the built app on a free loopback port with a data folder of its own, and runs the browser tests against it. */
await build()
const dataDir = mkdtempSync(path.join(tmpdir(), 'footnote-e2e-'))
const port = await findFreePort()
const server = spawn(process.execPath, [bin('tsx/dist/cli.mjs'), 'scripts/start.ts'], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '', NEXTAUTH_URL: '', DEMO: 'true', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'pipe'],
})
try {
  const announcement = await whenReady(server)
  server.stdout?.on('data', (chunk: Buffer) => process.stdout.write(chunk))
  server.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  const firstAdmin = /(\/first-admin\?token=\S+)/.exec(announcement)?.[1] ?? ''
  process.exitCode = await runNode(bin('@playwright/test/cli.js'), ['test', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, FOOTNOTE_TEST_URL: `http://127.0.0.1:${port}`, FOOTNOTE_TEST_FIRST_ADMIN: firstAdmin, FOOTNOTE_TEST_DATA: dataDir },
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  if (server.exitCode === null && server.kill('SIGTERM')) await ended
  rmSync(dataDir, { recursive: true, force: true })
}
