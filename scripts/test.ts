import { checkNodeVersion } from './lib/check-node'
import { findBrowser } from './lib/find-browser'
import { bin, ROOT } from './lib/root'
import { runNode } from './lib/run'

type Step = { name: string; script: string; args: string[] }

const STEPS: Step[] = [
  { name: 'database clients', script: 'tsx/dist/cli.mjs', args: ['scripts/generate.ts'] },
  { name: 'route types', script: 'next/dist/bin/next', args: ['typegen'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0', '--cache'] },
  {
    name: 'import rules',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['app', 'components', 'lib', 'scripts', 'prisma', 'model', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'dead code', script: 'knip/bin/knip.js', args: [] },
  { name: 'unit and integration tests', script: 'vitest/vitest.mjs', args: ['run'] },
  { name: 'browser tests', script: 'tsx/dist/cli.mjs', args: ['scripts/test-e2e.ts'] },
]

/** `npm test`: every check, in the order in which a mistake is cheapest to find; stops at the first that fails. */
checkNodeVersion()
try {
  findBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const started = performance.now()
for (const { name, script, args } of STEPS) {
  const stepStarted = performance.now()
  console.log(`\n── ${name}`)
  const code = await runNode(bin(script), args, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const seconds = ((performance.now() - stepStarted) / 1000).toFixed(1)
  if (code !== 0) {
    console.error(`\n${name}: failed after ${seconds} s`)
    process.exit(code)
  }
  console.log(`── ${name}: ok, ${seconds} s`)
}
console.log(`\nAll checks passed in ${((performance.now() - started) / 1000).toFixed(0)} s`)
