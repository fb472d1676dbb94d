import { beforeEach, expect, test, vi } from 'vitest'
import { findLinkedUser, resolveProviderUser } from '@/lib/server/data/users/provider-account'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { makeTwoSchools } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('Google and Microsoft', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  const identity = (verifiedEmail: string | null, providerAccountId = 'subject-1') => ({
    provider: 'google',
    providerAccountId,
    verifiedEmail,
  })

  test('never make an account', async () => {
    const { prisma } = await setUp()
    expect(await resolveProviderUser(identity('nobody@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
    expect(await resolveProviderUser(identity(null), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
    expect(await prisma.user.count()).toBe(5)
    expect(await prisma.account.count()).toBe(0)
  })

  test('find the one person with the vouched-for address, and remember them', async () => {
    const { prisma } = await setUp()
    await prisma.user.update({
      where: { id: 'teacher' },
      data: { email: 'woolf@school.example', passwordHash: null },
    })
    expect(await resolveProviderUser(identity('woolf@school.example'), null)).toEqual({
      kind: 'user',
      userId: 'teacher',
      role: 'TEACHER',
    })
    expect(await resolveProviderUser(identity(null), null)).toEqual({
      kind: 'user',
      userId: 'teacher',
      role: 'TEACHER',
    })
    expect(await findLinkedUser('google', 'subject-1')).toEqual({ id: 'teacher', role: 'TEACHER' })
    await prisma.user.update({ where: { id: 'teacher' }, data: { deactivatedAt: new Date() } })
    expect(await resolveProviderUser(identity('woolf@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'deactivated',
    })
    expect(await findLinkedUser('google', 'subject-1')).toBeNull()
  })

  test('an address that somebody with a password typed opens nothing: it may be another person’s', async () => {
    const { prisma, teacher } = await setUp()
    await prisma.user.update({ where: { id: 'teacher' }, data: { email: 'woolf@school.example' } })
    expect(await resolveProviderUser(identity('woolf@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
    // Not even where somebody else has the same address and no password.
    await prisma.user.update({
      where: { id: 'stranger' },
      data: { email: 'woolf@school.example', passwordHash: null },
    })
    expect(await resolveProviderUser(identity('woolf@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
    expect(await prisma.account.count()).toBe(0)
    expect(await resolveProviderUser(identity('woolf@school.example'), teacher)).toMatchObject({
      kind: 'user',
      userId: 'teacher',
    })
  })

  test('an address in two schools, or in the demo school, means nobody', async () => {
    const { prisma } = await setUp()
    await prisma.user.updateMany({
      where: { id: { in: ['teacher', 'stranger'] } },
      data: { email: 'same@school.example', passwordHash: null },
    })
    expect(await resolveProviderUser(identity('same@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
    await prisma.school.updateMany({ data: { isDemo: true } })
    await prisma.user.update({ where: { id: 'stranger' }, data: { email: null } })
    expect(await resolveProviderUser(identity('same@school.example'), null)).toEqual({
      kind: 'refused',
      reason: 'not-linked',
    })
  })

  test('link to who asks on their account page, and to nobody else afterwards', async () => {
    const { student, teacher } = await setUp()
    expect(await resolveProviderUser(identity(null), student)).toMatchObject({
      kind: 'user',
      userId: 'student',
    })
    expect(await resolveProviderUser(identity(null), teacher)).toEqual({
      kind: 'refused',
      reason: 'linked-elsewhere',
    })
  })
})
