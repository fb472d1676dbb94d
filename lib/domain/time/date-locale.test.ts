import { describe, expect, it } from 'vitest'
import { chooseDateLocale } from './date-locale'

describe('the locale of dates', () => {
  it.each([
    ['en', 'en-GB,en;q=0.9', 'en-GB'],
    ['en', 'en-US,en;q=0.9', 'en-US'],
    ['de', 'de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
    // The language was chosen against the browser's: its region still says how dates are written there.
    ['en', 'de-DE,de;q=0.9', 'en-DE'],
    ['en', 'de-CH,en-US;q=0.5', 'en-US'],
    ['en', 'fr, en-gb', 'en-GB'],
    ['en', 'zh-Hant-TW,en;q=0.1', 'en-TW'],
    ['de', 'de', 'de'],
    ['en', '', 'en'],
    ['en', '*', 'en'],
  ])('%s for a browser that asks for %j is %s', (language, asked, locale) => {
    expect(chooseDateLocale(language, asked)).toBe(locale)
  })

  it.each([
    'en-<script>',
    'en-GB-x-\u0000',
    'xx-'.repeat(5000),
    'en--GB',
    '-GB',
    'en_GB',
    'en-G',
    'en-123456',
  ])('%j is passed over and gives a locale that dates can be written in', (asked) => {
    const locale = chooseDateLocale('en', asked)
    expect(locale).toMatch(/^en(-[A-Z]{2})?$/)
    expect(() => new Intl.DateTimeFormat(locale)).not.toThrow()
  })
})
