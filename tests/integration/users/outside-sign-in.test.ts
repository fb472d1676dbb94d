import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectProviderAction } from '@/app/(public)/account/actions'
import { signInAction, startProviderAction } from '@/app/(public)/sign-in/actions'
import { GET } from '@/app/api/auth/[...nextauth]/route'
import { getActor } from '@/lib/server/auth/current-actor'
import { readSignInGoal } from '@/lib/server/auth/next-auth/sign-in-goal'
import { EMPTY_FORM } from '@/lib/server/http/form-state'
import { withDatabases } from '@/tests/support/database'
import { startOpenIdProvider, type Claims, type OpenIdProvider } from '@/tests/support/openid-provider'
import { cookieJar, follow, formOf, newBrowser } from './fake-request'
import { makePerson, makeSchool, PASSWORD, useWorld } from './people-world'

// Google and Microsoft from the button to the session, through our own action and route and the whole of next-auth, with
// providers on loopback in the place of the real ones.

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

const SETTINGS = vi.hoisted(() => {
  const tenant = '6f1c2c5e-0000-4000-8000-000000000000'
  const settings = {
    GOOGLE_CLIENT_ID: 'google-client',
    GOOGLE_CLIENT_SECRET: 'secret',
    AZURE_AD_CLIENT_ID: 'azure-client',
    AZURE_AD_CLIENT_SECRET: 'secret',
    AZURE_AD_TENANT_ID: tenant,
    NEXTAUTH_URL: 'http://footnote.test',
  }
  Object.assign(process.env, settings)
  return { ...settings, tenant }
})

const MICROSOFT = `https://login.microsoftonline.com/${SETTINGS.tenant}`
const ISSUERS = [
  {
    issuer: 'https://accounts.google.com',
    authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    keys: 'https://www.googleapis.com/oauth2/v3/certs',
  },
  {
    issuer: `${MICROSOFT}/v2.0`,
    authorization: `${MICROSOFT}/oauth2/v2.0/authorize`,
    token: `${MICROSOFT}/oauth2/v2.0/token`,
    keys: `${MICROSOFT}/discovery/v2.0/keys`,
  },
]
const VOUCHED = { google: { email_verified: true }, 'azure-ad': { tid: SETTINGS.tenant } }
const PROVIDERS = ['google', 'azure-ad'] as const
type ProviderId = (typeof PROVIDERS)[number]

let provider: OpenIdProvider
beforeAll(async () => {
  provider = await startOpenIdProvider(ISSUERS)
})
afterAll(() => provider.stop())
beforeEach(() => {
  newBrowser()
  provider.forge({})
})

/** Presses the button; the provider's address that the browser is sent to. */
async function begin(id: ProviderId, next = '/quizzes'): Promise<string> {
  const outcome = await follow(startProviderAction(EMPTY_FORM, formOf({ provider: id, next })))
  return 'to' in outcome ? outcome.to : ''
}

/** Asks next-auth's route as a browser does, which follows its redirects until a page of ours, and keeps the cookies. */
async function visit(path: string): Promise<string> {
  const address = new URL(path, 'http://footnote.test')
  expect(address.host).toBe('footnote.test')
  const [, route] = /^\/api\/auth\/(.+)$/.exec(address.pathname) ?? []
  if (route === undefined) return `${address.pathname}${address.search}`
  const response = await GET(new Request(address, { headers: { host: address.host } }), {
    params: Promise.resolve({ nextauth: route.split('/') }),
  })
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    const isOver =
      /max-age=0(;|$)/i.test(line) ||
      Date.parse(/expires=([^;]+)/i.exec(line)?.[1] ?? '9999-01-01') < Date.now()
    if (isOver || value === '') cookieJar.delete(name)
    else cookieJar.set(name, decodeURIComponent(value))
  }
  return visit(response.headers.get('location') ?? '')
}

/** The browser comes back from the provider. Returns the page of ours where it lands. */
const comeBack = (id: ProviderId, query: Record<string, string>): Promise<string> =>
  visit(`/api/auth/callback/${id}?${new URLSearchParams(query)}`)

async function signInWith(id: ProviderId, claims: Claims): Promise<string> {
  return comeBack(id, provider.agree(await begin(id), claims))
}

withDatabases('signing in with an outside account', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    await makePerson(prisma, { id: 'teacher', role: 'TEACHER', email: 'woolf@school.example' })
    await makePerson(prisma, { id: 'student', role: 'STUDENT' })
    const link = (id: ProviderId, userId: string, providerAccountId: string) =>
      prisma.account.create({
        data: { id: `${id}-${userId}`, userId, provider: id, providerAccountId, createdAt: new Date() },
      })
    return { prisma, link }
  }
  /** Nobody came in, and nothing was linked or made. */
  async function expectNothing(prisma: Awaited<ReturnType<typeof setUp>>['prisma'], accounts = 0) {
    expect(await getActor()).toBeNull()
    expect([await prisma.user.count(), await prisma.account.count()]).toEqual([2, accounts])
    expect(
      await prisma.session.count({ where: { id: { notIn: ['session-teacher', 'session-student'] } } }),
    ).toBe(0)
  }

  test.each(PROVIDERS)(
    '%s is asked for an id and an address only, with state, nonce and PKCE',
    async (id) => {
      await setUp()
      const { searchParams } = new URL(await begin(id))
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_type: 'code',
        scope: 'openid email',
        redirect_uri: `http://footnote.test/api/auth/callback/${id}`,
        code_challenge_method: 'S256',
      })
      for (const name of ['state', 'nonce', 'code_challenge'])
        expect(searchParams.get(name)?.length, name).toBeGreaterThanOrEqual(40)
      const again = new URL(await begin(id)).searchParams
      for (const name of ['state', 'nonce', 'code_challenge'])
        expect(again.get(name), name).not.toBe(searchParams.get(name))
    },
  )

  test.each(PROVIDERS)('%s: somebody unknown is told so, and nobody is made', async (id) => {
    const { prisma } = await setUp()
    expect(await signInWith(id, { sub: 'nobody', email: 'nobody@school.example', ...VOUCHED[id] })).toBe(
      '/sign-in?notice=not-linked',
    )
    // An address that somebody with a password typed at sign-up says nothing about whose it is.
    expect(await signInWith(id, { sub: 'nobody', email: 'woolf@school.example', ...VOUCHED[id] })).toBe(
      '/sign-in?notice=not-linked',
    )
    await expectNothing(prisma)
  })

  test.each(PROVIDERS)('%s: who is linked comes in, to where they were going', async (id) => {
    const { prisma, link } = await setUp()
    await link(id, 'teacher', 'subject-7')
    expect(await signInWith(id, { sub: 'subject-7' })).toBe('/quizzes')
    expect(await getActor()).toMatchObject({ userId: 'teacher', role: 'TEACHER' })
    expect(await prisma.account.count()).toBe(1)
    expect([...cookieJar.keys()].filter((name) => /state|nonce|pkce/.test(name))).toEqual([])
  })

  test.each(PROVIDERS)('%s: a switched-off person stays out, linked or not', async (id) => {
    const { prisma, link } = await setUp()
    await link(id, 'teacher', 'subject-7')
    await prisma.user.update({ where: { id: 'teacher' }, data: { deactivatedAt: new Date() } })
    expect(await signInWith(id, { sub: 'subject-7' })).toBe('/sign-in?notice=deactivated')
    await expectNothing(prisma, 1)
  })

  test.each(PROVIDERS)(
    '%s: who has no password is found by an address that is vouched for, and only then',
    async (id) => {
      const { prisma } = await setUp()
      await prisma.user.update({ where: { id: 'teacher' }, data: { passwordHash: null } })
      expect(
        await signInWith(id, {
          sub: 'subject-7',
          email: 'woolf@school.example',
          email_verified: false,
          tid: 'another',
        }),
      ).toBe('/sign-in?notice=not-linked')
      await expectNothing(prisma)
      expect(await signInWith(id, { sub: 'subject-7', email: 'Woolf@School.example', ...VOUCHED[id] })).toBe(
        '/quizzes',
      )
      expect(await getActor()).toMatchObject({ userId: 'teacher' })
      expect(
        await prisma.account.findMany({ select: { userId: true, provider: true, providerAccountId: true } }),
      ).toEqual([{ userId: 'teacher', provider: id, providerAccountId: 'subject-7' }])
    },
  )

  test.each(PROVIDERS)(
    '%s: after a failure the place one was going to is still known, and no other address is believed',
    async (id) => {
      await setUp()
      const goal = '/assignments/abc/take?q=3'
      const claims = { sub: 'nobody', email: 'nobody@school.example', ...VOUCHED[id] }
      const landing = await comeBack(id, provider.agree(await begin(id, goal), claims))
      const { notice } = Object.fromEntries(new URL(landing, 'http://footnote.test').searchParams)
      expect(await readSignInGoal({ notice })).toBe(goal)
      expect(await readSignInGoal({ error: 'OAuthCallback' })).toBe(goal)
      expect(await readSignInGoal({ notice, next: '/classes' })).toBe('/classes')
      // Days later, or after signing out, it is old news.
      expect(await readSignInGoal({})).toBe('')
      expect(await readSignInGoal({ notice: 'expired' })).toBe('')

      const [name] = [...cookieJar.keys()].filter((key) => key.includes('callback-url'))
      for (const other of [
        'https://elsewhere.example/quizzes',
        'http://footnote.test//elsewhere.example',
        'http://footnote.test/sign-in',
        'http://footnote.test/',
        'nonsense',
      ]) {
        cookieJar.set(name ?? '', other)
        expect(await readSignInGoal({ notice }), other).toBe('')
      }
    },
  )

  test('a signed-in person links by the button on their account page, and not by signing in with it', async () => {
    const { prisma } = await setUp()
    await follow(signInAction(EMPTY_FORM, formOf({ username: 'teacher', password: PASSWORD })))
    expect(await signInWith('google', { sub: 'subject-7' })).toBe('/sign-in?notice=not-linked')
    expect(await prisma.account.count()).toBe(0)
    const outcome = await follow(connectProviderAction(EMPTY_FORM, formOf({ provider: 'google' })))
    expect(
      await comeBack('google', provider.agree('to' in outcome ? outcome.to : '', { sub: 'subject-7' })),
    ).toBe('/account')
    expect(await prisma.account.findFirst({ select: { userId: true } })).toEqual({ userId: 'teacher' })
  })

  describe.each(PROVIDERS)('%s is not believed', (id) => {
    async function setUpLinked() {
      const { prisma, link } = await setUp()
      await link(id, 'teacher', 'subject-7')
      return prisma
    }
    const claims = { sub: 'subject-7' }
    const expectRefused = async (to: string, prisma: Awaited<ReturnType<typeof setUpLinked>>) => {
      const { pathname, searchParams } = new URL(to, 'http://footnote.test')
      expect([pathname, searchParams.get('error')]).toEqual(['/sign-in', 'OAuthCallback'])
      await expectNothing(prisma, 1)
    }

    test('with a state that is not this browser’s; its code is not even exchanged', async () => {
      const prisma = await setUpLinked()
      const { code, state } = provider.agree(await begin(id), claims)
      const before = provider.asked.filter((place) => place.endsWith('/token')).length
      await expectRefused(await comeBack(id, { code, state: `${state.slice(0, -2)}xx` }), prisma)
      await expectRefused(await comeBack(id, { code }), prisma)
      // Somebody else's whole answer, opened in a browser that has started nothing: it would sign its owner in here.
      newBrowser()
      await expectRefused(await comeBack(id, { code, state }), prisma)
      expect(provider.asked.filter((place) => place.endsWith('/token')).length).toBe(before)
    })

    test('with a code that another browser’s sign-in was given', async () => {
      const prisma = await setUpLinked()
      const { code } = provider.agree(await begin(id), claims)
      newBrowser()
      const { state } = provider.agree(await begin(id), { sub: 'subject-8' })
      await expectRefused(await comeBack(id, { code, state }), prisma)
    })

    test.each([
      ['a token made for another sign-in', { claims: { nonce: 'of-another-sign-in' } }],
      ['a token for another site', { claims: { aud: 'somebody-else' } }],
      ['a token of another issuer', { claims: { iss: 'https://accounts.example' } }],
      ['a token that is over', { claims: { exp: 1_500_000_000 } }],
      ['a token with another’s signature', { hasOtherKey: true }],
    ])('with %s', async (_what, forged) => {
      const prisma = await setUpLinked()
      provider.forge(forged)
      await expectRefused(await signInWith(id, claims), prisma)
    })

    test('twice with the same code', async () => {
      const prisma = await setUpLinked()
      const answer = provider.agree(await begin(id), claims)
      expect(await comeBack(id, answer)).toBe('/quizzes')
      await prisma.session.deleteMany({ where: { id: { notIn: ['session-teacher', 'session-student'] } } })
      await expectRefused(await comeBack(id, answer), prisma)
    })
  })
})
