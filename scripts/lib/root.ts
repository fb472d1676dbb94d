import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Reads .env beside package.json, without overriding what the environment already says. */
export function loadEnvFile(): void {
  const file = path.join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** The path of a package's command line. */
export function bin(file: string): string {
  return path.join(ROOT, 'node_modules', file)
}
