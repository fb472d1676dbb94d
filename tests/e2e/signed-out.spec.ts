import { expect, test, type Page } from '@playwright/test'
import { HARBOUR_CHRONICLE } from '../fixtures/harbour-chronicle'
import { demoAccount, openAs, watchPage } from './support'

// A session that ends in the middle of a quiz: the page says so, keeps what is typed, and after signing in again everything
// is there and can be handed in, whether one comes back by reloading or through another tab.

/** Its own title each time: a server that keeps its data refuses the same text twice. */
const TITLE = `The evening at Marsh End ${Date.now()}`
const CHRONICLE = HARBOUR_CHRONICLE.replace('The harbour of Marsh End', TITLE)
const QUESTIONS = ['Dutch', 'engineers', 'drained'].map((word) => ({
  word,
  stem: `What does the article say about “${word}”?`,
}))

/** Posts as the desk does, with the page's own session. */
async function addItem(
  page: Page,
  articleId: string,
  { word, stem }: { word: string; stem: string },
): Promise<void> {
  const start = CHRONICLE.trim().indexOf(word)
  const data = {
    about: { start, end: start + word.length, kind: 'event' },
    type: 'short-answer',
    content: { stem, feedback: null, key: word, accepted: [] },
  }
  const response = await page.request.post(`/api/articles/${articleId}/items`, {
    data,
    headers: { origin: new URL(page.url()).origin },
  })
  expect(response.ok(), await response.text()).toBe(true)
}

/** A teacher assigns a quiz of three typed questions to every class. */
async function assignQuiz(teacher: Page): Promise<void> {
  await teacher.goto('/articles/new')
  await teacher.getByLabel('The article', { exact: true }).fill(CHRONICLE)
  await teacher.getByRole('button', { name: /^read the article$/i }).click()
  await teacher.waitForURL(/\/articles\/[^/]+\/ledger/)
  const articleId = /\/articles\/([^/]+)\/ledger/.exec(teacher.url())?.[1] ?? ''
  for (const question of QUESTIONS) await addItem(teacher, articleId, question)
  await teacher.goto('/quizzes/new')
  await teacher.getByRole('button', { name: `Make a quiz from “${TITLE}”` }).click()
  await teacher.waitForURL(/\/quizzes\/(?!new)/)
  await teacher.getByRole('button', { name: /^publish$/i }).click()
  await expect(teacher.getByText(/version 1 is published/i).first()).toBeVisible()
  await teacher.getByRole('link', { name: /assign to a class/i }).click()
  const classes = teacher.getByRole('checkbox', { name: /students\)$/ })
  await expect(classes.first()).toBeVisible()
  for (const box of await classes.all()) await box.check()
  await teacher.getByRole('button', { name: /^assign$/i }).click()
  await teacher.waitForURL((url) => !url.pathname.startsWith('/assignments/new'))
}

/** The same student, on another machine, ends every other session. */
async function signOutElsewhere(other: Page): Promise<void> {
  await other.goto('/account')
  await other.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(other.getByText(/other devices? w(as|ere) signed out/)).toBeVisible()
}

async function giveCredentials(page: Page): Promise<void> {
  const { username, password } = demoAccount('STUDENT')
  await page.locator('input[name="username"]').fill(username)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('main button[type="submit"]').first().click()
}

test('a session that ends in mid-quiz loses nothing, and is told for what it is', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page: teacher, context: teacherContext } = await openAs(browser, 'TEACHER')
  await assignQuiz(teacher)
  await teacherContext.close()

  const { page, context } = await openAs(browser, 'STUDENT', { viewport: { width: 360, height: 740 } })
  const { page: other, context: otherContext } = await openAs(browser, 'STUDENT')
  const watched = watchPage(page)
  const stem = page.locator('#stem')
  const typed = page.locator('#typed-answer')
  const badge = page.locator('header [role="status"]').last()
  const next = page.locator('main').getByRole('button', { name: /^(Next|Check and hand in)$/ })

  await page.goto('/today')
  await page
    .getByRole('listitem')
    .or(page.getByRole('article'))
    .filter({ hasText: TITLE })
    .getByRole('link')
    .first()
    .click()
  await page.waitForURL(/\/take/)
  await page.getByRole('button', { name: /^start/i }).click()
  await expect(stem).toContainText('Question 1 of 3')
  await typed.fill('before it ended')
  await expect(badge).toContainText('Saved')
  await next.click()

  await test.step('what is typed after the end stays, is said not to be saved, and comes back after a reload', async () => {
    await signOutElsewhere(other)
    await typed.fill('typed while signed out')
    await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
    await expect(badge).toHaveText('Not saved: signed out')
    await expect(typed).toHaveValue('typed while signed out')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.waitForURL(/\/sign-in\?/)
    await giveCredentials(page)
    await page.waitForURL(/\/take/)
    await expect(stem).toContainText('Question 2 of 3')
    await expect(typed).toHaveValue('typed while signed out')
    await expect(badge).toContainText('Saved')
  })

  await test.step('handing in without a session says why it waits, and goes on once another tab has signed in', async () => {
    await next.click()
    await expect(stem).toContainText('Question 3 of 3')
    await signOutElsewhere(other)
    await typed.fill('the last words')
    await next.click()
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.getByRole('button', { name: 'Hand in now' }).click()
    await expect(page.getByText(/^Not handed in yet: you are signed out/)).toBeVisible()
    await expect(page.getByText('no connection')).toHaveCount(0)
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /^Sign in/ }).click(),
    ])
    await giveCredentials(tab)
    await tab.waitForURL('**/today')
    await tab.close()
    await page.waitForURL(/\/results\//)
  })

  for (const answer of ['before it ended', 'typed while signed out', 'the last words']) {
    await expect(page.locator('main dd').filter({ hasText: answer })).toHaveCount(1)
  }
  expect(watched.problems).toEqual([])
  await otherContext.close()
  await context.close()
})
