import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { isRead } from '@/lib/server/db/sqlite/reads'
import { StatementCache } from '@/lib/server/db/sqlite/statements'

test.each(['SELECT 1', '  select "id" FROM "User"', 'WITH x AS (SELECT 1) SELECT * FROM x'])(
  '%s is a read',
  (sql) => expect(isRead(sql)).toBe(true),
)

test.each([
  'INSERT INTO "User" VALUES (1)',
  'INSERT INTO "User" SELECT 1 RETURNING "id"',
  'WITH x AS (SELECT 1) INSERT INTO "User" SELECT * FROM x',
  'with x as (select 1) update "User" set "id" = 1',
  'UPDATE "User" SET "id" = (SELECT 1)',
  'DELETE FROM "User"',
  'PRAGMA journal_mode = DELETE',
  'BEGIN',
  'SELECTED',
])('%s goes to the writer', (sql) => expect(isRead(sql)).toBe(false))

test('compiled statements are kept, the least recently used leaving first', () => {
  const cache = new StatementCache(new DatabaseSync(':memory:'), 2)
  const one = cache.prepare('SELECT 1 AS "n"')
  const two = cache.prepare('SELECT 2')
  expect(cache.prepare('SELECT 1 AS "n"')).toBe(one)
  cache.prepare('SELECT 3')
  expect(cache.size).toBe(2)
  expect(cache.prepare('SELECT 1 AS "n"')).toBe(one)
  expect(cache.prepare('SELECT 2')).not.toBe(two)
  expect(one.columnNames).toEqual(['n'])
})

test('after the tables changed nothing compiled is kept', () => {
  const cache = new StatementCache(new DatabaseSync(':memory:'))
  const before = cache.prepare('SELECT 1')
  cache.clear()
  expect(cache.prepare('SELECT 1')).not.toBe(before)
})
