import 'server-only'
import { cookies } from 'next/headers'
import { getBrowser } from './request-context'
import { cookieOptions } from './session-cookie'

const NAME = 'footnote-own-device'
const SECONDS = 365 * 24 * 3600

/** Whether "this is a shared computer" starts ticked: yes, until somebody unticks it on this machine. */
export async function isSharedByDefault(): Promise<boolean> {
  return (await cookies()).get(NAME)?.value !== 'yes'
}

export async function rememberShared(isShared: boolean): Promise<void> {
  const [jar, { isSecure }] = await Promise.all([cookies(), getBrowser()])
  if (isShared) jar.delete(NAME)
  else jar.set(NAME, 'yes', cookieOptions(isSecure, SECONDS))
}
