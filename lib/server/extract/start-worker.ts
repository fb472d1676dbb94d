import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { READY } from './messages'

/** Enough for a 2 MB text several times over; more is a text made to hurt. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

let bundled: Promise<string> | null = null

/**
 * A new extraction thread that has loaded its model. In production it runs the bundle that the build made; elsewhere the sources are bundled in
 * memory, once, so that a stale bundle is never run.
 */
export async function startWorker(): Promise<Worker> {
  const options: WorkerOptions = { resourceLimits: RESOURCE_LIMITS, env: {}, execArgv: [] }
  const built = path.join(process.cwd(), 'dist', 'extract-worker.mjs')
  if (process.env.NODE_ENV === 'production' && existsSync(built))
    return waitUntilReady(new Worker(built, options))
  bundled ??= bundleWorker()
  return waitUntilReady(new Worker(await bundled, { ...options, eval: true }))
}

/** A busy machine may take seconds to load; one that takes longer than this is broken. */
const START_LIMIT_MS = 60_000

function waitUntilReady(worker: Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const finish = (error: Error | null) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (error === null) resolve(worker)
      else {
        worker.on('error', () => undefined)
        void worker.terminate()
        reject(error)
      }
    }
    const onMessage = (message: unknown) => {
      if (message === READY) finish(null)
    }
    const onError = (error: unknown) => finish(error instanceof Error ? error : new Error(String(error)))
    const onExit = () => finish(new Error('the extraction worker ended before it was ready'))
    const timer = setTimeout(() => finish(new Error('the extraction worker did not start')), START_LIMIT_MS)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

async function bundleWorker(): Promise<string> {
  const root = process.cwd()
  const { build } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'esbuild')
  const result = await build({
    entryPoints: [path.join(root, 'lib/server/extract/worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    alias: { '@': root },
    logLevel: 'silent',
  })
  const code = result.outputFiles[0]?.text
  if (code === undefined) throw new Error('the extraction worker could not be bundled')
  return code
}
