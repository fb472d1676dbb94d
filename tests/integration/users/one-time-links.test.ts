import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { setClock } from '@/lib/server/clock'
import {
  acceptTeacherInvitation,
  inviteTeacher,
  listInvitations,
  readTeacherInvitation,
  withdrawInvitation,
} from '@/lib/server/data/users/invite-teacher'
import {
  acceptPasswordReset,
  createPasswordResetLink,
  readPasswordReset,
} from '@/lib/server/data/users/reset-password'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

const tokenOf = (path: string): string => path.split('/').at(-1) ?? ''

withDatabases('one-time links', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  const teacherForm = {
    displayName: 'New',
    username: 'new.t',
    email: 'new@school.example',
    password: 'correct horse',
  }

  test('an invitation is listed until used or withdrawn, and ends after fourteen days', async () => {
    const { admin, stranger } = await setUp()
    const [used, withdrawn, late] = [
      await inviteTeacher(admin),
      await inviteTeacher(admin),
      await inviteTeacher(admin),
    ]
    expect(await listInvitations(admin)).toHaveLength(3)
    expect(await listInvitations(stranger)).toEqual([])
    await expect(withdrawInvitation(stranger, withdrawn.id)).rejects.toMatchObject(NOT_FOUND)
    await withdrawInvitation(admin, withdrawn.id)
    expect(await readTeacherInvitation(tokenOf(withdrawn.path))).toBeNull()
    expect(await readTeacherInvitation(tokenOf(used.path))).toMatchObject({ schoolName: 'The school' })
    await acceptTeacherInvitation(tokenOf(used.path), teacherForm)
    expect(await readTeacherInvitation(tokenOf(used.path))).toBeNull()
    expect((await listInvitations(admin)).map(({ id }) => id)).toEqual([late.id])
    const restore = setClock(() => Date.now() + 15 * 24 * 3600_000)
    try {
      expect(await listInvitations(admin)).toEqual([])
      await expect(
        acceptTeacherInvitation(tokenOf(late.path), { ...teacherForm, username: 'other.t' }),
      ).rejects.toMatchObject({ code: 'closed' })
    } finally {
      restore()
    }
  })

  test('a refused form does not use the link up', async () => {
    const { admin } = await setUp()
    const token = tokenOf((await inviteTeacher(admin)).path)
    await expect(
      acceptTeacherInvitation(token, { ...teacherForm, username: 'teacher' }),
    ).rejects.toMatchObject({ data: { field: 'username' } })
    await expect(acceptTeacherInvitation(token, { ...teacherForm, password: 'short' })).rejects.toMatchObject(
      { data: { field: 'password' } },
    )
    expect(await acceptTeacherInvitation(token, teacherForm)).toMatchObject({
      userId: expect.any(String) as string,
    })
  })

  test('a password link sets the password once, ends the sessions, and replaces the one before', async () => {
    const { prisma, admin, teacher } = await setUp()
    const first = tokenOf((await createPasswordResetLink(admin, 'teacher')).path)
    const second = tokenOf((await createPasswordResetLink(admin, 'teacher')).path)
    expect(await readPasswordReset(first)).toBeNull()
    expect(await readPasswordReset(second)).toEqual({
      username: 'teacher',
      displayName: 'Name of teacher',
      isStudent: false,
    })
    await expect(acceptPasswordReset(second, '482913')).rejects.toMatchObject({
      data: { reason: 'password-short' },
    })
    const done = await Promise.allSettled([
      acceptPasswordReset(second, 'battery staple'),
      acceptPasswordReset(second, 'another staple'),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await prisma.session.findUniqueOrThrow({ where: { id: teacher.sessionId } })).toMatchObject({
      revokedAt: expect.any(Date) as Date,
    })
  })

  test('only administrators make password links, and not for themselves or for another school', async () => {
    const { admin, teacher, student, stranger } = await setUp()
    for (const [actor, userId] of [
      [teacher, 'student'],
      [student, 'teacher'],
      [stranger, 'teacher'],
      [admin, 'admin'],
      [admin, 'missing'],
    ] as [Actor, string][]) {
      await expect(createPasswordResetLink(actor, userId)).rejects.toMatchObject(NOT_FOUND)
    }
  })
})
