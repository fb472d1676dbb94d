import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'footnote-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Outcome = { status: number | null; stdout: string; stderr: string }

function run(script: string, ...args: string[]): Outcome {
  return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${join(folder, 'data', 'footnote.db')}` },
    encoding: 'utf8',
  })
}

test('db migrates the configured database, making its folder, and tells what is applied', () => {
  expect(run('db', 'migrate').stdout).toMatch(/^Applied \d{14}_init/)
  expect(run('db', 'migrate').stdout).toBe('The database is up to date\n')
  expect(run('db', 'status').stdout).toMatch(/^applied {2}\d{14}_init\n/)
  expect(existsSync(join(folder, 'data', 'backups'))).toBe(false)
})

test.each([[['new']], [['new', 'Add Sections']], [['push']], [[]]])(
  'db %j is refused with a word of advice',
  (args) => {
    const { status, stderr } = run('db', ...args)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^(Usage: db|Name it)/)
  },
)

test('generate says nothing and does nothing when the clients are up to date', () => {
  expect(run('generate').status).toBe(0)
  expect(run('generate')).toMatchObject({ status: 0, stdout: '' })
})

test('test-postgres without a command is refused', () => {
  expect(run('test-postgres')).toMatchObject({ status: 1, stderr: 'Usage: test-postgres -- COMMAND …\n' })
})
