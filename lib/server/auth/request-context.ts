import 'server-only'
import { cookies, headers } from 'next/headers'
import { isSecureRequest } from '@/lib/server/http/request-origin'
import { DEVICE_SECONDS, deviceCookieName, readDevice, type Device } from './device'
import { cookieOptions, SESSION_SECONDS, sessionCookieName } from './session-cookie'
import { sealSession, type SessionClaims } from './session-token'

/** The browser behind this request: its device cookie and its name. */
export async function getBrowser(): Promise<{
  device: Device
  userAgent: string | null
  isSecure: boolean
  hasDeviceCookie: boolean
}> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const isSecure = isSecureRequest(head)
  const text = jar.get(deviceCookieName(isSecure))?.value
  return {
    device: readDevice(text),
    userAgent: head.get('user-agent'),
    isSecure,
    hasDeviceCookie: text !== undefined,
  }
}

/**
 * Sets the session's cookie and remembers the account on this device. For Server Actions and route handlers. On a
 * shared machine the cookie also ends with the browser.
 */
export async function setSignedIn(
  claims: SessionClaims,
  { accountKey, isShared }: { accountKey: string; isShared: boolean },
): Promise<void> {
  const [jar, { device, isSecure }] = await Promise.all([cookies(), getBrowser()])
  jar.set(
    sessionCookieName(isSecure),
    await sealSession(claims),
    cookieOptions(isSecure, isShared ? undefined : SESSION_SECONDS),
  )
  jar.set(deviceCookieName(isSecure), device.remember(accountKey), cookieOptions(isSecure, DEVICE_SECONDS))
}

/** Gives a new browser its device cookie, so that its failures count as its own. */
export async function setDevice(device: Device): Promise<void> {
  const [jar, { isSecure }] = await Promise.all([cookies(), getBrowser()])
  jar.set(deviceCookieName(isSecure), device.text, cookieOptions(isSecure, DEVICE_SECONDS))
}
