import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl/core'
import { chooseDateLocale } from '@/lib/domain/time/date-locale'

/** Languages that are complete. A school adds its own as a folder beside these. */
export const LOCALES = ['en', 'de'] as const
export type Locale = (typeof LOCALES)[number]
export const LOCALE_COOKIE = 'locale'

export type Messages = { [key: string]: string | Messages }

const loaded = new Map<string, Promise<Messages>>()

/** The messages of one area, e.g. 'quiz' for messages/en/quiz.json. */
export function loadMessages(locale: Locale, area: string): Promise<Messages> {
  const key = `${locale}/${area}`
  let messages = loaded.get(key)
  if (!messages) {
    const file = path.join(process.cwd(), 'messages', locale, `${area}.json`)
    messages = readFile(file, 'utf8').then((text) => JSON.parse(text) as Messages)
    if (process.env.NODE_ENV === 'production') loaded.set(key, messages)
  }
  return messages
}

/** The reader's language: their choice, else what their browser asks for, else English. */
export const getLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const isLocale = (value: string | undefined): value is Locale => LOCALES.some((locale) => locale === value)
  if (isLocale(chosen)) return chosen
  const wanted = ((await headers()).get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLocale) ?? 'en'
})

/** The reader's language as their region writes dates and numbers, e.g. en-GB. */
export const getDateLocale = cache(async (): Promise<string> =>
  chooseDateLocale(await getLocale(), (await headers()).get('accept-language') ?? ''),
)

export type Translator = (key: string, values?: Record<string, string | number | Date>) => string

/** `const t = await getTranslator('quiz'); t('start', { count: 3 })` */
export async function getTranslator(area: string): Promise<Translator> {
  const [language, locale] = await Promise.all([getLocale(), getDateLocale()])
  const messages = { [area]: await loadMessages(language, area) }
  const translate = createTranslator({ locale, messages, namespace: area, timeZone: 'UTC' })
  return (key, values) => translate(key as never, values as never)
}

/** Dates and numbers as the reader's region writes them; the zone is the school's unless given. */
export async function getFormatter(timeZone: string) {
  return createFormatter({ locale: await getDateLocale(), timeZone })
}
