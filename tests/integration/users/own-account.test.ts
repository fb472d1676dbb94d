import { beforeEach, expect, test, vi } from 'vitest'
import { hashPassword, verifyPassword } from '@/lib/server/auth/password'
import { changeOwnPassword, readOwnAccount, renameSelf } from '@/lib/server/data/users/own-account'
import { listOwnSessions, revokeOtherSessions, revokeOwnSession } from '@/lib/server/data/users/sessions'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { PASSWORD } from './people-world'
import { listActions, makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('one’s own account', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  test('a new password needs the old one, follows the rules, and signs out the other devices', async () => {
    const { prisma, student } = await setUp()
    const [laptop] = await Promise.all([
      prisma.session.create({
        data: { id: 'laptop', userId: 'student', expiresAt: new Date(Date.now() + 3600_000) },
      }),
    ])
    await expect(
      changeOwnPassword(student, { current: 'wrong', next: 'battery staple' }),
    ).rejects.toMatchObject({ data: { reason: 'current-password', field: 'currentPassword' } })
    await expect(changeOwnPassword(student, { current: PASSWORD, next: '111111' })).rejects.toMatchObject({
      data: { reason: 'pin-common', field: 'newPassword' },
    })
    await expect(changeOwnPassword(student, { current: PASSWORD, next: PASSWORD })).rejects.toMatchObject({
      data: { reason: 'password-same' },
    })
    await changeOwnPassword(student, { current: PASSWORD, next: '482913' })
    expect(
      await verifyPassword(
        (await prisma.user.findUniqueOrThrow({ where: { id: 'student' } })).passwordHash,
        '482913',
      ),
    ).toBe(true)
    expect(
      await prisma.session.findMany({
        where: { userId: 'student', revokedAt: null },
        select: { id: true },
      }),
    ).toEqual([{ id: student.sessionId }])
    expect(laptop.id).toBe('laptop')
  })

  test('lists one’s own open sessions and ends them, nobody else’s', async () => {
    const { prisma, student, teacher } = await setUp()
    const row = { userId: 'student', lastSeenAt: new Date(), expiresAt: new Date(Date.now() + 3600_000) }
    await prisma.session.createMany({
      data: [
        { ...row, id: 'tablet', isShared: false, userAgent: 'Safari · iPad' },
        { ...row, id: 'ended', revokedAt: new Date() },
        { ...row, id: 'old', expiresAt: new Date(Date.now() - 1000) },
        { ...row, id: 'idle', isShared: true, lastSeenAt: new Date(Date.now() - 2 * 3600_000) },
      ],
    })
    expect(
      (await listOwnSessions(student)).map(({ id, isCurrent, browser }) => ({ id, isCurrent, browser })),
    ).toEqual([
      { id: 'session-student', isCurrent: true, browser: null },
      { id: 'tablet', isCurrent: false, browser: 'Safari · iPad' },
    ])
    await expect(revokeOwnSession(teacher, 'tablet')).rejects.toMatchObject(NOT_FOUND)
    await revokeOwnSession(student, 'tablet')
    expect(await listOwnSessions(student)).toHaveLength(1)
    await prisma.session.create({ data: { ...row, id: 'phone', isShared: false } })
    expect(await revokeOtherSessions(student)).toBe(1)
    expect(await listOwnSessions(student)).toHaveLength(1)
  })

  test('a new name is one’s own to give', async () => {
    const { student, prisma } = await setUp()
    await renameSelf(student, 'Mia K.')
    expect(await readOwnAccount(student)).toMatchObject({
      displayName: 'Mia K.',
      username: 'student',
      hasPassword: true,
      providers: [],
    })
    expect(await listActions(prisma)).toEqual(['user.renamed'])
  })

  test('passwords are hashed the same however they are typed', async () => {
    const hash = await hashPassword('Ångström ﬁve')
    expect(await verifyPassword(hash, 'Ångström five')).toBe(true)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
