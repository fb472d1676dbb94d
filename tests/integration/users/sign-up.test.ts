import { beforeEach, expect, test, vi } from 'vitest'
import { readOpenSchool, signUpTeacher } from '@/lib/server/data/users/sign-up-teacher'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('open sign-up', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  const form = { displayName: 'New', username: 'new.t', email: null, password: 'correct horse' }
  test('is off unless set, and needs exactly one real school', async () => {
    const { prisma } = await setUp()
    expect(await readOpenSchool(false)).toBeNull()
    expect(await readOpenSchool(true)).toBeNull()
    await prisma.school.update({ where: { id: 'other' }, data: { isDemo: true } })
    expect(await readOpenSchool(true)).toMatchObject({ id: 'school' })
    await expect(signUpTeacher(form, { deviceId: 'device', isOpen: false })).rejects.toMatchObject(NOT_FOUND)
    const { userId } = await signUpTeacher(form, { deviceId: 'device', isOpen: true })
    expect(await prisma.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      role: 'TEACHER',
      schoolId: 'school',
    })
  })

  test('is limited for one device', async () => {
    const { prisma } = await setUp()
    await prisma.school.update({ where: { id: 'other' }, data: { isDemo: true } })
    const codes: unknown[] = []
    for (let index = 0; index < 12; index += 1) {
      codes.push(
        await signUpTeacher(
          { ...form, username: `new.t${index}` },
          { deviceId: 'device', isOpen: true },
        ).then(
          () => 'in',
          (error: { code?: string }) => error.code,
        ),
      )
    }
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(2)
  })
})
