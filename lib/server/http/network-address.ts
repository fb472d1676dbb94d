import { networkInterfaces } from 'node:os'
import { getEnv } from '@/lib/server/env'

type Settings = { PORT: number; HOST?: string | undefined; NEXTAUTH_URL?: string | undefined }
type Interfaces = Record<string, { family: string; address: string; internal: boolean }[] | undefined>

/**
 * Where other computers of the school's network find this server, e.g. `http://10.0.4.2:3000`. Null when it listens for
 * itself only, and where NEXTAUTH_URL says the address that people type.
 */
export function findNetworkAddress(
  settings: Settings = getEnv(),
  interfaces: Interfaces = networkInterfaces(),
): string | null {
  if (settings.NEXTAUTH_URL || (settings.HOST ?? '0.0.0.0') !== '0.0.0.0') return null
  const outer = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return outer ? `http://${outer.address}:${settings.PORT}` : null
}
