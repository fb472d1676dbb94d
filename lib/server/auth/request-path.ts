import 'server-only'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'

/**
 * The path and search of the page being rendered, or null where it cannot be known. Next gives server components no
 * public way to ask; a proxy that copied it into a header would cost each page 1–3 ms. Used only for the comfort of
 * coming back after signing in, never to decide anything.
 */
export function getRequestPath(): string | null {
  try {
    const store = workUnitAsyncStorage.getStore()
    return store?.type === 'request' && typeof store.url.pathname === 'string'
      ? `${store.url.pathname}${store.url.search}`
      : null
  } catch {
    return null
  }
}
