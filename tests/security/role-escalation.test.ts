import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeRoleAction, inviteTeacherAction } from '@/app/(admin)/admin/actions'
import { renameAction } from '@/app/(public)/account/actions'
import { createFirstAdminAction } from '@/app/(public)/first-admin/actions'
import { acceptInvitationAction } from '@/app/(public)/invite/[token]/actions'
import { createStudentAction } from '@/app/(public)/join/actions'
import { signUpAction } from '@/app/(public)/sign-up/actions'
import type { Actor } from '@/lib/domain/access/actor'
import { getActor } from '@/lib/server/auth/current-actor'
import { ensureFirstAdminLink } from '@/lib/server/auth/first-admin-link'
import { sealSession } from '@/lib/server/auth/session-token'
import { changeRole, setDeactivated } from '@/lib/server/data/users/change-role'
import { inviteTeacher } from '@/lib/server/data/users/invite-teacher'
import type { PrismaClient } from '@/lib/server/db/client'
import { EMPTY_FORM } from '@/lib/server/http/form-state'
import { cookieJar, follow, formOf, newBrowser } from '@/tests/integration/users/fake-request'
import { makeClass, makePerson, makeSchool, useWorld } from '@/tests/integration/users/people-world'
import { withDatabases } from '@/tests/support/database'

// The threat: somebody edits what their browser sends, to become a teacher or an administrator. No form that makes or
// changes a person has a role in it; whatever else is sent is refused, not ignored.

vi.mock('next/headers', async () => (await import('@/tests/integration/users/fake-request')).nextHeaders)

const EXTRAS: Record<string, string>[] = [
  { role: 'ADMIN' },
  { role: 'TEACHER' },
  { 'user.role': 'ADMIN' },
  { 'user[role]': 'ADMIN' },
  { __proto__: 'x', ...JSON.parse('{"__proto__":"{\\"role\\":\\"ADMIN\\"}"}') } as Record<string, string>,
  { 'constructor.prototype.role': 'ADMIN' },
  { constructor: 'ADMIN' },
  { schoolId: 'school' },
  { userId: 'admin' },
  { mustChangePassword: '' },
]

beforeEach(newBrowser)

/** Signs the browser in without the form. */
async function become(actor: Actor): Promise<void> {
  cookieJar.set('footnote-session', await sealSession(actor))
}

withDatabases('role escalation', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
    const teacher = await makePerson(prisma, { id: 'teacher', role: 'TEACHER' })
    const student = await makePerson(prisma, { id: 'student', role: 'STUDENT' })
    await makeClass(prisma, { teacherId: 'teacher' })
    return { prisma, admin, teacher, student }
  }
  const countRoles = async (prisma: PrismaClient) => ({
    admins: await prisma.user.count({ where: { role: 'ADMIN' } }),
    teachers: await prisma.user.count({ where: { role: 'TEACHER' } }),
    students: await prisma.user.count({ where: { role: 'STUDENT' } }),
  })

  const newStudent = { code: 'KM4T-9WQX', displayName: 'Eve', username: 'eve.x', password: 'correct horse' }

  test('the form of a new student makes a student, and nothing added to it passes', async () => {
    const { prisma } = await setUp()
    for (const extra of EXTRAS) {
      const form = formOf(newStudent)
      for (const key of Object.getOwnPropertyNames(extra)) form.append(key, String(Reflect.get(extra, key)))
      expect(await follow(createStudentAction(EMPTY_FORM, form)), JSON.stringify(extra)).toMatchObject({
        state: { error: { code: 'invalid-input' } },
      })
    }
    // A field sent twice is a list, not a text.
    expect(
      await follow(createStudentAction(EMPTY_FORM, formOf({ ...newStudent, username: ['eve.x', 'eve.y'] }))),
    ).toMatchObject({ state: { error: { code: 'invalid-input' } } })
    expect(await countRoles(prisma)).toEqual({ admins: 1, teachers: 1, students: 1 })
    expect(await follow(createStudentAction(EMPTY_FORM, formOf(newStudent)))).toEqual({ to: '/today' })
    expect(await countRoles(prisma)).toEqual({ admins: 1, teachers: 1, students: 2 })
    expect(await getActor()).toMatchObject({ role: 'STUDENT' })
  })

  test('sign-up without an invitation is closed unless the setting opens it', async () => {
    const { prisma } = await setUp()
    const form = { displayName: 'Eve', username: 'eve.x', email: '', password: 'correct horse' }
    expect(await follow(signUpAction(EMPTY_FORM, formOf(form)))).toMatchObject({
      state: { error: { code: 'not-found' } },
    })
    expect(await countRoles(prisma)).toEqual({ admins: 1, teachers: 1, students: 1 })
  })

  test('an invitation makes one teacher: not two, not an administrator, not in another school', async () => {
    const { prisma, admin } = await setUp()
    await makeSchool(prisma, { id: 'other' })
    const token = (await inviteTeacher(admin)).path.split('/').at(-1) ?? ''
    const form = { token, displayName: 'New', username: 'new.t', email: '', password: 'correct horse' }
    for (const extra of [{ role: 'ADMIN' }, { schoolId: 'other' }, { kind: 'FIRST_ADMIN' }] as Record<
      string,
      string
    >[]) {
      expect(await follow(acceptInvitationAction(EMPTY_FORM, formOf({ ...form, ...extra })))).toMatchObject({
        state: { error: { code: 'invalid-input' } },
      })
    }
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) =>
        follow(acceptInvitationAction(EMPTY_FORM, formOf({ ...form, username: `new.${letter}` }))),
      ),
    )
    expect(answers.filter((answer) => 'to' in answer)).toHaveLength(1)
    for (const answer of answers)
      if ('state' in answer)
        expect(answer.state.error).toMatchObject({ code: 'closed', data: { reason: 'invitation' } })
    expect(await countRoles(prisma)).toEqual({ admins: 1, teachers: 2, students: 1 })
    expect(await prisma.user.count({ where: { schoolId: 'other' } })).toBe(0)
  })

  describe('the first administrator', () => {
    const school = {
      schoolName: 'Elm Street',
      timeZone: 'Europe/Berlin',
      language: 'en',
      displayName: 'Ada',
      username: 'ada',
      password: 'correct horse',
    }
    const tokenOf = (path: string | null) =>
      new URL(path ?? '', 'http://x.test').searchParams.get('token') ?? ''

    test('is made by the link, once; of many at once exactly one', async () => {
      const prisma = useWorld(await makeDatabase())
      await makeSchool(prisma, { id: 'demo', isDemo: true })
      await makePerson(prisma, { id: 'demo-admin', role: 'ADMIN', schoolId: 'demo' })
      const token = tokenOf(await ensureFirstAdminLink(prisma))
      expect(
        await follow(
          createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token: `${token.slice(0, -1)}_` })),
        ),
      ).toMatchObject({ state: { error: { code: 'closed' } } })
      expect(
        await follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token, role: 'ADMIN' }))),
      ).toMatchObject({ state: { error: { code: 'invalid-input' } } })
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token }))),
        ),
      )
      expect(answers.filter((answer) => 'to' in answer)).toEqual([{ to: '/admin' }])
      expect(await prisma.school.count({ where: { isDemo: false } })).toBe(1)
      expect(await prisma.user.count({ where: { role: 'ADMIN', school: { isDemo: false } } })).toBe(1)
      expect(await ensureFirstAdminLink(prisma)).toBeNull()
      expect(await follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token })))).toMatchObject({
        state: { error: { code: 'closed' } },
      })
    })

    test('each start replaces the link; only its hash is kept', async () => {
      const prisma = useWorld(await makeDatabase())
      const first = tokenOf(await ensureFirstAdminLink(prisma))
      const second = tokenOf(await ensureFirstAdminLink(prisma))
      expect(
        await follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token: first }))),
      ).toMatchObject({ state: { error: { code: 'closed' } } })
      expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(second)
      expect(await follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token: second })))).toEqual({
        to: '/admin',
      })
    })

    test('another kind of link does not open it, nor does it open another', async () => {
      const { admin, prisma } = await setUp()
      const teacherToken = (await inviteTeacher(admin)).path.split('/').at(-1) ?? ''
      expect(
        await follow(createFirstAdminAction(EMPTY_FORM, formOf({ ...school, token: teacherToken }))),
      ).toMatchObject({ state: { error: { code: 'closed' } } })
      await prisma.user.updateMany({ where: { role: 'ADMIN' }, data: { deactivatedAt: new Date() } })
      const adminToken = tokenOf(await ensureFirstAdminLink(prisma))
      expect(
        await follow(
          acceptInvitationAction(
            EMPTY_FORM,
            formOf({
              token: adminToken,
              displayName: 'New',
              username: 'new.t',
              email: '',
              password: 'correct horse',
            }),
          ),
        ),
      ).toMatchObject({
        state: { error: { code: 'closed' } },
      })
    })
  })

  test('only an administrator changes roles, and never their own', async () => {
    const { prisma, admin, teacher, student } = await setUp()
    for (const actor of [teacher, student]) {
      await expect(changeRole(actor, actor.userId, 'ADMIN')).rejects.toMatchObject({ code: 'not-found' })
      await expect(changeRole(actor, 'student', 'TEACHER')).rejects.toMatchObject({ code: 'not-found' })
      await become(actor)
      expect(
        await follow(changeRoleAction(EMPTY_FORM, formOf({ userId: actor.userId, newRole: 'ADMIN' }))),
      ).toEqual({ to: '404' })
      expect(await follow(inviteTeacherAction(EMPTY_FORM, formOf({})))).toEqual({ to: '404' })
      expect(
        await follow(renameAction(EMPTY_FORM, formOf({ displayName: 'X', role: 'ADMIN' }))),
      ).toMatchObject({ state: { error: { code: 'invalid-input' } } })
    }
    newBrowser()
    expect(
      await follow(changeRoleAction(EMPTY_FORM, formOf({ userId: 'student', newRole: 'ADMIN' }))),
    ).toEqual({ to: '/sign-in' })
    await expect(changeRole(admin, 'admin', 'STUDENT')).rejects.toMatchObject({ code: 'not-found' })
    await expect(setDeactivated(admin, 'admin', true)).rejects.toMatchObject({ code: 'not-found' })
    expect(await countRoles(prisma)).toEqual({ admins: 1, teachers: 1, students: 1 })
  })

  test('an administrator of another school reaches nobody here', async () => {
    const { prisma } = await setUp()
    await makeSchool(prisma, { id: 'other' })
    const stranger = await makePerson(prisma, { id: 'stranger', role: 'ADMIN', schoolId: 'other' })
    await expect(changeRole(stranger, 'teacher', 'STUDENT')).rejects.toMatchObject({ code: 'not-found' })
    await expect(setDeactivated(stranger, 'teacher', true)).rejects.toMatchObject({ code: 'not-found' })
    expect(await prisma.user.findUniqueOrThrow({ where: { id: 'teacher' } })).toMatchObject({
      role: 'TEACHER',
      deactivatedAt: null,
    })
  })

  test('a role that a client claims is never believed: it is read with the session', async () => {
    const { student } = await setUp()
    await become({ ...student, role: 'ADMIN' })
    expect(await getActor()).toMatchObject({ userId: 'student', role: 'STUDENT' })
  })

  test('a change of role is audited and ends the person’s sessions', async () => {
    const { prisma, admin, teacher } = await setUp()
    await become(teacher)
    await changeRole(admin, 'teacher', 'ADMIN')
    expect(await getActor()).toBeNull()
    expect(await prisma.auditLog.findFirstOrThrow({ where: { action: 'user.role-changed' } })).toMatchObject({
      actorId: 'admin',
      subjectId: 'teacher',
      data: { from: 'TEACHER', to: 'ADMIN', sessions: 1 },
    })
  })

  test('two administrators who demote each other at once leave one', async () => {
    const { prisma, admin } = await setUp()
    const second = await makePerson(prisma, { id: 'admin2', role: 'ADMIN' })
    const done = await Promise.allSettled([
      changeRole(admin, 'admin2', 'TEACHER'),
      changeRole(second, 'admin', 'TEACHER'),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
    expect(await prisma.user.count({ where: { role: 'ADMIN', deactivatedAt: null } })).toBeGreaterThanOrEqual(
      1,
    )
  })
})
