import type { Role } from './actor'

export type PasswordProblem =
  | 'password-required'
  | 'password-short'
  | 'password-long'
  | 'password-common'
  | 'password-username'
  | 'pin-digits'
  | 'pin-common'

const MIN_LENGTH = 8
const MAX_LENGTH = 200
const PIN = /^\d{6}$/

/** What most people who are asked for eight characters type first. */
const COMMON = new Set([
  'password',
  'passwort',
  'password1',
  'passwort1',
  'password123',
  'passwort123',
  'qwertyui',
  'qwertyuiop',
  'qwertzui',
  'qwertz123',
  'qwerty123',
  'asdfghjk',
  'iloveyou',
  'footnote',
  'footnote1',
  'letmein1',
  'welcome1',
  'sunshine',
  'football',
  'princess',
  'superman',
  'baseball',
  'abcdefgh',
  'abcd1234',
  'abc12345',
  'a1b2c3d4',
])

/** One form for every way of typing the same text. */
export function normalisePassword(value: string): string {
  return value.normalize('NFKC')
}

/** Whether it is meant as a PIN: digits only, and too short for a password. */
export function looksLikePin(value: string): boolean {
  return /^\d{1,7}$/.test(value)
}

/**
 * What is wrong with a new password, or null. Length, not composition (NIST SP 800-63B §3.1.1); students may have a
 * PIN of six digits instead, whose guessing is limited at sign-in.
 */
export function checkNewPassword(
  value: string,
  { role, username }: { role: Role; username: string },
): PasswordProblem | null {
  const password = normalisePassword(value)
  if (password === '') return 'password-required'
  if (role === 'STUDENT' && looksLikePin(password)) {
    if (!PIN.test(password)) return 'pin-digits'
    return isObviousPin(password) ? 'pin-common' : null
  }
  if (password.length < MIN_LENGTH) return 'password-short'
  if (password.length > MAX_LENGTH) return 'password-long'
  const lower = password.toLowerCase()
  if (COMMON.has(lower) || isRun(lower) || /^(.{1,3})\1+$/.test(lower)) return 'password-common'
  if (username !== '' && lower === username.toLowerCase()) return 'password-username'
  return null
}

/** 111111, 123123, 121212, 123456, 987654: what a guesser tries first. */
export function isObviousPin(pin: string): boolean {
  return isRun(pin) || /^(\d{1,3})\1+$/.test(pin)
}

/** Every character one step after (or before) the one before it. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0))
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  if (Math.abs(step) !== 1) return false
  // A keyboard's row ends in 90, so 1234567890 is a run too.
  return codes.every(
    (code, index) =>
      index === 0 ||
      code - (codes[index - 1] ?? 0) === step ||
      (step === 1 && text.slice(index - 1, index + 1) === '90'),
  )
}
