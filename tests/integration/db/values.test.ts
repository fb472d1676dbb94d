import { expect, test } from 'vitest'
import { Prisma } from '@/lib/server/db/client'
import { withDatabases } from '@/tests/support/database'

const school = { id: 'school', name: 'Elm Street', settings: {} }

withDatabases('values', (makeDatabase) => {
  test.each([
    ['an object', { a: 1, b: [true, null, 'é'] }],
    ['a list', [1, 2.5, 'x']],
    ['a text', 'plain'],
    ['a text of digits', '007'],
    ['an integer', 5],
    ['a fraction', 0.1],
    ['a big number', 1e21],
    ['a tiny number', 5e-324],
    ['zero', 0],
    ['true', true],
    ['a text with a null character in an object', { text: 'a"\\b' }],
  ])('JSON: %s comes back as it was', async (_, value) => {
    const { prisma } = await makeDatabase()
    await prisma.school.create({ data: { ...school, settings: value } })
    expect((await prisma.school.findUniqueOrThrow({ where: { id: school.id } })).settings).toEqual(value)
  })

  test('a missing JSON value and the JSON value null are two things', async () => {
    const { prisma } = await makeDatabase()
    await prisma.school.create({ data: { ...school, settings: Prisma.JsonNull } })
    const user = { schoolId: school.id, role: 'STUDENT' as const, displayName: 'Ada' }
    await prisma.user.create({ data: { ...user, id: 'a', username: 'a', accommodations: Prisma.DbNull } })
    await prisma.user.create({ data: { ...user, id: 'b', username: 'b', accommodations: Prisma.JsonNull } })
    const without = await prisma.user.findMany({ where: { accommodations: { equals: Prisma.DbNull } } })
    expect(without.map(({ id }) => id)).toEqual(['a'])
  })
})
