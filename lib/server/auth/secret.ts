import 'server-only'
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getEnv } from '@/lib/server/env'

const held = new Map<string, string>()

/**
 * The key that seals session cookies: NEXTAUTH_SECRET when set, else the one kept in `DATA_DIR/secret`, made at first
 * use and readable by its owner only.
 */
export function getAuthSecret(
  env: { NEXTAUTH_SECRET?: string | undefined; DATA_DIR: string } = getEnv(),
): string {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET
  const known = held.get(env.DATA_DIR)
  if (known) return known
  const secret = readOrMake(env.DATA_DIR)
  held.set(env.DATA_DIR, secret)
  return secret
}

function readOrMake(folder: string): string {
  const file = path.join(/*turbopackIgnore: true*/ folder, 'secret')
  const existing = read(file)
  if (existing) return existing
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    // A link fails when the name is taken: of two processes that start at once, both end with the same secret.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const made = read(file)
  if (!made)
    throw new Error('The secret in the data folder is empty or too short: remove it to have a new one made')
  return made
}

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.length >= 32 ? text : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
