import type { ReactNode } from 'react'
import { getDateLocale, getLocale, loadMessages } from '@/lib/server/messages'
import { ClientMessages } from './client-messages'

/** Hands the named areas of the messages to the client components below it. */
export async function MessagesProvider({
  namespaces,
  timeZone = 'UTC',
  children,
}: {
  namespaces: string[]
  timeZone?: string
  children: ReactNode
}) {
  const [language, locale] = await Promise.all([getLocale(), getDateLocale()])
  const areas = await Promise.all(
    namespaces.map(async (area) => [area, await loadMessages(language, area)] as const),
  )
  return (
    <ClientMessages locale={locale} timeZone={timeZone} messages={Object.fromEntries(areas)}>
      {children}
    </ClientMessages>
  )
}
