import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function findOnPath(): string | null {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)
      if (existsSync(file)) return file
    }
  }
  return FIXED.find((file) => existsSync(file)) ?? null
}

/** Debian's own package, where we may install it. Playwright's download is not tried: closed networks block it. */
function installOnDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return null
  console.log('No browser found; installing the chromium package …')
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']))
    return findOnPath()
  return null
}

/**
 * A Chromium to test with: BROWSER_PATH, an installed Chromium or Chrome, Playwright's own when it is there, else
 * Debian's package where this user may install it.
 *
 * @throws Error that says what to do where there is none.
 */
export function findBrowser(): string {
  const own = process.env.BROWSER_PATH
  if (own) {
    if (existsSync(own)) return own
    throw new Error(`BROWSER_PATH points at ${own}, which is not there.`)
  }
  const installed = findOnPath()
  if (installed) return installed
  const playwrights = chromium.executablePath()
  if (existsSync(playwrights)) return playwrights
  const added = installOnDebian()
  if (added) return added
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium), or set BROWSER_PATH to its program, or run `npx playwright install chromium` where downloads are allowed.',
  )
}
