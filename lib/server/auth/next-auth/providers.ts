import 'server-only'
import { getEnv, type Env } from '@/lib/server/env'

export type ProviderId = 'google' | 'azure-ad'

/** The outside sign-ins that the installation has configured, in the order of their buttons. */
export function listProviders(env: Env = getEnv()): ProviderId[] {
  const providers: ProviderId[] = []
  if (env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET) providers.push('google')
  if (env.AZURE_AD_CLIENT_ID && env.AZURE_AD_CLIENT_SECRET) providers.push('azure-ad')
  return providers
}

/**
 * The e-mail address that a provider vouches for, lower case, or null. Google says so itself. Microsoft's claim can be
 * set by the administrator of any tenant, so it counts only when sign-in is limited to one tenant, the school's own.
 */
export function verifiedEmail(
  provider: string,
  profile: Record<string, unknown> | undefined,
  env: Pick<Env, 'AZURE_AD_TENANT_ID'> = getEnv(),
): string | null {
  const email = profile?.['email']
  if (typeof email !== 'string' || !email.includes('@')) return null
  const tenant = env.AZURE_AD_TENANT_ID
  const isOwnTenant =
    tenant !== undefined &&
    !['common', 'organizations', 'consumers'].includes(tenant) &&
    profile?.['tid'] === tenant
  const isVouched =
    provider === 'google' ? profile?.['email_verified'] === true : provider === 'azure-ad' && isOwnTenant
  return isVouched ? email.trim().toLowerCase() : null
}
