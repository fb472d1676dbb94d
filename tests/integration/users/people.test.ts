import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { hashPassword, verifyPassword } from '@/lib/server/auth/password'
import { setClock } from '@/lib/server/clock'
import { createStudentByCode, joinClass, suggestFreeUsername } from '@/lib/server/data/users/join-class'
import {
  acceptTeacherInvitation,
  inviteTeacher,
  listInvitations,
  readTeacherInvitation,
  withdrawInvitation,
} from '@/lib/server/data/users/invite-teacher'
import { listUsers } from '@/lib/server/data/users/list-users'
import { changeOwnPassword, readOwnAccount, renameSelf } from '@/lib/server/data/users/own-account'
import { findLinkedUser, resolveProviderUser } from '@/lib/server/data/users/provider-account'
import { readUser } from '@/lib/server/data/users/read-user'
import {
  acceptPasswordReset,
  createPasswordResetLink,
  newPin,
  readPasswordReset,
  resetStudentPassword,
} from '@/lib/server/data/users/reset-password'
import { editSchool, readSchool } from '@/lib/server/data/users/school'
import {
  listOwnSessions,
  revokeOtherSessions,
  revokeOwnSession,
  revokeUserSessions,
} from '@/lib/server/data/users/sessions'
import { readOpenSchool, signUpTeacher } from '@/lib/server/data/users/sign-up-teacher'
import type { PrismaClient } from '@/lib/server/db/client'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { makeClass, makePerson, makeSchool, PASSWORD, useWorld } from './people-world'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

const CODE = 'KM4T9WQX'
const NOT_FOUND = { code: 'not-found' }
const tokenOf = (path: string): string => path.split('/').at(-1) ?? ''

withDatabases('people', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
    const teacher = await makePerson(prisma, { id: 'teacher', role: 'TEACHER' })
    const colleague = await makePerson(prisma, { id: 'colleague', role: 'TEACHER' })
    const student = await makePerson(prisma, { id: 'student', role: 'STUDENT' })
    await makeClass(prisma, { code: CODE, teacherId: 'teacher' })
    await makeSchool(prisma, { id: 'other' })
    const stranger = await makePerson(prisma, { id: 'stranger', role: 'ADMIN', schoolId: 'other' })
    return { prisma, admin, teacher, colleague, student, stranger }
  }
  const actions = async (prisma: PrismaClient) =>
    (await prisma.auditLog.findMany({ orderBy: { at: 'asc' }, select: { action: true } })).map(
      ({ action }) => action,
    )

  describe('joining a class', () => {
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
      expect((await actions(prisma)).filter((action) => action === 'class.joined')).toHaveLength(2)
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

  describe('one-time links', () => {
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
      await expect(
        acceptTeacherInvitation(token, { ...teacherForm, password: 'short' }),
      ).rejects.toMatchObject({ data: { field: 'password' } })
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

  describe('a new PIN for a student', () => {
    test('by a teacher of theirs: shown once, asks to be changed, ends the sessions', async () => {
      const { prisma, teacher, student } = await setUp()
      await joinClass(student, CODE)
      const slip = await resetStudentPassword(teacher, 'student')
      expect(slip).toEqual({
        username: 'student',
        displayName: 'Name of student',
        pin: expect.stringMatching(/^\d{6}$/) as string,
      })
      const row = await prisma.user.findUniqueOrThrow({ where: { id: 'student' } })
      expect(row.mustChangePassword).toBe(true)
      expect(await verifyPassword(row.passwordHash, slip.pin)).toBe(true)
      expect(JSON.stringify(await prisma.auditLog.findMany())).not.toContain(slip.pin)
      expect(await prisma.session.count({ where: { userId: 'student', revokedAt: null } })).toBe(0)
    })

    test('by nobody else', async () => {
      const { prisma, admin, teacher, colleague, student, stranger } = await setUp()
      await expect(resetStudentPassword(teacher, 'student')).rejects.toMatchObject(NOT_FOUND)
      await joinClass(student, CODE)
      for (const [actor, userId] of [
        [colleague, 'student'],
        [student, 'student'],
        [stranger, 'student'],
        [teacher, 'colleague'],
        [admin, 'teacher'],
      ] as [Actor, string][]) {
        await expect(
          resetStudentPassword(actor, userId),
          `${actor.userId} → ${userId}`,
        ).rejects.toMatchObject(NOT_FOUND)
      }
      await prisma.enrollment.updateMany({ data: { leftAt: new Date() } })
      await expect(resetStudentPassword(teacher, 'student')).rejects.toMatchObject(NOT_FOUND)
    })

    test('PINs are six digits and never an obvious one', () => {
      const pins = new Set(Array.from({ length: 200 }, newPin))
      expect(pins.size).toBeGreaterThan(190)
      for (const pin of pins) expect(pin).toMatch(/^(?!(\d)\1{5})\d{6}$/)
    })
  })

  describe('one’s own account', () => {
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
      expect(await actions(prisma)).toEqual(['user.renamed'])
    })
  })

  describe('the administrator', () => {
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

  describe('open sign-up', () => {
    const form = { displayName: 'New', username: 'new.t', email: null, password: 'correct horse' }
    test('is off unless set, and needs exactly one real school', async () => {
      const { prisma } = await setUp()
      expect(await readOpenSchool(false)).toBeNull()
      expect(await readOpenSchool(true)).toBeNull()
      await prisma.school.update({ where: { id: 'other' }, data: { isDemo: true } })
      expect(await readOpenSchool(true)).toMatchObject({ id: 'school' })
      await expect(signUpTeacher(form, { deviceId: 'device', isOpen: false })).rejects.toMatchObject(
        NOT_FOUND,
      )
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

  describe('Google and Microsoft', () => {
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

  test('passwords are hashed the same however they are typed', async () => {
    const hash = await hashPassword('Ångström ﬁve')
    expect(await verifyPassword(hash, 'Ångström five')).toBe(true)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
