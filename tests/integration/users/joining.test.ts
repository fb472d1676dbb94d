import { beforeEach, expect, test, vi } from 'vitest'
import { verifyPassword } from '@/lib/server/auth/password'
import { createStudentByCode, joinClass, suggestFreeUsername } from '@/lib/server/data/users/join-class'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { CODE, listActions, makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('joining a class', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  test('once, again, after leaving, and many times at once: one enrolment', async () => {
    const { prisma, student } = await setUp()
    await Promise.all(Array.from({ length: 8 }, () => joinClass(student, CODE)))
    await joinClass(student, CODE)
    expect(
      await prisma.enrollment.findMany({ select: { classId: true, studentId: true, leftAt: true } }),
    ).toEqual([{ classId: 'class', studentId: 'student', leftAt: null }])
    await prisma.enrollment.updateMany({ data: { leftAt: new Date() } })
    await joinClass(student, CODE)
    expect(await prisma.enrollment.findMany({ select: { leftAt: true } })).toEqual([{ leftAt: null }])
    expect((await listActions(prisma)).filter((action) => action === 'class.joined')).toHaveLength(2)
  })

  test('a new student is in the class’s school and class, with a hashed PIN', async () => {
    const { prisma } = await setUp()
    const { userId } = await createStudentByCode(
      { code: 'km4t 9wqx', displayName: 'Mia', username: 'mia.k', password: '482913' },
      { actor: null, deviceId: 'device' },
    )
    const made = await prisma.user.findUniqueOrThrow({
      where: { id: userId },
      include: { enrollments: true },
    })
    expect(made).toMatchObject({
      schoolId: 'school',
      role: 'STUDENT',
      username: 'mia.k',
      email: null,
      enrollments: [{ classId: 'class', leftAt: null }],
    })
    expect(made.passwordHash).not.toContain('482913')
    expect(await verifyPassword(made.passwordHash, '482913')).toBe(true)
  })

  test('a taken name, a weak PIN and a wrong code are told beside their field, and nothing is made', async () => {
    const { prisma } = await setUp()
    const good = { code: CODE, displayName: 'Mia', username: 'mia.k', password: '482913' }
    const make = (change: Partial<typeof good>) =>
      createStudentByCode({ ...good, ...change }, { actor: null, deviceId: 'device' })
    await expect(make({ username: 'teacher' })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'username-taken', field: 'username' },
    })
    await expect(make({ password: '123456' })).rejects.toMatchObject({
      data: { reason: 'pin-common', field: 'password' },
    })
    await expect(make({ password: 'mia.k' })).rejects.toMatchObject({
      data: { reason: 'password-short', field: 'password' },
    })
    await expect(make({ code: 'AAAAAAAA' })).rejects.toMatchObject({
      code: 'not-found',
      data: { field: 'code' },
    })
    expect(await prisma.user.count({ where: { schoolId: 'school' } })).toBe(4)
    expect(await prisma.enrollment.count()).toBe(0)
  })

  test('two who choose one name at the same moment: one gets it, the other is told', async () => {
    const { prisma } = await setUp()
    const both = await Promise.allSettled(
      ['a', 'b'].map((device) =>
        createStudentByCode(
          { code: CODE, displayName: device, username: 'mia.k', password: '482913' },
          { actor: null, deviceId: device },
        ),
      ),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', data: { field: 'username' } },
    })
    expect(await prisma.user.count({ where: { username: 'mia.k' } })).toBe(1)
  })

  test('proposes a free username, only to who has the code', async () => {
    await setUp()
    const suggest = (name: string, code = CODE) =>
      suggestFreeUsername(code, name, { actor: null, deviceId: null })
    expect(await suggest('Student')).toBe('student2')
    expect(await suggest('Mia Kowalska')).toBe('mia.k')
    await expect(suggest('Mia', 'AAAAAAAA')).rejects.toMatchObject(NOT_FOUND)
  })
})
