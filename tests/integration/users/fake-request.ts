/**
 * Stands in for `next/headers` in tests of what reads or sets cookies:
 * `vi.mock('next/headers', async () => (await import('@/tests/integration/users/fake-request')).nextHeaders)`.
 */
const jar = new Map<string, string>()
let head = new Headers()

export const nextHeaders = {
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined),
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      set: (name: string, value: string, options?: { maxAge?: number }) =>
        void (options?.maxAge === 0 ? jar.delete(name) : jar.set(name, value)),
      delete: (name: string) => void jar.delete(name),
    }),
  headers: () => Promise.resolve(head),
}

/** The browser's cookies, as the server's answers left them. */
export const cookieJar = jar

/** The headers of the next request: from our own page unless said otherwise. */
export function setHeaders(entries: Record<string, string> = {}): void {
  head = new Headers({
    host: 'footnote.test',
    origin: 'http://footnote.test',
    'user-agent': 'Mozilla/5.0 (X11; CrOS x86_64) Chrome/120.0 Safari/537.36',
    ...entries,
  })
}

/** A browser that has never been here. */
export function newBrowser(): void {
  jar.clear()
  setHeaders()
}

/** A form as a browser sends it. */
export function formOf(entries: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(entries)) for (const one of [value].flat()) form.append(key, one)
  return form
}

/** Where an action redirected to, or its state. */
export async function follow<T>(work: Promise<T>): Promise<{ to: string } | { state: T }> {
  try {
    return { state: await work }
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest
    if (typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT'))
      return { to: digest.split(';')[2] ?? '' }
    if (typeof digest === 'string' && digest.startsWith('NEXT_HTTP_ERROR_FALLBACK'))
      return { to: digest.split(';')[1] ?? '' }
    throw error
  }
}
