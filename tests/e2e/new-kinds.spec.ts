import { expect, test, type Page } from '@playwright/test'
import { HARBOUR_CHRONICLE } from '../fixtures/harbour-chronicle'
import { expectAccessible, openAs, watchPage } from './support'

// Each kind of question that is more than one choice or one word, answered by keyboard alone, with a reload in the middle.

/** Its own title each time: a server that keeps its data refuses the same text twice. */
const TITLE = `The harbour of Marsh End ${Date.now()}`
const CHRONICLE = HARBOUR_CHRONICLE.replace('The harbour of Marsh End', TITLE)

/** Posts as the desk and the builder do, with the page's own session. */
async function send(page: Page, path: string, data?: object): Promise<Record<string, unknown>> {
  const response = await page.request.fetch(path, {
    method: data ? 'POST' : 'GET',
    data,
    headers: { origin: new URL(page.url()).origin },
  })
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true)
  return (await response.json()) as Record<string, unknown>
}

const option = (text: string, isKey = false) => ({
  text,
  isKey,
  origin: 'teacher',
  source: null,
  feedback: null,
})

/** One of each kind, about the first sentence of the article. */
function writeItems(passage: string): { type: string; content: object }[] {
  const sentences = passage.match(/[^.]+\./g)?.map((sentence) => sentence.trim()) ?? []
  return [
    {
      type: 'matching',
      content: {
        stem: 'Match each person with what they did.',
        feedback: null,
        pairs: [
          { left: 'Ilse Brandt', right: 'designed the tide gate', source: null },
          { left: 'Otto Lang', right: 'paid for the steam pumps', source: null },
          { left: 'Mara Voss', right: 'taught navigation to girls', source: null },
        ],
        distractors: ['founded the fishing museum'],
      },
    },
    {
      type: 'ordering',
      content: {
        stem: 'Put these events in order, the earliest first.',
        feedback: null,
        entries: [
          { text: 'Dutch engineers drained the eastern marshes', when: '1871', source: null },
          { text: 'A storm destroyed the northern dyke', when: '1962', source: null },
          { text: 'Volunteers opened a museum of fishing', when: '2004', source: null },
        ],
      },
    },
    {
      type: 'evidence',
      content: {
        stem: 'Which sentence answers this question? “Who built the tide gate?”',
        feedback: null,
        passage,
        options: sentences.map((sentence) => option(sentence, sentence.includes('tide gate'))),
      },
    },
    {
      type: 'who-says-so',
      content: {
        stem: 'Who says this, according to the article?\n“The tide gate has never failed in a storm.”',
        feedback: null,
        options: [option('Ilse Brandt', true), option('Otto Lang'), option('Mara Voss')],
      },
    },
    {
      type: 'claim-status',
      content: {
        stem: 'How does the article put this?\n“The council should repair the northern dyke before it repaves the market square.”',
        feedback: null,
        options: [
          option('As a fact'),
          option('As what somebody else says'),
          option('As an opinion', true),
          option('As a prediction'),
        ],
      },
    },
    {
      type: 'cloze',
      content: {
        stem: 'The tide gate was built by a firm from _____.',
        feedback: null,
        key: 'Bremen',
        accepted: [],
        bank: ['Bremen', 'Emden', 'Lübeck'],
      },
    },
  ]
}

/** Tab until the element with this accessible name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('radio', { name }).or(page.getByRole('button', { name })).first()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${String(name)} by keyboard`)
}

test('a student answers one question of each new kind by keyboard, with a reload in the middle', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const { page: teacher, context } = await openAs(browser, 'TEACHER')
  await test.step('a teacher has a quiz with one of each', async () => {
    await teacher.goto('/articles/new')
    await teacher.getByLabel('The article', { exact: true }).fill(CHRONICLE)
    await teacher.getByRole('button', { name: /^read the article$/i }).click()
    await teacher.waitForURL(/\/articles\/[^/]+\/ledger/)
  })
  const articleId = /\/articles\/([^/]+)\/ledger/.exec(teacher.url())?.[1] ?? ''
  const passage = /In 1902[^\n]+/.exec(CHRONICLE)?.[0] ?? ''
  for (const [index, item] of writeItems(passage).entries()) {
    // Each about a word of its own, so that the quiz takes all of them.
    const word = ['Dutch', 'engineers', 'drained', 'eastern', 'marshes', 'Fishing'][index] ?? ''
    const start = CHRONICLE.trim().indexOf(word)
    await send(teacher, `/api/articles/${articleId}/items`, {
      about: { start, end: start + word.length, kind: 'event' },
      ...item,
    })
  }
  await test.step('assigns it', async () => {
    await teacher.goto(`/quizzes/new`)
    await teacher.getByRole('button', { name: `Make a quiz from “${TITLE}”` }).click()
    await teacher.waitForURL(/\/quizzes\/(?!new)/)
    await expectAccessible(teacher, 'quiz builder with new kinds')
    await teacher.getByRole('button', { name: /^publish$/i }).click()
    await expect(teacher.getByText(/version 1 is published/i).first()).toBeVisible()
    await teacher.getByRole('link', { name: /assign to a class/i }).click()
    const classes = teacher.getByRole('checkbox', { name: /students\)$/ })
    await expect(classes.first()).toBeVisible()
    for (const box of await classes.all()) await box.check()
    await teacher.getByRole('button', { name: /^assign$/i }).click()
    await teacher.waitForURL((url) => !url.pathname.startsWith('/assignments/new'))
  })

  const { page, context: studentContext } = await openAs(browser, 'STUDENT', {
    viewport: { width: 360, height: 760 },
  })
  const watched = watchPage(page)
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
  const stem = page.locator('#stem')
  const answered = new Set<string>()
  for (let number = 1; number <= 6; number += 1) {
    await expect(stem).toContainText(`Question ${number} of 6`)
    await expectAccessible(page, `question ${number}`)
    const words = await stem.innerText()
    if (words.includes('Match')) {
      answered.add('match')
      for (const [who, deed] of [
        ['Ilse Brandt', 'designed'],
        ['Otto Lang', 'paid'],
        ['Mara Voss', 'taught'],
      ] as const) {
        const group = page.getByRole('radiogroup', { name: who })
        const name = (await group.getByRole('radio', { name: deed }).getAttribute('aria-label')) ?? ''
        await group.getByRole('radio').first().focus()
        await page.keyboard.press(name[0]?.toLowerCase() ?? '')
        await expect(group.getByRole('radio', { name: deed })).toBeChecked()
      }
    } else if (words.includes('Put these')) {
      answered.add('order')
      const first = () => page.locator('main ol[aria-labelledby="stem"] li').first()
      await tabTo(page, /^Move up: Dutch engineers/)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect(first()).toContainText('Dutch engineers')
      await tabTo(page, /^Move down: Volunteers/)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expect(page.locator('main ol[aria-labelledby="stem"] li').last()).toContainText('Volunteers')
      const keep = page.getByRole('button', { name: 'It is right like this' })
      if (await keep.isVisible()) {
        await keep.focus()
        await page.keyboard.press('Enter')
      }
    } else {
      answered.add(
        words.includes('Which sentence')
          ? 'span'
          : words.includes('gap') || words.includes('firm from')
            ? 'bank'
            : words.includes('Who says')
              ? 'who'
              : 'status',
      )
      const right = /tide gate was built|^Bremen|^Ilse Brandt|^As an opinion/
      const radios = page.locator('main').getByRole('radio')
      const at = (
        await radios.evaluateAll((all) => all.map((radio) => radio.closest('label')?.textContent ?? ''))
      ).findIndex((text) => right.test(text))
      await page.keyboard.press(String(at + 1))
      await expect(radios.nth(at)).toBeChecked()
    }
    await expect(page.locator('header [role="status"]').last()).toContainText('Saved')
    if (number === 3) {
      const before = await page.locator('main').getByRole('radio', { checked: true }).count()
      await page.reload()
      await expect(stem).toContainText('Question 3 of 6')
      await expect(page.locator('main').getByRole('radio', { checked: true })).toHaveCount(before)
    }
    await page
      .locator('main')
      .getByRole('button', { name: /^(Next|Check and hand in)$/ })
      .focus()
    await page.keyboard.press('Enter')
  }
  expect([...answered].sort()).toEqual(['bank', 'match', 'order', 'span', 'status', 'who'])
  await expect(page.getByText('All 6 questions are answered.')).toBeVisible()
  await page.getByRole('button', { name: 'Hand in', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hand in now' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/results\//)
  await expect(page.locator('article[id^="question-"]')).toHaveCount(6)
  await expect(page.getByText('right', { exact: true })).toHaveCount(6)
  await expectAccessible(page, 'result of the new kinds')
  expect(watched.problems).toEqual([])
  await studentContext.close()
  await context.close()
})
