import { chooseLocale, chooseTheme } from '@/app/preferences'
import { parseTheme, THEME_COOKIE, THEMES } from './theme'
import { buttonClass } from '@/components/ui/button-class'
import { getLocale, getTranslator, LOCALES } from '@/lib/server/messages'
import { cookies } from 'next/headers'

/** Theme and language, as plain forms: they work before and without JavaScript. */
export async function PreferencesMenu() {
  const [t, locale, jar] = await Promise.all([getTranslator('common'), getLocale(), cookies()])
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value)
  return (
    <div className="flex flex-col gap-3">
      <form action={chooseTheme} className="flex flex-col gap-1">
        <span className="text-sm text-ink-soft">{t('theme.label')}</span>
        <span className="flex gap-1">
          {THEMES.map((value) => (
            <button
              key={value}
              name="theme"
              value={value}
              aria-pressed={theme === value}
              className={buttonClass(theme === value ? 'secondary' : 'quiet', 'small')}
            >
              {t(`theme.${value}`)}
            </button>
          ))}
        </span>
      </form>
      <form action={chooseLocale} className="flex flex-col gap-1">
        <span className="text-sm text-ink-soft">{t('language.label')}</span>
        <span className="flex gap-1">
          {LOCALES.map((value) => (
            <button
              key={value}
              name="locale"
              value={value}
              lang={value}
              aria-pressed={locale === value}
              className={buttonClass(locale === value ? 'secondary' : 'quiet', 'small')}
            >
              {t(`language.${value}`)}
            </button>
          ))}
        </span>
      </form>
    </div>
  )
}
