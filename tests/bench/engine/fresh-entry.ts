import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { extract } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'

/** What the bench runs in a process or thread of its own; see fresh-run.ts. */
const readMemory = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
const run = (text: string) => JSON.stringify(extract(text, { analyser: loadAnalyser() }))

if (isMainThread) {
  const texts = JSON.parse(readFileSync(0, 'utf8')) as string[]
  const before = { time: performance.now(), memory: readMemory() }
  loadAnalyser()
  const loaded = { time: performance.now(), memory: readMemory() }
  const first = run(texts[0] ?? '')
  const done = { time: performance.now(), memory: readMemory() }
  const outputs = [first, ...texts.slice(1).map(run)]
  const again = [...texts].reverse().map(run).reverse()
  process.stdout.write(
    JSON.stringify({
      loadMs: loaded.time - before.time,
      firstMs: done.time - loaded.time,
      modelMb: loaded.memory - before.memory,
      totalMb: done.memory,
      outputs,
      again,
    }),
  )
} else {
  parentPort?.postMessage((workerData as { texts: string[] }).texts.map(run))
}
