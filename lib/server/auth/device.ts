import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { getAuthSecret } from './secret'

const MAX_ACCOUNTS = 24
/** A year: the machine a student always uses. */
export const DEVICE_SECONDS = 365 * 24 * 3600

export function deviceCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-footnote-device' : 'footnote-device'
}

/** A browser, by a random id in a cookie, and the accounts that have signed in from it (as seals, not names). */
export type Device = {
  id: string
  /** Whether this account has signed in here before. Cannot be claimed without our key. */
  knows(accountKey: string): boolean
  /** The cookie's text. */
  text: string
  /** The cookie's text once the account has signed in. */
  remember(accountKey: string): string
}

/** Reads the device cookie; a missing or damaged one gives a new device. */
export function readDevice(cookie: string | undefined, secret: string = getAuthSecret()): Device {
  const [first, ...rest] = (cookie ?? '').slice(0, 2000).split('.')
  const isValid = first !== undefined && /^[A-Za-z0-9_-]{22}$/.test(first)
  const id = isValid ? first : randomBytes(16).toString('base64url')
  const seals = isValid ? rest.filter((seal) => /^[A-Za-z0-9_-]{16}$/.test(seal)).slice(0, MAX_ACCOUNTS) : []
  const sealOf = (accountKey: string): string =>
    createHmac('sha256', secret).update(`device ${id} ${accountKey}`).digest('base64url').slice(0, 16)
  return {
    id,
    knows: (accountKey) => {
      const wanted = Buffer.from(sealOf(accountKey))
      return seals.some((seal) => timingSafeEqual(Buffer.from(seal), wanted))
    },
    text: [id, ...seals].join('.'),
    remember: (accountKey) => {
      const seal = sealOf(accountKey)
      return [id, seal, ...seals.filter((other) => other !== seal).slice(0, MAX_ACCOUNTS - 1)].join('.')
    },
  }
}
