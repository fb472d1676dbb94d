import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BenchText } from './bench-text'
import type { StageTimes } from './speed-entry'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const LIMIT_MS = 600_000

/** The engine in one file, as a school's server runs it: what is timed is the engine, not the compiling of its sources. */
export async function withBundle<T>(
  use: (file: string) => Promise<T>,
  entry: 'fresh-entry' | 'speed-entry' = 'fresh-entry',
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-bench-'))
  const file = path.join(folder, 'extract.cjs')
  try {
    await build({
      entryPoints: [path.join(import.meta.dirname, `${entry}.ts`)],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      alias: { '@': ROOT },
      // Sources find the project by where they stand; the bundle stands elsewhere.
      define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
      logLevel: 'error',
    })
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type FreshFigures = {
  loadMs: number
  firstMs: number
  modelMb: number
  totalMb: number
  outputs: string[]
  /** The same texts once more, in the other order. */
  again: string[]
}

/** Runs the bundle in a process of its own. @throws when it fails or takes too long */
export function runFresh(file: string, texts: readonly string[]): FreshFigures {
  return runBundle(file, texts) as FreshFigures
}

/** The stages' milliseconds for these texts, warm, in a process of its own. @throws as `runFresh` */
export function runStages(file: string, texts: readonly BenchText[]): StageTimes {
  return runBundle(file, texts) as StageTimes
}

function runBundle(file: string, input: unknown): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', file], {
    cwd: ROOT,
    input: JSON.stringify(input),
    timeout: LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the fresh run failed: ${stderr.slice(0, 400)}`)
  return JSON.parse(stdout)
}

/** The engine's output for each text from a thread, as JSON. @throws when the thread fails or takes too long */
export async function runInThread(file: string, texts: readonly string[]): Promise<string[]> {
  const worker = new Worker(file, { workerData: { texts } })
  const stop = setTimeout(() => void worker.terminate(), LIMIT_MS)
  try {
    return await new Promise<string[]>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread ended without an answer')))
    })
  } finally {
    clearTimeout(stop)
    await worker.terminate()
  }
}
