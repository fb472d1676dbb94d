import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { sealSession } from '@/lib/server/auth/session-token'
import { EMPTY_FORM } from '@/lib/server/http/form-state'
import { cookieJar, follow, formOf, newBrowser, setHeaders } from '@/tests/integration/users/fake-request'
import { makePerson, makeSchool, useWorld } from '@/tests/integration/users/people-world'
import { withSqlite } from '@/tests/support/database'

// The threat: requests that no page of ours sent: from another site with the visitor's cookie, without a session, or
// with a student's session to what only teachers may call. Every route and every form is in this table; a new one
// without a row fails.

vi.mock('next/headers', async () => (await import('@/tests/integration/users/fake-request')).nextHeaders)

type Access = 'public' | 'signed-in' | 'staff' | 'student' | 'admin'

const ROUTES: Record<string, Access> = {
  'POST articles': 'staff',
  'PATCH articles/[articleId]': 'staff',
  'POST articles/[articleId]/accept-remaining': 'staff',
  'POST articles/[articleId]/archive': 'staff',
  'POST articles/[articleId]/blocks': 'staff',
  'POST articles/[articleId]/corrections': 'staff',
  'POST articles/[articleId]/items': 'staff',
  'POST articles/[articleId]/undo': 'staff',
  'GET assignments/[assignmentId]/results': 'staff',
  'POST attempts': 'student',
  'GET attempts/[attemptId]': 'student',
  'PUT attempts/[attemptId]/responses/[position]': 'student',
  'POST attempts/[attemptId]/submit': 'student',
  'POST facts/[factId]/review': 'staff',
  'GET health': 'public',
  'POST items/[itemId]/review': 'staff',
  'POST items/[itemId]/versions': 'staff',
  'GET practice/queue': 'student',
  'POST practice/reviews': 'student',
  'POST practice/undo': 'student',
  'PUT quizzes/[quizId]': 'staff',
  'GET quizzes/[quizId]/export': 'staff',
  'POST quizzes/[quizId]/publish': 'staff',
}
/** next-auth's own, behind its own token; its test is below. */
const OWN_CHECKS = new Set(['GET auth/[...nextauth]', 'POST auth/[...nextauth]'])

const FORMS: Record<string, Access> = {
  '(admin)/admin#changeRoleAction': 'admin',
  '(admin)/admin#editSchoolAction': 'admin',
  '(admin)/admin#handOverClassAction': 'admin',
  '(admin)/admin#inviteTeacherAction': 'admin',
  '(admin)/admin#resetLinkAction': 'admin',
  '(admin)/admin#revokeSessionsAction': 'admin',
  '(admin)/admin#setDeactivatedAction': 'admin',
  '(admin)/admin#withdrawInvitationAction': 'admin',
  '(public)/account#changePasswordAction': 'signed-in',
  '(public)/account#connectProviderAction': 'signed-in',
  '(public)/account#renameAction': 'signed-in',
  '(public)/account#revokeOthersAction': 'signed-in',
  '(public)/account#revokeSessionAction': 'signed-in',
  '(public)/first-admin#createFirstAdminAction': 'public',
  '(public)/invite/[token]#acceptInvitationAction': 'public',
  '(public)/invite/[token]#setPasswordAction': 'public',
  '(public)/join#createStudentAction': 'public',
  '(public)/join#joinAction': 'student',
  '(public)/join#signInAndJoinAction': 'public',
  '(public)/join#suggestUsernameAction': 'public',
  '(public)/join#switchPersonAction': 'signed-in',
  '(public)/sign-in#signInAction': 'public',
  '(public)/sign-in#startProviderAction': 'public',
  '(public)/sign-up#signUpAction': 'public',
  '(student)/results/[attemptId]#countMineAction': 'student',
  '(teacher)/articles#archiveArticleAction': 'staff',
  '(teacher)/articles#makeQuizAction': 'staff',
  '(teacher)/assignments#archiveAssignmentAction': 'staff',
  '(teacher)/assignments#changeTimesAction': 'staff',
  '(teacher)/assignments#closeNowAction': 'staff',
  '(teacher)/assignments#createAssignmentAction': 'staff',
  '(teacher)/assignments#removeOverrideAction': 'staff',
  '(teacher)/assignments#setOverrideAction': 'staff',
  '(teacher)/classes#accommodateAction': 'staff',
  '(teacher)/classes#addCoTeacherAction': 'staff',
  '(teacher)/classes#addStudentsAction': 'staff',
  '(teacher)/classes#archiveClassAction': 'staff',
  '(teacher)/classes#changeJoiningAction': 'staff',
  '(teacher)/classes#createClassAction': 'staff',
  '(teacher)/classes#editClassAction': 'staff',
  '(teacher)/classes#removeCoTeacherAction': 'staff',
  '(teacher)/classes#removeStudentAction': 'staff',
  '(teacher)/classes#resetPinAction': 'staff',
  '(teacher)/classes#restoreStudentAction': 'staff',
  '(teacher)/classes#setSectionAction': 'staff',
  '(teacher)/quizzes#archiveQuizAction': 'staff',
  '(teacher)/quizzes#createQuizAction': 'staff',
}

/** What else is open until the password is one's own; `switchPersonAction` only signs out. */
const WITH_TEMPORARY_PASSWORD = new Set([
  '(public)/account#changePasswordAction',
  '(public)/join#switchPersonAction',
])

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type FormAction = (...args: unknown[]) => Promise<unknown>

const APP = path.resolve(import.meta.dirname, '../../app')
const listFiles = (name: string): string[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .sort()

const handlers = new Map<string, Handler>()
const forms = new Map<string, FormAction>()

beforeAll(async () => {
  for (const file of listFiles('route.ts')) {
    const exported = (await import(path.join(APP, file))) as Record<string, unknown>
    for (const method of METHODS) {
      if (typeof exported[method] === 'function')
        handlers.set(
          `${method} ${path.dirname(file).replace(/^(\([a-z]+\)\/)?api\//, '')}`,
          exported[method] as Handler,
        )
    }
  }
  for (const file of listFiles('actions.ts')) {
    const exported = (await import(path.join(APP, file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported))
      if (typeof value === 'function') forms.set(`${path.dirname(file)}#${name}`, value as FormAction)
  }
}, 120_000)

beforeEach(newBrowser)

const OWN = { origin: 'http://footnote.test' }
const FOREIGN: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['another site, by metadata', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ['a sub-domain', { ...OWN, 'sec-fetch-site': 'same-site' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a client that names no origin', { origin: '' }],
]

async function call(
  key: string,
  {
    headers = OWN,
    body = '{}',
    type = 'application/json',
  }: { headers?: Record<string, string>; body?: string; type?: string } = {},
): Promise<number> {
  const handler = handlers.get(key)
  if (!handler) throw new Error(`${key} is not there`)
  const [method = '', route = ''] = key.split(' ')
  const params = Object.fromEntries(
    [...route.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map((match) => [match[1] ?? '', '1']),
  )
  const sent = new Headers({ host: 'footnote.test', 'content-type': type, ...headers })
  if (headers['origin'] === '') sent.delete('origin')
  const request = new Request(`http://footnote.test/api/${route}`, {
    method,
    headers: sent,
    ...(method === 'GET' ? {} : { body }),
  })
  return (await handler(request, { params: Promise.resolve(params) })).status
}

async function submit(key: string): Promise<unknown> {
  const action = forms.get(key)
  if (!action) throw new Error(`${key} is not there`)
  return follow(action.length === 1 ? action(formOf({})) : action(EMPTY_FORM, formOf({})))
}

async function become(actor: Actor): Promise<void> {
  cookieJar.set('footnote-session', await sealSession(actor))
}

const isChanging = (key: string): boolean => !key.startsWith('GET ')
const keysOf = (table: Record<string, Access>, ...access: Access[]): string[] =>
  Object.keys(table).filter((key) => access.includes(table[key] ?? 'public'))

test('every route and every form is in the table', () => {
  expect([...handlers.keys()].filter((key) => !OWN_CHECKS.has(key)).sort()).toEqual(
    Object.keys(ROUTES).sort(),
  )
  expect([...forms.keys()].sort()).toEqual(Object.keys(FORMS).sort())
})

withSqlite('direct calls', (makeDatabase) => {
  let people: Record<'admin' | 'teacher' | 'student', Actor>
  let countTraces: () => Promise<number>

  beforeAll(async () => {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    people = {
      admin: await makePerson(prisma, { id: 'admin', role: 'ADMIN' }),
      teacher: await makePerson(prisma, { id: 'teacher', role: 'TEACHER' }),
      student: await makePerson(prisma, { id: 'student', role: 'STUDENT' }),
    }
    countTraces = () => prisma.auditLog.count()
  })

  describe.each(FOREIGN)(
    'from %s, with an administrator’s, a teacher’s or a student’s cookie',
    (_name, headers) => {
      test('every changing route refuses', async () => {
        for (const person of Object.values(people)) {
          await become(person)
          for (const key of Object.keys(ROUTES).filter(isChanging))
            expect(await call(key, { headers }), key).toBe(403)
        }
      })
      test('every form refuses', async () => {
        setHeaders(headers)
        for (const person of Object.values(people)) {
          await become(person)
          for (const key of Object.keys(FORMS)) {
            const answer = (await submit(key)) as { state?: { error?: { code: string } } }
            // A form without a state of its own answers nothing; a success would have led on to a page.
            expect(answer, key).toHaveProperty('state')
            if (answer.state) expect(answer.state.error?.code, key).toBe('forbidden')
          }
        }
        expect(await countTraces()).toBe(0)
      })
    },
  )

  test('without a session routes answer 401 and forms lead to the sign-in page', async () => {
    for (const key of keysOf(ROUTES, 'signed-in', 'staff', 'student', 'admin'))
      expect(await call(key), key).toBe(401)
    for (const key of keysOf(FORMS, 'signed-in', 'staff', 'student', 'admin'))
      expect(await submit(key), key).toEqual({ to: '/sign-in' })
  })

  test('with a password that somebody else gave them, a session opens nothing but the form that changes it', async () => {
    const { getDatabase } = await import('@/lib/server/db/client')
    const set = (mustChangePassword: boolean) =>
      getDatabase().user.updateMany({ data: { mustChangePassword } })
    await set(true)
    for (const person of Object.values(people)) {
      await become(person)
      for (const key of keysOf(ROUTES, 'signed-in', 'staff', 'student', 'admin'))
        expect(await call(key), key).toBe(401)
      for (const key of keysOf(FORMS, 'signed-in', 'staff', 'student', 'admin')) {
        if (WITH_TEMPORARY_PASSWORD.has(key)) continue
        expect(await submit(key), key).toEqual({ to: '/account' })
      }
      expect(await submit('(public)/account#changePasswordAction')).toMatchObject({
        state: { error: { code: 'invalid-input' } },
      })
    }
    await set(false)
  })

  test.each([
    ['student', ['staff', 'admin']],
    ['teacher', ['student', 'admin']],
    ['admin', ['student']],
  ] as const)('for a %s what is for others does not exist', async (role, others) => {
    await become(people[role])
    for (const key of keysOf(ROUTES, ...others)) expect(await call(key), key).toBe(404)
    for (const key of keysOf(FORMS, ...others)) expect(await submit(key), key).toEqual({ to: '404' })
    expect(await countTraces()).toBe(0)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of type %s is refused: a plain form of another site could send it',
    async (type) => {
      for (const key of Object.keys(ROUTES).filter(isChanging)) {
        await become(ROUTES[key] === 'student' ? people.student : people.teacher)
        const status = await call(key, { type })
        expect([415, 404], key).toContain(status)
      }
      expect(await countTraces()).toBe(0)
    },
  )

  test('extra keys, prototype keys and other shapes are refused, never ignored', async () => {
    const bodies = [
      '{"role":"ADMIN"}',
      '{"__proto__":{"role":"ADMIN"}}',
      '{"constructor":{"prototype":{"role":"ADMIN"}}}',
      '[]',
      'null',
      '"x"',
      '{',
      '',
    ]
    for (const key of Object.keys(ROUTES).filter(isChanging)) {
      await become(ROUTES[key] === 'student' ? people.student : people.teacher)
      for (const body of bodies) expect([400, 404], `${key} ${body}`).toContain(await call(key, { body }))
    }
    expect(({} as { role?: string }).role).toBeUndefined()
    expect(await countTraces()).toBe(0)
  })

  test('next-auth’s own routes refuse another site and a missing token', async () => {
    const handler = handlers.get('POST auth/[...nextauth]')
    const signIn = (headers: Record<string, string>) =>
      handler?.(
        new Request('http://footnote.test/api/auth/callback/credentials', {
          method: 'POST',
          headers: { host: 'footnote.test', 'content-type': 'application/x-www-form-urlencoded', ...headers },
          body: new URLSearchParams({
            username: 'teacher',
            password: 'a long enough one',
            csrfToken: 'made up',
          }),
        }),
        { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) } as never,
      )
    expect((await signIn({ origin: 'https://evil.example' }))?.status).toBe(403)
    const refused = await signIn(OWN)
    expect(refused?.headers.getSetCookie().filter((cookie) => cookie.startsWith('footnote-session'))).toEqual(
      [],
    )
    expect(refused?.headers.get('location')).toMatch(/^http:\/\/footnote\.test\/(sign-in|api\/auth\/signin)/)
  })

  test('with its token next-auth’s credentials route signs in, by the same door and with the same cookie', async () => {
    const { getActor } = await import('@/lib/server/auth/current-actor')
    const ask = async (method: 'GET' | 'POST', action: string[], body?: Record<string, string>) => {
      const response = await handlers.get(`${method} auth/[...nextauth]`)?.(
        new Request(`http://footnote.test/api/auth/${action.join('/')}`, {
          method,
          headers: { host: 'footnote.test', 'content-type': 'application/x-www-form-urlencoded', ...OWN },
          ...(body ? { body: new URLSearchParams(body) } : {}),
        }),
        { params: Promise.resolve({ nextauth: action }) } as never,
      )
      for (const cookie of response?.headers.getSetCookie() ?? []) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (value === '') cookieJar.delete(name)
        else cookieJar.set(name, decodeURIComponent(value))
      }
      return response
    }
    const { csrfToken } = (await (await ask('GET', ['csrf']))?.json()) as { csrfToken: string }
    const wrong = await ask('POST', ['callback', 'credentials'], {
      csrfToken,
      username: 'teacher',
      password: 'wrong',
    })
    expect(wrong?.headers.get('location')).toContain('error=CredentialsSignin')
    expect(await getActor()).toBeNull()
    const right = await ask('POST', ['callback', 'credentials'], {
      csrfToken,
      username: 'teacher',
      password: 'a long enough one',
      callbackUrl: 'https://evil.example/',
    })
    expect(right?.headers.get('location')).toMatch(/^http:\/\/footnote\.test/)
    expect(await getActor()).toMatchObject({ userId: 'teacher', role: 'TEACHER' })
    expect(await (await ask('GET', ['session']))?.json()).toEqual({ expires: expect.any(String) as string })
    await ask('POST', ['signout'], { csrfToken })
    expect(await getActor()).toBeNull()
  })
})
