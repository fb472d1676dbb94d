import { expect, test } from '@playwright/test'
import { expectAccessible, openAs } from './support'

// The teacher's page of a quiz whose title is as long as a newspaper's headline.

const TITLE =
  'The harbour at Marsh End and what its tide gate has meant to the town in a hundred years of storms'

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

test('the printer gets the questions, the key and the article, or which of them one wants, in ink on white', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, 'TEACHER', { colorScheme: 'dark' })
  await page.goto('/quizzes')
  await page.locator('main a[href^="/quizzes/"]:not([href="/quizzes/new"])').last().click()
  await page.getByRole('link', { name: 'Print' }).click()
  await page.waitForURL(/\/print$/)
  const [questions, key, article] = [
    page.getByText('Name', { exact: true }),
    page.getByRole('heading', { name: /^Key: / }),
    page.getByText('1', { exact: true }).last(),
  ]
  await expect(questions).toBeVisible()
  await expect(key).toBeVisible()
  await expectAccessible(page, 'print')

  await page.getByLabel('Key with sources').uncheck()
  await page.getByLabel('The article, paragraphs numbered').check()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(questions).toBeVisible()
  await expect(key).toBeHidden()
  await expect(article).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.documentElement).color,
  ])
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(29, 27, 22)'])
  await context.close()
})
