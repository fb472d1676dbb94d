import { expect, test } from '@playwright/test'
import { openAs } from './support'

// "3 November" or "November 3": as the reader's browser says, in whatever language the pages are.

for (const { locale, day, time } of [
  { locale: 'en-GB', day: /^\w+,? \d{1,2} \w+$/, time: /\b\d{1,2}:\d{2}(?! ?[AP]M)\b/ },
  { locale: 'en-US', day: /^\w+, \w+ \d{1,2}$/, time: /\b\d{1,2}:\d{2} ?[AP]M\b/ },
  { locale: 'de-AT', day: /^\w+, \d{1,2}\. \S+$/, time: /\b\d{1,2}:\d{2}\b/ },
]) {
  test(`dates are written as a reader of ${locale} writes them`, async ({ browser }) => {
    const { page, context } = await openAs(browser, 'STUDENT', { locale })
    await page.goto('/today')
    await expect(page.getByText(day).first()).toBeVisible()
    // A deadline of the demo school, with its time.
    await expect(page.getByText(time).first()).toBeVisible()
    await context.close()
  })
}
