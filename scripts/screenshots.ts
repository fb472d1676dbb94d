import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/prisma/seed'
import { findBrowser } from './lib/find-browser'
import { ROOT } from './lib/root'
import { startTestServer } from './lib/test-server'

/** `npm run screenshots`: the README's pictures, from the demo school as a fresh installation has it. */
const FOLDER = path.join(ROOT, 'docs/images')

async function openAs(browser: Browser, url: string, role: 'TEACHER' | 'STUDENT'): Promise<Page> {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role)
  if (!account) throw new Error(`no demo account for ${role}`)
  const page = await browser.newPage({
    baseURL: url,
    viewport: { width: 1280, height: 760 },
    colorScheme: 'light',
    locale: 'en-GB',
  })
  await page.goto('/sign-in')
  await page.locator('input[name="username"]').fill(account.username)
  await page.locator('input[name="password"]').fill(account.password)
  await page.locator('main form button[type="submit"]').first().click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}

mkdirSync(FOLDER, { recursive: true })
const server = await startTestServer()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const teacher = await openAs(browser, server.url, 'TEACHER')
  await teacher.goto('/articles')
  await teacher.getByRole('link', { name: /tide/ }).first().click()
  await teacher.waitForURL(/fact=/)
  await teacher.keyboard.press('j')
  await teacher.keyboard.press('j')
  await shoot(teacher, 'desk')

  await teacher.goto('/classes')
  await teacher.getByRole('link', { name: '8B' }).first().click()
  await teacher.getByRole('link', { name: 'Assignments' }).click()
  await teacher
    .getByRole('link', { name: /The tide gate/ })
    .first()
    .click()
  await teacher.getByRole('link', { name: 'On the article' }).click()
  await teacher.waitForURL(/view=|article/)
  // The first questions asked are about the second paragraph.
  await teacher.evaluate(() => window.scrollTo({ top: 430, behavior: 'instant' }))
  await shoot(teacher, 'results')

  const student = await openAs(browser, server.url, 'STUDENT')
  await student.goto('/today')
  await student
    .getByRole('link', { name: /continue/i })
    .first()
    .click()
  await student.waitForURL(/\/take/)
  await student.goto(`${student.url().split('?')[0]}?q=1`)
  await shoot(student, 'quiz')
} finally {
  await browser.close()
  await server.stop()
}
