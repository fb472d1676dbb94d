import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../build'
import { bin, ROOT } from './root'

export type TestServer = {
  url: string
  dataDir: string
  /** Path of the one-time link for the first administrator. */
  firstAdminPath: string
  stop: () => Promise<void>
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** Resolves with what the server printed once it has announced itself; rejects with it when it ends before. */
function whenReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    let isReady = false
    const read = (chunk: Buffer) => {
      if (isReady) return
      output += chunk.toString()
      if (!output.includes('Footnote is ready')) return
      isReady = true
      // The announcement may come in pieces; its last line is awaited.
      setImmediate(() => resolve(output))
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', (code) =>
      reject(new Error(`The server ended with ${code ?? 'a signal'} before it was ready:\n${output}`)),
    )
  })
}

/** Starts the built app as `npm start` does, on a free loopback port, with a data folder of its own. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  await build()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'footnote-test-'))
  const port = await findFreePort()
  const server = spawn(process.execPath, [bin('tsx/dist/cli.mjs'), 'scripts/start.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      DEMO: 'true',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (server.exitCode === null && server.signalCode === null && server.kill('SIGTERM')) await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const announcement = await whenReady(server)
    server.stdout?.pipe(process.stdout)
    server.stderr?.pipe(process.stderr)
    return {
      url: `http://127.0.0.1:${port}`,
      dataDir,
      firstAdminPath: /(\/first-admin\?token=\S+)/.exec(announcement)?.[1] ?? '',
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
