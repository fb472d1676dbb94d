import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, openAs, watchPage } from './support'

// A teacher brings an article and reviews it, as a new teacher would: with nothing but the page.

const ARTICLE = `Home | News | Share this

The mill that taught a valley to read

By Petra Holm

The Alder Mill was built in 1871 by Johanna Reuss in the town of Finkenau. It spun flax for ninety years. According to the Finkenau Archive, the mill employed nearly 340 workers in 1902.

Reuss opened a reading room for the workers in 1884. The reading room held 2,400 books and was open every evening. In my opinion, it was the best room in the valley.

The Alder Mill closed in 1961. The building will probably become a museum one day. The National Textile Union (NTU) moved its archive to Finkenau in 1978.

Leave a Reply

Your email address will not be published.

© 2020 Finkenau Courier. All rights reserved.
`

/** The same text twice would be refused: each test, and each run on the same server, brings its own. */
const SALT = randomUUID()
  .replace(/[^a-f]/g, '')
  .slice(0, 6)
const makeText = (name: string) => ARTICLE.replaceAll('Finkenau', `${name}${SALT}`)

async function bring(page: Page, text: string): Promise<void> {
  await page.goto('/articles/new')
  await page.getByLabel('The article', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Read the article' }).click()
  await page.waitForURL(/\/ledger$/)
}

const facts = (page: Page) => page.getByRole('region', { name: 'The facts' })
const progress = (page: Page) => facts(page).getByRole('progressbar')
const current = (page: Page) => page.locator('[data-fact][aria-current=true]')

test('an article goes from the clipboard to accepted questions by keyboard', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 1280, height: 800 } })
  const watched = watchPage(page)
  await bring(page, makeText('Lerchau'))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The mill that taught a valley to read')
  await expect(page.getByText('Left out: legal notice')).toBeVisible()
  await expect(page.getByText('Left out: comments').first()).toBeVisible()
  await expectAccessible(page, 'the ledger')
  await page.getByRole('link', { name: 'Go to the facts' }).click()

  await expect(current(page)).toHaveCount(1)
  const all = Number(await progress(page).getAttribute('max'))
  expect(all).toBeGreaterThan(1)
  await expectAccessible(page, 'the desk')

  const first = await current(page).getAttribute('data-fact')
  await page.keyboard.press('j')
  await expect(current(page)).not.toHaveAttribute('data-fact', first ?? '')
  await page.keyboard.press('k')
  await expect(current(page)).toHaveAttribute('data-fact', first ?? '')

  await page.keyboard.press('a')
  await expect(progress(page)).toHaveAttribute('value', '1')
  await page.keyboard.press('r')
  await expect(progress(page)).toHaveAttribute('value', '2')
  await page.keyboard.press('u')
  await expect(progress(page)).toHaveAttribute('value', '1')
  await expect(facts(page).getByText(/^Saved \d/)).toBeVisible()

  await page.keyboard.press('e')
  const stem = current(page).getByRole('textbox').first()
  await expect(stem).toBeFocused()
  await stem.fill('')
  await page.keyboard.press('Enter')
  await expect(current(page).getByRole('alert')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(current(page).getByRole('textbox')).toHaveCount(0)

  await page.reload()
  await expect(progress(page)).toHaveAttribute('value', '1')
  await expect(facts(page).getByRole('button', { name: /^Undo: fact \d+ accepted/ })).toBeVisible()
  expect(watched.problems).toEqual([])
  await context.close()
})

test('an edit is a new version, and undoing it brings the old words back', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 1280, height: 800 } })
  await bring(page, makeText('Meisenau'))
  await page.getByRole('link', { name: 'Go to the facts' }).click()
  await current(page).getByRole('button', { name: 'Edit', exact: true }).click()
  const stem = current(page).getByRole('textbox').first()
  const before = await stem.inputValue()
  await stem.fill(`Think of the valley. ${before}`)
  await page.keyboard.press('Enter')
  await expect(current(page).getByText(`Think of the valley. ${before}`)).toBeVisible()
  await expect(current(page).getByText('edited')).toBeVisible()
  await page.keyboard.press('u')
  await expect(current(page).getByText(`Think of the valley. ${before}`)).toHaveCount(0)
  await context.close()
})

test('selected words become a question of the teacher’s own', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 1280, height: 800 } })
  await bring(page, makeText('Amselau'))
  await page.getByRole('link', { name: 'Go to the facts' }).click()
  await expect(current(page)).toHaveCount(1)
  await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-article-text]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('every evening') ?? -1
      if (at >= 0)
        return void window.getSelection()?.setBaseAndExtent(node, at + 1, node, at + 'every even'.length)
    }
  })
  await page.getByRole('button', { name: 'Make a question from this' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Right answer')).toHaveValue('every evening')
  await dialog.getByLabel('Question', { exact: true }).fill('When was the reading room open?')
  await page.keyboard.press('Enter')
  await expect(current(page).getByText('When was the reading room open?')).toBeVisible()
  await expect(current(page).locator('blockquote')).toHaveText('every evening')
  await expect(current(page).getByText('Accepted', { exact: true })).toBeVisible()
  await context.close()
})

test('what was left out comes back with one press, and goes again', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 360, height: 740 } })
  await bring(page, makeText('Starau'))
  const back = page.getByRole('button', { name: /^Put back: Your email address/ })
  await back.click()
  const out = page.getByRole('button', { name: /^Leave out: Your email address/ })
  await expect(out).toBeEnabled()
  await page.getByRole('button', { name: 'Undo: put back' }).click()
  await expect(back).toBeEnabled()
  await expectAccessible(page, 'the ledger, 360 px')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await context.close()
})

test('bad input is told beside the field, and nothing typed is lost', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER')
  await page.goto('/articles/new')
  const text = page.getByLabel('The article', { exact: true })
  const send = page.getByRole('button', { name: 'Read the article' })
  await send.click()
  await expect(page.getByText('There is no text yet.')).toBeVisible()

  const german =
    'Der Zug fuhr durch das Tal und hielt an jedem Bahnhof. Die Leute stiegen aus und gingen nach Hause. '.repeat(
      5,
    )
  await text.fill(german)
  await send.click()
  await expect(page.getByText('This does not look like English')).toBeVisible()
  await expect(text).toHaveValue(german)

  await text.fill('\u0000\u0001\u0002PNG\u0003'.repeat(40))
  await send.click()
  await expect(page.getByText('This does not look like text')).toBeVisible()

  await text.fill('word '.repeat(420_000))
  await send.click()
  await expect(page.getByText('This is more than 2 MB of text')).toBeVisible()

  await text.fill(german)
  await page.getByText('Details', { exact: true }).click()
  await page.getByLabel('Title').fill('Kept')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('footnote:import-draft')))
    .toContain('Kept')
  await page.reload()
  await expect(page.getByText('Your draft from earlier is still here.')).toBeVisible()
  await expect(text).toHaveValue(german)
  await context.close()
})

test('the same text twice: the one that is there is offered', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER')
  const text = makeText('Finkental')
  await bring(page, text)
  const address = page.url()
  await page.goto('/articles/new')
  await page.getByLabel('The article', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Read the article' }).click()
  await expect(page.getByText('You have brought this text before')).toBeVisible()
  await page.getByRole('link', { name: 'Open the one I have' }).click()
  await page.waitForURL(address.replace('/ledger', '**'))
  await context.close()
})

test('a decision made offline waits, says so, and arrives', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 1280, height: 800 } })
  await bring(page, makeText('Drosselau'))
  await page.getByRole('link', { name: 'Go to the facts' }).click()
  await expect(current(page)).toHaveCount(1)
  await context.setOffline(true)
  await page.keyboard.press('a')
  await expect(facts(page).getByText('Not saved: offline, will retry')).toBeVisible()
  await expect(progress(page)).toHaveAttribute('value', '1')
  await context.setOffline(false)
  await expect(facts(page).getByText(/^Saved \d/)).toBeVisible()
  await page.reload()
  await expect(progress(page)).toHaveAttribute('value', '1')
  await context.close()
})

test('when everything is decided, the quiz is one press away', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'TEACHER', { viewport: { width: 1280, height: 800 } })
  await bring(page, makeText('Zeisigau'))
  await page.getByRole('link', { name: 'Go to the facts' }).click()
  await expect(current(page)).toHaveCount(1)
  const all = Number(await progress(page).getAttribute('max'))
  for (let done = 1; done <= all; done += 1) {
    await page.keyboard.press('a')
    await expect(progress(page)).toHaveAttribute('value', String(done))
  }
  await expect(page.getByText('Every fact is reviewed.')).toBeVisible()
  await page.getByRole('button', { name: /^Make a quiz from/ }).click()
  await page.waitForURL(/\/quizzes\/[\w-]+$/)
  await context.close()
})
