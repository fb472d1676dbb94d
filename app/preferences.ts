'use server'
import { cookies } from 'next/headers'
import { parseTheme, THEME_COOKIE } from '@/components/shell/theme'
import { LOCALE_COOKIE, LOCALES } from '@/lib/server/messages'

const YEAR = 365 * 24 * 3600
const options = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true } as const

/** Remembers light, dark or the device's own. */
export async function chooseTheme(form: FormData): Promise<void> {
  const jar = await cookies()
  jar.set(THEME_COOKIE, parseTheme(String(form.get('theme') ?? '')), options)
}

/** Remembers the language of the interface. */
export async function chooseLocale(form: FormData): Promise<void> {
  const wanted = String(form.get('locale') ?? '')
  const locale = LOCALES.find((known) => known === wanted)
  if (locale) (await cookies()).set(LOCALE_COOKIE, locale, options)
}
