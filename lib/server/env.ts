import path from 'node:path'
import { z } from 'zod'

/** Empty strings in a .env file mean "not set". */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()))
const flag = text.transform((value) => (value === undefined ? undefined : /^(1|true|yes|on)$/i.test(value)))

/** Every environment variable that Footnote reads. The README's table lists the same, with the defaults. */
const envSchema = z.object({
  NODE_ENV: text,
  PORT: text.transform((value) => Number(value ?? 3000)),
  HOST: text,
  DATA_DIR: text.transform((value) => path.resolve(/*turbopackIgnore: true*/ value ?? 'data')),
  DATABASE_URL: text,
  NEXTAUTH_URL: text,
  NEXTAUTH_SECRET: text,
  TRUST_PROXY: flag.transform((value) => value ?? false),
  DEMO: flag.transform((value) => value ?? true),
  OPEN_TEACHER_SIGN_UP: flag.transform((value) => value ?? false),
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  AZURE_AD_CLIENT_ID: text,
  AZURE_AD_CLIENT_SECRET: text,
  AZURE_AD_TENANT_ID: text,
  LOG_LEVEL: text.transform((value) => value ?? 'info'),
})
export type Env = z.infer<typeof envSchema>

let cached: Env | undefined

/** The settings of this process, read once. */
export function getEnv(): Env {
  cached ??= envSchema.parse(process.env)
  return cached
}
