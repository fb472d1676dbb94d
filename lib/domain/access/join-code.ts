/** The thirty signs of a join code: none is mistaken for another on a whiteboard. */
export const JOIN_CODE_SIGNS = 'ABCDEFGHJKMNPQRTUVWXYZ23456789'
export const JOIN_CODE_LENGTH = 8

/** Longest text worth reading as a code. */
const MAX_TYPED = 64

/** What a student meant: any case, spaces and dashes anywhere. Null when it cannot be a code. */
export function normaliseJoinCode(typed: string): string | null {
  if (typed.length > MAX_TYPED) return null
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_.]/gu, '')
    .toUpperCase()
  if (code.length !== JOIN_CODE_LENGTH) return null
  return Array.from(code).every((sign) => JOIN_CODE_SIGNS.includes(sign)) ? code : null
}

/** As it is shown: in two groups of four. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
