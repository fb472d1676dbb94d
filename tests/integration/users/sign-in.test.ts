import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changePasswordAction } from '@/app/(public)/account/actions'
import { signInAndJoinAction } from '@/app/(public)/join/actions'
import { signInAction } from '@/app/(public)/sign-in/actions'
import { signOutAction } from '@/app/sign-out'
import {
  getActor,
  getActorForApi,
  getPerson,
  requireActor,
  requireAdmin,
  requireTeacher,
} from '@/lib/server/auth/current-actor'
import { openSession, sealSession } from '@/lib/server/auth/session-token'
import { setClock } from '@/lib/server/clock'
import { EMPTY_FORM } from '@/lib/server/http/form-state'
import { changeRole, setDeactivated } from '@/lib/server/data/users/change-role'
import { revokeUserSessions } from '@/lib/server/data/users/sessions'
import { withDatabases } from '@/tests/support/database'
import { cookieJar, follow, formOf, newBrowser, setHeaders } from './fake-request'
import { makeClass, makePerson, makeSchool, PASSWORD, useWorld } from './people-world'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

const send = (entries: Record<string, string>) => follow(signInAction(EMPTY_FORM, formOf(entries)))

beforeEach(newBrowser)

withDatabases('signing in', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
    await makePerson(prisma, { id: 'teacher', role: 'TEACHER', email: 'woolf@school.example' })
    await makePerson(prisma, { id: 'student', role: 'STUDENT' })
    return { prisma, admin }
  }

  test('with username or e-mail address, in any case, and on to where one was going', async () => {
    const { prisma } = await setUp()
    expect(await send({ username: ' Student ', password: PASSWORD, shared: 'yes' })).toEqual({ to: '/today' })
    expect(await getActor()).toMatchObject({ userId: 'student', role: 'STUDENT', schoolId: 'school' })
    newBrowser()
    expect(
      await send({ username: 'Woolf@School.example', password: PASSWORD, next: '/quizzes?x=1' }),
    ).toEqual({ to: '/quizzes?x=1' })
    const actor = await getActor()
    expect(actor).toMatchObject({ userId: 'teacher', role: 'TEACHER' })
    expect(await prisma.session.findUniqueOrThrow({ where: { id: actor?.sessionId } })).toMatchObject({
      isShared: false,
      userAgent: 'Chrome · ChromeOS',
    })
  })

  test('the cookie holds a user id and a session id, and nothing else', async () => {
    await setUp()
    await send({ username: 'student', password: PASSWORD })
    const { decode } = await import('next-auth/jwt')
    const { getAuthSecret } = await import('@/lib/server/auth/secret')
    const claims = await decode({ token: cookieJar.get('footnote-session'), secret: getAuthSecret() })
    expect(Object.keys(claims ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid', 'sub'])
  })

  test('a PIN from a login slip is to be changed, through whichever door one comes', async () => {
    const { prisma } = await setUp()
    await makeClass(prisma)
    await prisma.user.update({ where: { id: 'student' }, data: { mustChangePassword: true } })
    expect(await send({ username: 'student', password: PASSWORD })).toEqual({ to: '/account?next=%2Ftoday' })
    newBrowser()
    const join = formOf({ code: 'KM4T9WQX', username: 'student', password: PASSWORD })
    expect(await follow(signInAndJoinAction(EMPTY_FORM, join))).toEqual({ to: '/account?next=%2Ftoday' })
    expect(await prisma.enrollment.count({ where: { studentId: 'student' } })).toBe(1)
  })

  test('until it is changed a given password opens nothing but the page where that is done', async () => {
    const { prisma } = await setUp()
    for (const [id, role] of [
      ['student', 'STUDENT'],
      ['teacher', 'TEACHER'],
      ['admin', 'ADMIN'],
    ] as const) {
      await prisma.user.update({ where: { id }, data: { mustChangePassword: true } })
      newBrowser()
      await send({ username: id, password: PASSWORD })
      expect(await getActor()).toBeNull()
      expect(await getPerson()).toMatchObject({ userId: id, role })
      expect(await follow(requireActor('/progress'))).toEqual({ to: '/account?next=%2Fprogress' })
      await expect(getActorForApi({ isRequired: true })).rejects.toMatchObject({
        code: 'unauthenticated',
        data: { reason: 'password-change' },
      })
      expect(await follow(requireActor('/account', { withTemporaryPassword: true }))).toMatchObject({
        state: { userId: id },
      })
      const again = formOf({ currentPassword: PASSWORD, newPassword: PASSWORD, next: '' })
      expect(await follow(changePasswordAction(EMPTY_FORM, again))).toMatchObject({
        state: { error: { data: { reason: 'password-same' } } },
      })
      const other = formOf({ currentPassword: PASSWORD, newPassword: 'one of my own', next: '/progress' })
      expect(await follow(changePasswordAction(EMPTY_FORM, other))).toEqual({ to: '/progress' })
      expect(await getActor()).toMatchObject({ userId: id })
    }
  })

  test('a wrong password says so kindly and keeps what was typed, but not the password', async () => {
    await setUp()
    const answer = await send({ username: 'student', password: 'wrong', shared: 'yes', next: '/progress' })
    expect(answer).toMatchObject({
      state: {
        status: 'failed',
        values: { username: 'student', shared: 'yes', next: '/progress' },
        error: { data: { reason: 'credentials' } },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('wrong')
    expect(await getActor()).toBeNull()
  })

  test('an unknown name gets the same answer as a wrong password', async () => {
    await setUp()
    const [known, unknown] = [
      await send({ username: 'student', password: 'wrong' }),
      await send({ username: 'nobody', password: 'wrong' }),
    ]
    const strip = (answer: unknown) =>
      JSON.stringify(answer)
        .replaceAll(/"requestId":"\w+"/g, '')
        .replaceAll(/student|nobody/g, '')
    expect(strip(unknown)).toBe(strip(known))
  })

  test('namesakes of the demo school and the real one each get their own account', async () => {
    const { prisma } = await setUp()
    await makeSchool(prisma, { id: 'demo', isDemo: true })
    const { hashPassword } = await import('@/lib/server/auth/password')
    await prisma.user.create({
      data: {
        id: 'demo-student',
        schoolId: 'demo',
        role: 'STUDENT',
        username: 'student',
        displayName: 'Demo',
        passwordHash: await hashPassword('another one'),
      },
    })
    await send({ username: 'student', password: 'another one' })
    expect(await getActor()).toMatchObject({ userId: 'demo-student' })
    newBrowser()
    await send({ username: 'student', password: PASSWORD })
    expect(await getActor()).toMatchObject({ userId: 'student' })
  })

  test('signing out ends the session on the server, not only the cookie', async () => {
    await setUp()
    await send({ username: 'student', password: PASSWORD })
    const stolen = cookieJar.get('footnote-session') ?? ''
    expect(await follow(signOutAction())).toEqual({ to: '/' })
    expect(cookieJar.has('footnote-session')).toBe(false)
    cookieJar.set('footnote-session', stolen)
    expect(await getActor()).toBeNull()
  })

  test('signing in as somebody else on the same machine ends the first session', async () => {
    const { prisma } = await setUp()
    await send({ username: 'student', password: PASSWORD })
    const first = await getActor()
    await send({ username: 'teacher', password: PASSWORD })
    expect(await prisma.session.findUniqueOrThrow({ where: { id: first?.sessionId } })).toMatchObject({
      revokedAt: expect.any(Date) as Date,
    })
  })

  describe('a session ends', () => {
    async function signedIn(entries: Record<string, string> = {}) {
      const world = await setUp()
      await send({ username: 'teacher', password: PASSWORD, ...entries })
      expect(await getActor()).toMatchObject({ userId: 'teacher' })
      return world
    }

    test('at once when an administrator ends it', async () => {
      const { admin } = await signedIn()
      await revokeUserSessions(admin, 'teacher')
      expect(await getActor()).toBeNull()
      await expect(getActorForApi({ isRequired: true })).rejects.toMatchObject({
        code: 'session-expired',
        data: { reason: 'revoked' },
      })
      expect(await follow(requireTeacher('/articles'))).toEqual({
        to: '/sign-in?next=%2Farticles&notice=revoked',
      })
    })

    test('at once when the account is switched off; switched on again it takes a new sign-in', async () => {
      const { admin } = await signedIn()
      await setDeactivated(admin, 'teacher', true)
      expect(await getActor()).toBeNull()
      expect(await send({ username: 'teacher', password: PASSWORD })).toMatchObject({
        state: { error: { code: 'forbidden', data: { reason: 'deactivated' } } },
      })
      expect(await send({ username: 'teacher', password: 'wrong' })).toMatchObject({
        state: { error: { data: { reason: 'credentials' } } },
      })
      await setDeactivated(admin, 'teacher', false)
      expect(await getActor()).toBeNull()
      expect(await send({ username: 'teacher', password: PASSWORD })).toEqual({ to: '/articles' })
    })

    test('also when the account was switched off and its sessions were left', async () => {
      const { prisma } = await signedIn()
      await prisma.user.update({ where: { id: 'teacher' }, data: { deactivatedAt: new Date() } })
      expect(await getActor()).toBeNull()
      expect(await follow(requireTeacher('/articles'))).toEqual({
        to: '/sign-in?next=%2Farticles&notice=deactivated',
      })
    })

    test('at once when the role changes; the new role comes from the database', async () => {
      const { admin } = await signedIn()
      await changeRole(admin, 'teacher', 'STUDENT')
      expect(await getActor()).toBeNull()
      await send({ username: 'teacher', password: PASSWORD })
      expect(await getActor()).toMatchObject({ role: 'STUDENT' })
      expect(await follow(requireTeacher('/articles'))).toEqual({ to: '404' })
      expect(await follow(requireAdmin('/admin'))).toEqual({ to: '404' })
    })

    test.each([
      ['twelve hours after signing in, however busy', {}, [5, 10, 11.9], 12.01],
      ['after an hour of rest on a shared machine', { shared: 'yes' }, [0.9, 1.8], 2.81],
    ] as const)('%s', async (_name, entries, activeHours, endHour) => {
      const start = Date.now()
      let hour = 0
      const restore = setClock(() => start + hour * 3600_000)
      try {
        await signedIn(entries)
        for (hour of activeHours) expect(await getActor(), `after ${hour} h`).not.toBeNull()
        hour = endHour
        expect(await getActor()).toBeNull()
        expect(await follow(requireTeacher('/articles'))).toEqual({
          to: '/sign-in?next=%2Farticles&notice=expired',
        })
      } finally {
        restore()
      }
    })

    test('on one’s own machine an hour of rest changes nothing', async () => {
      const start = Date.now()
      let hour = 0
      const restore = setClock(() => start + hour * 3600_000)
      try {
        await signedIn()
        hour = 6
        expect(await getActor()).not.toBeNull()
      } finally {
        restore()
      }
    })
  })

  test('a cookie cannot be made up, mended or borrowed', async () => {
    await setUp()
    const good = await sealSession({ userId: 'student', sessionId: 'session-student' })
    cookieJar.set('footnote-session', good)
    expect(await getActor()).toMatchObject({ userId: 'student' })
    for (const bad of [
      'x',
      `${good}x`,
      good.slice(0, -4),
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInNpZCI6InNlc3Npb24tYWRtaW4ifQ.',
    ]) {
      cookieJar.set('footnote-session', bad)
      expect(await getActor(), bad).toBeNull()
    }
    const { encode } = await import('next-auth/jwt')
    cookieJar.set(
      'footnote-session',
      await encode({ token: { sub: 'admin', sid: 'session-admin' }, secret: 'another secret' }),
    )
    expect(await getActor()).toBeNull()
    // A session belongs to its user, even sealed with the right key.
    cookieJar.set('footnote-session', await sealSession({ userId: 'admin', sessionId: 'session-student' }))
    expect(await getActor()).toBeNull()
    expect(await openSession('')).toBeNull()
  })

  test('over HTTPS the cookie has another name, which plain HTTP cannot set', async () => {
    await setUp()
    const { sessionCookieName, cookieOptions } = await import('@/lib/server/auth/session-cookie')
    expect(sessionCookieName(true)).toBe('__Host-footnote-session')
    expect(cookieOptions(true)).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
    // A header nobody vouched for does not make it so.
    setHeaders({ 'x-forwarded-proto': 'https' })
    await send({ username: 'student', password: PASSWORD })
    expect([...cookieJar.keys()].sort()).toEqual([
      'footnote-device',
      'footnote-own-device',
      'footnote-session',
    ])
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in'])(
    'does not lead to %s',
    async (next) => {
      await setUp()
      expect(await send({ username: 'student', password: PASSWORD, next })).toEqual({ to: '/today' })
    },
  )
})
