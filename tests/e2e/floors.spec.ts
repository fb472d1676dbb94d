import { expect, test } from '@playwright/test'
import { expectAccessible, openAs, watchPage, type DemoRole } from './support'

// Every page that can be opened by its address alone. Pages behind an id are visited by the tests of their own flow.
const PAGES: Record<'NOBODY' | DemoRole, string[]> = {
  NOBODY: ['/', '/sign-in', '/sign-up', '/join', '/nowhere'],
  ADMIN: ['/admin', '/account'],
  TEACHER: ['/articles', '/articles/new', '/quizzes', '/classes', '/account'],
  STUDENT: ['/today', '/practice', '/progress', '/account'],
}
const LOOKS = [
  { name: 'light, 1280 px', options: { colorScheme: 'light', viewport: { width: 1280, height: 800 } } },
  { name: 'dark, 360 px', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
  // 200 % zoom of a 1280 px window.
  {
    name: 'light, 200 % zoom',
    options: { colorScheme: 'light', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
] as const

for (const [role, paths] of Object.entries(PAGES)) {
  for (const look of LOOKS) {
    test(`${role}: every page is accessible, quiet and self-contained (${look.name})`, async ({
      browser,
    }) => {
      const { context, page } =
        role === 'NOBODY'
          ? await browser
              .newContext(look.options)
              .then(async (context) => ({ context, page: await context.newPage() }))
          : await openAs(browser, role as DemoRole, look.options)
      const watched = watchPage(page)
      for (const path of paths) {
        await page.goto(path)
        await expect(page.locator('h1, h2').first()).toBeVisible()
        await expectAccessible(page, `${path} (${look.name})`)
      }
      expect(watched.problems).toEqual([])
      await context.close()
    })
  }
}
