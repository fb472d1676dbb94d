import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '@/prisma/seed'

export type DemoRole = 'ADMIN' | 'TEACHER' | 'STUDENT'

/** The demo school's account for a role, as the console prints it. */
export function demoAccount(role: DemoRole): { username: string; password: string } {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role)
  if (!account) throw new Error(`no demo account for ${role}`)
  return account
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, account: { username: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name="username"]').fill(account.username)
  await page.locator('input[name="password"]').fill(account.password)
  await page.locator('main button[type="submit"]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A fresh browser context, signed in as the demo school's person of that role. */
export async function openAs(
  browser: Browser,
  role: DemoRole,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, demoAccount(role))
  return { context, page }
}

/** Axe finds nothing, and the page does not scroll sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? ''})`).join('; ')}`,
  )
  expect(found, what).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${what}: scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Fails the test on anything the browser complains about, and on any request that leaves the server's own origin. */
export function watchPage(page: Page): { problems: string[] } {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // A refused answer (401, 404, 409 …) is part of some tests; the browser logs it as a failed resource.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = ['data:', 'blob:'].includes(url.protocol) || url.hostname === '127.0.0.1'
    if (!isOwn) problems.push(`foreign request: ${request.url()}`)
  })
  return { problems }
}
