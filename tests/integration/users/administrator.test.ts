import { beforeEach, expect, test, vi } from 'vitest'
import { inviteTeacher, listInvitations } from '@/lib/server/data/users/invite-teacher'
import { listUsers } from '@/lib/server/data/users/list-users'
import { readUser } from '@/lib/server/data/users/read-user'
import { editSchool, readSchool } from '@/lib/server/data/users/school'
import { revokeUserSessions } from '@/lib/server/data/users/sessions'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('the administrator', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  test('finds people by part of a name in any case, by role and by state, a page at a time', async () => {
    const { prisma, admin } = await setUp()
    await prisma.user.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        id: `s${index}`,
        schoolId: 'school',
        role: 'STUDENT' as const,
        username: `pupil${index}`,
        displayName: `Pupil ${String(index).padStart(2, '0')}`,
        createdAt: new Date(),
      })),
    })
    await prisma.user.update({ where: { id: 's7' }, data: { deactivatedAt: new Date() } })
    const names = async (filter: Parameters<typeof listUsers>[1]) =>
      (await listUsers(admin, filter)).users.map(({ id }) => id)
    expect(await names({ search: 'PUPIL 07' })).toEqual(['s7'])
    expect(await names({ search: 'pupil 07' })).toEqual(['s7'])
    expect(await names({ search: 'upil7' })).toEqual(['s7'])
    expect(await names({ search: 'pup%07' })).toEqual([])
    expect(await names({ state: 'deactivated' })).toEqual(['s7'])
    expect(await names({ role: 'TEACHER' })).toEqual(['colleague', 'teacher'])
    const second = await listUsers(admin, { role: 'STUDENT', page: 2 })
    expect(second).toMatchObject({ total: 61, page: 2, pages: 2 })
    expect(second.users).toHaveLength(11)
    expect((await listUsers(admin, { role: 'STUDENT', page: 99 })).page).toBe(2)
  })

  test('sees and reaches their own school only; others see nothing', async () => {
    const { admin, teacher, student, stranger } = await setUp()
    expect((await listUsers(stranger)).users.map(({ id }) => id)).toEqual(['stranger'])
    expect(await readUser(admin, 'teacher')).toMatchObject({
      role: 'TEACHER',
      openSessions: 1,
      hasPassword: true,
      isSelf: false,
    })
    await expect(readUser(stranger, 'teacher')).rejects.toMatchObject(NOT_FOUND)
    await expect(revokeUserSessions(stranger, 'teacher')).rejects.toMatchObject(NOT_FOUND)
    for (const actor of [teacher, student]) {
      await expect(listUsers(actor)).rejects.toMatchObject(NOT_FOUND)
      await expect(readUser(actor, 'student')).rejects.toMatchObject(NOT_FOUND)
      await expect(inviteTeacher(actor)).rejects.toMatchObject(NOT_FOUND)
      await expect(listInvitations(actor)).rejects.toMatchObject(NOT_FOUND)
      await expect(revokeUserSessions(actor, 'admin')).rejects.toMatchObject(NOT_FOUND)
      await expect(
        editSchool(actor, { name: 'Mine', timeZone: 'UTC', language: 'en' }),
      ).rejects.toMatchObject(NOT_FOUND)
    }
  })

  test('edits the school', async () => {
    const { prisma, admin, student } = await setUp()
    await editSchool(admin, { name: 'Elm Street', timeZone: 'Europe/Lisbon', language: 'de' })
    expect(await readSchool(student)).toEqual({
      name: 'Elm Street',
      timeZone: 'Europe/Lisbon',
      language: 'de',
      isDemo: false,
    })
    expect(await prisma.school.findUniqueOrThrow({ where: { id: 'other' } })).toMatchObject({
      name: 'The other',
    })
  })
})
