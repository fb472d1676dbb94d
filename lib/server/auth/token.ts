import { createHash, randomBytes } from 'node:crypto'

/** A one-time token: 256 random bits, safe in a URL. It is shown once; only its hash is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

/** A plain hash is enough for a value that cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
