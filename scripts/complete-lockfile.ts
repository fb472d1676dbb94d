import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './lib/root'

// A registry mirror may lack the builds of native packages for other systems (macOS, Windows). npm then leaves them out of
// the lockfile, and `npm ci` refuses the lockfile as incomplete. This names them again, with version, system and processor
// but without a checksum, which only a registry that has them can tell. Run it after changing a dependency on such a mirror.

type Entry = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Lockfile = { packages: Record<string, Entry> }

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'netbsd',
  'openbsd',
  'linux',
  'win32',
  'sunos',
  'aix',
  'openharmony',
] as const
const PROCESSORS = [
  'arm64',
  'x64',
  'ppc64',
  'riscv64',
  's390x',
  'ia32',
  'loong64',
  'mips64el',
  'wasm32',
] as const

/** System and processor as the names of platform packages say them, e.g. "@next/swc-darwin-arm64". */
function readPlatform(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const parts = name.split(/[/-]/)
  const os = SYSTEMS.find(
    (system) => parts.includes(system) || (system === 'win32' && parts.includes('windows')),
  )
  const cpu =
    PROCESSORS.find((processor) => parts.includes(processor)) ??
    (parts.some((part) => /^arm|eabi/.test(part)) ? 'arm' : undefined)
  const isMusl = parts.some((part) => part.includes('musl'))
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && isMusl && { libc: ['musl'] }),
  }
}

const file = path.join(ROOT, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
const added: string[] = []
for (const [owner, { optionalDependencies = {} }] of Object.entries({ ...lockfile.packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isKnown =
      `node_modules/${name}` in lockfile.packages || `${owner}/node_modules/${name}` in lockfile.packages
    const platform = readPlatform(name)
    if (isKnown || (!platform.os && !platform.cpu)) continue
    lockfile.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...platform,
      optional: true,
    }
    added.push(name)
  }
}
const root = lockfile.packages['']
const rest = Object.entries(lockfile.packages).filter(([key]) => key !== '')
lockfile.packages = {
  ...(root && { '': root }),
  ...Object.fromEntries(rest.sort(([a], [b]) => (a < b ? -1 : 1))),
}
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(
  added.length > 0
    ? `Named ${added.length} platform packages: ${added.join(', ')}`
    : 'The lockfile names every platform package.',
)
