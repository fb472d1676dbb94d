import type { ReactNode } from 'react'
import { getLocale, loadMessages } from '@/lib/server/messages'
import { ClientMessages } from './client-messages'

/** Hands the named areas of the messages to the client components below it. */
export async function MessagesProvider({ namespaces, timeZone = 'UTC', children }: { namespaces: string[]; timeZone?: string; children: ReactNode }) {
  const locale = await getLocale()
  const areas = await Promise.all(namespaces.map(async (area) => [area, await loadMessages(locale, area)] as const))
  return (
    <ClientMessages locale={locale} timeZone={timeZone} messages={Object.fromEntries(areas)}>
      {children}
    </ClientMessages>
  )
}
