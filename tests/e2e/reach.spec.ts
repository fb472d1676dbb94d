import { expect, test } from '@playwright/test'
import { openAs } from './support'

test('an address that only this computer can open says so, and a link is copied on plain HTTP too', async ({
  browser,
  baseURL,
}) => {
  const hint = /on this computer only/
  const teacher = await openAs(browser, 'TEACHER')
  await teacher.page.goto('/classes')
  await teacher.page.locator('main a[href^="/classes/"]:not([href="/classes/new"])').first().click()
  await expect(teacher.page.getByText(hint)).toBeVisible()
  await teacher.page.getByRole('link', { name: /full screen/i }).click()
  await expect(teacher.page.getByText(hint)).toBeVisible()
  await teacher.context.close()

  const admin = await openAs(browser, 'ADMIN', { baseURL: baseURL ?? '' })
  // What a page without HTTPS gets from the browser.
  await admin.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await admin.page.goto('/admin')
  await expect(admin.page.getByText(hint)).toBeVisible()
  await admin.page.getByRole('button', { name: /^make a link$/i }).click()
  await admin.page.getByRole('button', { name: /^copy the link$/i }).click()
  await expect(admin.page.getByRole('button', { name: /^copied$/i })).toBeVisible()
  await admin.context.close()
})
