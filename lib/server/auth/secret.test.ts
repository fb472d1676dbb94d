import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { getAuthSecret } from './secret'

const root = mkdtempSync(path.join(tmpdir(), 'footnote-secret-'))
afterAll(() => rmSync(root, { recursive: true }))

test('is made once, kept, and readable by its owner only', () => {
  const folder = path.join(root, 'data')
  const secret = getAuthSecret({ DATA_DIR: folder })
  expect(secret.length).toBeGreaterThanOrEqual(64)
  expect(getAuthSecret({ DATA_DIR: folder })).toBe(secret)
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe(secret)
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test('a configured one is used as it is', () => {
  expect(getAuthSecret({ NEXTAUTH_SECRET: 'configured', DATA_DIR: path.join(root, 'unused') })).toBe(
    'configured',
  )
  expect(readdirSync(root)).not.toContain('unused')
})

test('an empty file is not a secret', () => {
  writeFileSync(path.join(root, 'secret'), '')
  expect(() => getAuthSecret({ DATA_DIR: root })).toThrow(/secret/)
})
