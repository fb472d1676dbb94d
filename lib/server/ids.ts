import { randomBytes } from 'node:crypto'

/** A random 128-bit id as 22 characters that are safe in a URL. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}

/** Thirty letters and digits that are not mistaken for each other on a whiteboard. */
const JOIN_ALPHABET = 'ABCDEFGHJKMNPQRTUVWXYZ23456789'

/** A class's join code: 8 characters from a cryptographic source, about 39 bits. */
export function newJoinCode(): string {
  let code = ''
  while (code.length < 8) {
    for (const byte of randomBytes(16)) {
      // Rejecting the top of the range keeps every letter equally likely.
      if (byte < 240 && code.length < 8) code += JOIN_ALPHABET[byte % 30]
    }
  }
  return code
}
