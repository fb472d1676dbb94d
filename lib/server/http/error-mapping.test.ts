import { expect, test } from 'vitest'
import { Prisma } from '@/lib/server/db/client'
import { mapError } from './error-mapping'

const thrown = (code: string) =>
  new Prisma.PrismaClientKnownRequestError('words of Prisma', { code, clientVersion: '7' })

test.each(['P2024', 'P2028', 'P1008'])(
  'a database that had no time for it (%s) is busy, and may be asked again',
  (code) => {
    expect(mapError(thrown(code), 'id')).toEqual({
      status: 503,
      error: { code: 'busy', data: {}, requestId: 'id' },
    })
  },
)

test('what else the database refuses is a bug, shown as an id', () => {
  expect(mapError(thrown('P2003'), 'id')).toEqual({
    status: 500,
    error: { code: 'internal', data: {}, requestId: 'id' },
  })
})
