import { expect, test, type Page } from '@playwright/test'
import { openAs } from './support'

// Keys in a real browser: every byte that arrives while a quiz is taken (documents, RSC payloads, JSON, scripts, headers)
// is kept, and afterwards searched for what the result page then says. tests/security/keys-in-the-browser.test.ts plants
// canaries in every item type; this looks at the real pages.

/** Keeps status, headers and body of everything that arrives. */
function recordBytes(page: Page): { bytes: () => Promise<string[]> } {
  const arriving: Promise<string>[] = []
  page.on('response', (response) => {
    const read = async () => {
      const headers = JSON.stringify(await response.allHeaders())
      const body = await response.text().catch(() => '')
      return `${response.url()}\n${headers}\n${body}`
    }
    arriving.push(read().catch(() => ''))
  })
  return { bytes: () => Promise.all(arriving) }
}

test('no byte of a quiz holds the source or the key of a typed item before it is handed in', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, 'STUDENT')
  await page.goto('/today')
  const quizzes = await page
    .locator('a[href$="/take"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const recorded = recordBytes(page)
  await page.goto(quizzes.at(-1) ?? '/missing')
  const start = page.getByRole('button', { name: /^Start/ })
  if (await start.isVisible()) await start.click()
  const handIn = page.getByRole('button', { name: 'Hand in', exact: true })
  const stem = page.locator('#stem')
  const stems: string[] = []
  await expect(stem.or(handIn)).toBeVisible()
  while (!(await handIn.isVisible())) {
    const before = await stem.innerText()
    stems.push(before)
    const typed = page.locator('#typed-answer')
    if (await typed.isVisible()) await typed.fill('surely not this')
    else await page.locator('main input[type="radio"]').first().check()
    await page
      .locator('main')
      .getByRole('button', { name: /^(Next|Check and hand in)$/ })
      .click()
    await expect
      .poll(async () => (await handIn.isVisible()) || (await stem.innerText()) !== before)
      .toBe(true)
  }
  await expect(page.locator('header [role="status"]').last()).toContainText('Saved')
  // The way to the result is a navigation of its own: what came until here was the quiz.
  const quizBytes = (await recorded.bytes()).join('\n')
  expect(quizBytes).toContain('/api/attempts')

  await handIn.click()
  await page.getByRole('button', { name: 'Hand in now' }).click()
  await page.waitForURL(/\/results\//)
  const results = await page.locator('article[id^="question-"]').evaluateAll((items) =>
    items.map((item) => ({
      stem: item.querySelector('h2')?.textContent ?? '',
      answer: item.querySelector('dd')?.textContent ?? '',
      source: [...item.querySelectorAll('blockquote mark')].at(-1)?.textContent ?? '',
    })),
  )
  expect(results.length).toBe(stems.length)
  const typedSources = results.filter(
    ({ answer, source, stem: said }) =>
      answer === 'surely not this' && source !== '' && !stems.includes(said.trim()),
  )
  expect(typedSources.length, 'the quiz has typed items with a source').toBeGreaterThan(0)
  for (const { source } of typedSources) expect(quizBytes.includes(source), source).toBe(false)
  for (const word of [
    '"isKey"',
    '\\"isKey\\"',
    '"accepted"',
    '\\"accepted\\"',
    'keyText',
    'alsoCounts',
    '"verdict"',
    '\\"verdict\\"',
  ]) {
    expect(quizBytes.includes(word), word).toBe(false)
  }
  await context.close()
})
