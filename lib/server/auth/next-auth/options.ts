import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import AzureAd from 'next-auth/providers/azure-ad'
import CredentialsProvider from 'next-auth/providers/credentials'
import Google from 'next-auth/providers/google'
import { getBrowser } from '@/lib/server/auth/request-context'
import { getAuthSecret } from '@/lib/server/auth/secret'
import { cookieOptions, SESSION_SECONDS, sessionCookieName } from '@/lib/server/auth/session-cookie'
import { signIn } from '@/lib/server/auth/sign-in'
import { startSession } from '@/lib/server/auth/start-session'
import { nowDate } from '@/lib/server/clock'
import { findLinkedUser, resolveProviderUser } from '@/lib/server/data/users/provider-account'
import { getDatabase } from '@/lib/server/db/client'
import { getEnv } from '@/lib/server/env'
import { AppError } from '@/lib/server/errors'
import { log } from '@/lib/server/log'
import { takeLinkIntent } from './link-intent'
import { listProviders, verifiedEmail } from './providers'

/** next-auth's settings for one request: its cookie is ours, and holds a user id and a session id only. */
export function buildAuthOptions({ isSecure }: { isSecure: boolean }): AuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure,
    cookies: { sessionToken: { name: sessionCookieName(isSecure), options: cookieOptions(isSecure) } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    providers: [credentials(), ...outsideProviders()],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type !== 'oauth') return true
        const identity = {
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          verifiedEmail: verifiedEmail(account.provider, profile as Record<string, unknown> | undefined),
        }
        const result = await resolveProviderUser(identity, await takeLinkIntent())
        if (result.kind === 'user') return true
        return result.reason === 'linked-elsewhere'
          ? '/account?notice=linked-elsewhere'
          : `/sign-in?notice=${result.reason}`
      },
      /** At sign-in the token is made anew from what we know; later it is passed on, and nothing is ever added to it. */
      async jwt({ token, user, account }): Promise<JWT> {
        if (!account) return { sub: token.sub, sid: token['sid'] }
        if (account.type === 'credentials')
          return { sub: user.id, sid: (user as { sessionId?: string }).sessionId }
        const linked = await findLinkedUser(account.provider, account.providerAccountId)
        if (!linked) throw new Error('AccessDenied')
        const { userAgent } = await getBrowser()
        const claims = await startSession(getDatabase(), {
          userId: linked.id,
          isShared: linked.role === 'STUDENT',
          userAgent,
        })
        return { sub: claims.userId, sid: claims.sessionId }
      },
      /** Whoever asks next-auth's own session route learns nothing but when it ends; pages use `getActor`. */
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith(`${baseUrl}/`) || /^\/(?![/\\])/.test(url) ? new URL(url, baseUrl).href : baseUrl,
    },
    events: {
      async signOut({ token }) {
        const { sub, sid } = token ?? {}
        if (typeof sub !== 'string' || typeof sid !== 'string') return
        await getDatabase().session.updateMany({
          where: { id: sid, userId: sub, revokedAt: null },
          data: { revokedAt: nowDate() },
        })
      },
    },
    logger: {
      error: (code) => log.warn({ code }, 'next-auth'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

function credentials() {
  return CredentialsProvider({
    credentials: { username: { type: 'text' }, password: { type: 'password' }, shared: { type: 'text' } },
    async authorize(given) {
      if (typeof given?.username !== 'string' || typeof given.password !== 'string') return null
      const { device, userAgent } = await getBrowser()
      try {
        // The same function, and so the same limits, as the sign-in page.
        const { claims } = await signIn({
          username: given.username,
          password: given.password,
          isShared: given.shared !== 'false',
          userAgent,
          device,
        })
        return { id: claims.userId, sessionId: claims.sessionId }
      } catch (error) {
        if (error instanceof AppError && error.data['reason'] === 'credentials') return null
        // next-auth puts the message into an address: a code, never a text of ours.
        throw new Error(error instanceof AppError ? error.code : 'internal')
      }
    },
  })
}

/**
 * What ties a provider's answer to the browser that asked: none of the providers' own defaults has all three. State refuses
 * an answer that this browser did not ask for, PKCE a code and the nonce a token that were made for another's sign-in.
 */
const CHECKS: ('state' | 'pkce' | 'nonce')[] = ['state', 'pkce', 'nonce']

function outsideProviders() {
  const env = getEnv()
  return listProviders(env).map((id) =>
    id === 'google'
      ? Google({
          clientId: env.GOOGLE_CLIENT_ID ?? '',
          clientSecret: env.GOOGLE_CLIENT_SECRET ?? '',
          checks: CHECKS,
          authorization: { params: { scope: 'openid email' } },
        })
      : AzureAd({
          clientId: env.AZURE_AD_CLIENT_ID ?? '',
          clientSecret: env.AZURE_AD_CLIENT_SECRET ?? '',
          tenantId: env.AZURE_AD_TENANT_ID,
          checks: CHECKS,
          authorization: { params: { scope: 'openid email' } },
          // The package's own would fetch a photograph from another service.
          profile: (profile) => ({ id: profile.sub, name: null, email: profile.email, image: null }),
        }),
  )
}
