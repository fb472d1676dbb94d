'use client'
import type { ComponentProps } from 'react'
import { IntlProvider } from 'use-intl'

/** The client end of MessagesProvider. */
export function ClientMessages(props: ComponentProps<typeof IntlProvider>) {
  return <IntlProvider {...props} />
}
