import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// Below these, a known hole is open. Raise a line when an advisory says so.
const MINIMUM = { next: '16.2.11', react: '19.2.3', 'react-dom': '19.2.3', 'next-auth': '4.24.15' } as const

type Lockfile = { packages: Record<string, { version?: string; hasInstallScript?: boolean }> }
const lockfile = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lockfile

function isAtLeast(version: string, minimum: string): boolean {
  const parts = (value: string) => (value.split('-')[0] ?? '').split('.').map(Number)
  const [a, b] = [parts(version), parts(minimum)]
  for (let i = 0; i < 3; i += 1) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0)
  }
  return true
}

describe('supply chain', () => {
  for (const [name, minimum] of Object.entries(MINIMUM)) {
    it(`every installed ${name} is at least ${minimum}`, () => {
      const found = Object.entries(lockfile.packages).filter(([key]) => key.endsWith(`node_modules/${name}`))
      expect(found.length).toBeGreaterThan(0)
      for (const [, { version = '0.0.0' }] of found)
        expect(isAtLeast(version, minimum), `${name} ${version}`).toBe(true)
    })
  }

  it('lets no package run a script at install', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../../.npmrc'), 'utf8')).toMatch(
      /^ignore-scripts=true$/m,
    )
  })

  it('compares versions by their numbers', () => {
    expect(isAtLeast('16.10.0', '16.2.11')).toBe(true)
    expect(isAtLeast('16.2.10', '16.2.11')).toBe(false)
  })
})
