import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const made: string[] = []

/** Writes a module that breaks a rule, cruises it alone, and says which rules complained. */
function cruise(file: string, source: string): string {
  const target = path.join(ROOT, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, source)
  made.push(target)
  const result = spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      file,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return result.stdout + result.stderr
}

afterAll(() => {
  for (const file of made) rmSync(file, { force: true })
})

const FORBIDDEN = [
  {
    rule: 'domain-knows-nobody',
    file: 'lib/domain/article/zz-forbidden-server.ts',
    source: "import '@/lib/server/ids'\n",
  },
  { rule: 'domain-is-pure', file: 'lib/domain/article/zz-forbidden-core.ts', source: "import 'node:fs'\n" },
  {
    rule: 'domain-room-article',
    file: 'lib/domain/article/zz-forbidden-up.ts',
    source: "import '@/lib/domain/items/field'\n",
  },
  {
    rule: 'server-knows-no-pages',
    file: 'lib/server/zz-forbidden-page.ts',
    source: "import '@/components/ui/button'\n",
  },
  {
    rule: 'the-quiz-is-light',
    file: 'components/quiz/zz-forbidden-link.ts',
    source: "import '@/components/ui/button'\n",
  },
  {
    rule: 'only-the-server-touches-the-database',
    file: 'app/zz-forbidden-database.ts',
    source: "import '@/lib/server/db/client'\n",
  },
  {
    rule: 'next-auth-in-one-folder',
    file: 'lib/server/data/zz-forbidden-next-auth.ts',
    source: "import 'next-auth'\n",
  },
]

describe('the import rules', () => {
  for (const { rule, file, source } of FORBIDDEN) {
    it(`${rule} refuses a forbidden import`, () => {
      expect(cruise(file, source)).toContain(rule)
    })
  }

  it('let an allowed import pass', () => {
    expect(cruise('lib/domain/attempts/zz-allowed.ts', "import '@/lib/domain/items/field'\n")).toContain(
      'no dependency violations',
    )
  })
})
