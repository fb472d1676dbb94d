import path from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './root'

/** Bundles the extraction worker: it runs outside the server's own bundle, so that it can be killed. */
export async function buildExtractWorker(): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'lib/server/extract/worker.ts')],
    outfile: path.join(ROOT, 'dist/extract-worker.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // CommonJS packages inside an ES module still ask for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    alias: { '@': ROOT },
    logLevel: 'warning',
  })
}
