import { expect, test } from '@playwright/test'
import { openAs } from './support'

// The teacher's page of a quiz whose title is as long as a newspaper's headline.

const TITLE = 'The harbour at Marsh End and what its tide gate has meant to the town in a hundred years of storms'

for (const width of [1280, 768, 360]) {
  test(`at ${width} px the files to download are in sight`, async ({ browser }) => {
    const { page, context } = await openAs(browser, 'TEACHER', { viewport: { width, height: 900 } })
    await page.goto('/quizzes/new')
    await page.getByLabel('Title').fill(TITLE)
    await page.getByRole('button', { name: 'Make an empty quiz' }).click()
    await page.waitForURL(/\/quizzes\/(?!new)/)
    const menu = page.locator('main details').filter({ hasText: 'Download' }).first()
    await menu.locator('summary').click()
    const box = await menu.locator('summary + div').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
    await context.close()
  })
}
