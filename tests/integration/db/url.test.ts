import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseDatabaseUrl } from '@/lib/server/db/url'

test.each([
  ['file:./100%.db', resolve('100%.db')],
  ['file:data/a.db', resolve('data/a.db')],
  ['file:/srv/a.db', resolve('/srv/a.db')],
  ['file:///srv/a.db', resolve('/srv/a.db')],
  ['file:///srv/a%20b.db?connection_limit=1', resolve('/srv/a b.db')],
])('%s is the file %s', (url, path) => {
  expect(parseDatabaseUrl(url)).toEqual({ provider: 'sqlite', path })
})

test.each(['postgres://u@h/d', 'postgresql://u:p@h:5432/d?schema=s'])('%s is PostgreSQL', (url) => {
  expect(parseDatabaseUrl(url)).toEqual({ provider: 'postgresql', url })
})

test.each(['mysql://u:secret@h/d', 'file:', 'file::memory:', 'secret'])(
  '%s is refused, unrepeated',
  (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow(/DATABASE_URL/)
    expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/)
  },
)
