import { expect, test, type Page } from '@playwright/test'
import { buildDocx, wordParagraph } from '../fixtures/import/build-archives'
import { buildPdf } from '../fixtures/import/build-pdf'
import { LIGHTHOUSE } from '../fixtures/import/own-articles'
import { PAGE } from '../fixtures/import/own-page'
import { expectAccessible, openAs, watchPage } from './support'

// Files on the page where a teacher brings an article: what can be read becomes an article with its own title, what can't
// is told plainly, and a text that was pasted before waits behind the file.

/** Each run brings its own text: a server that keeps its data refuses the same twice. */
const MARK = Date.now()
const PASTED = LIGHTHOUSE.replaceAll('Marrow Point', `Marrow Point ${MARK}`)

const CHOSEN = [
  {
    what: 'a Word file',
    title: `The mill of Otterbrook ${MARK}`,
    name: 'mill.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: buildDocx(
      [
        wordParagraph(`The mill of Otterbrook ${MARK}`, 'Heading1'),
        wordParagraph(
          'The mill of Otterbrook was built in 1842 by the carpenter Josias Wendt. It ground rye for eleven villages until the railway came in 1889.',
        ),
        wordParagraph(
          'Since 1931 the mill has housed a library. It holds 14,200 books, and the librarian Petra Holm lends about sixty of them on a market day.',
        ),
      ].join(''),
    ),
  },
  {
    what: 'a saved web page',
    title: `The Bridge at Fallow Ford ${MARK}`,
    name: 'bridge.html',
    mimeType: 'text/html',
    buffer: PAGE.replaceAll('The Bridge at Fallow Ford', `The Bridge at Fallow Ford ${MARK}`),
  },
]

async function choose(
  page: Page,
  file: { name: string; mimeType: string; buffer: Uint8Array | string },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^choose (a|another) file$/i }).click(),
  ])
  await chooser.setFiles({ ...file, buffer: Buffer.from(file.buffer) })
}

for (const { what, title, ...file } of CHOSEN) {
  test(`${what} is chosen, read and opened under its own title`, async ({ browser }) => {
    const { page, context } = await openAs(browser, 'TEACHER')
    const watched = watchPage(page)
    await page.goto('/articles/new')
    await choose(page, file)
    await expect(page.getByRole('status').filter({ hasText: file.name })).toBeVisible()
    await expectAccessible(page, 'a chosen file')
    await page.getByRole('button', { name: /^read the article$/i }).click()
    await page.waitForURL(/\/articles\/[^/]+\/ledger/)
    await expect(page.locator('main').getByText(title, { exact: true }).first()).toBeVisible()
    await page.getByRole('link', { name: /go to the facts/i }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(watched.problems).toEqual([])
    await context.close()
  })
}

test('files that cannot be read are told apart, and the pasted text waits behind them', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, 'TEACHER', { viewport: { width: 360, height: 740 } })
  const watched = watchPage(page)
  await page.goto('/articles/new')
  const box = page.getByLabel('The article', { exact: true })
  await box.fill(PASTED)
  const problem = page.locator('main').getByRole('alert')
  const read = page.getByRole('button', { name: /^read the article$/i })

  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 73 + 41) % 251)
  await choose(page, { name: 'noise.docx', mimeType: 'application/octet-stream', buffer: noise })
  await read.click()
  await expect(problem).toContainText('“noise.docx” could not be read')
  await expect(page.getByText('what you pasted comes back when you remove it')).toBeVisible()
  await expectAccessible(page, 'a file that cannot be read')

  await choose(page, {
    name: 'locked.pdf',
    mimeType: 'application/pdf',
    buffer: buildPdf([[{ words: 'The mill', x: 60, y: 700 }]], { isLocked: true }),
  })
  await expect(problem).toHaveCount(0)
  await read.click()
  await expect(problem).toContainText('“locked.pdf” is locked with a password')

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(box).toHaveValue(PASTED)
  await choose(page, { name: 'tower.png', mimeType: 'image/png', buffer: noise })
  await expect(problem).toContainText('“tower.png” cannot be read here')
  await expect(box).toHaveValue(PASTED)

  // What was pasted is still as good as new.
  await read.click()
  await page.waitForURL(/\/articles\/[^/]+\/ledger/)
  await expect(
    page.locator('main').getByText(`The Lighthouse at Marrow Point ${MARK}`, { exact: true }).first(),
  ).toBeVisible()
  expect(watched.problems).toEqual([])
  await context.close()
})
