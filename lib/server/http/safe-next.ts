/**
 * A place inside this site to go on to after signing in, or the fallback. Only a path of our own passes: `//host`,
 * `/\host`, control characters and anything with a scheme do not.
 */
export function safeNext(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || value.length > 512) return fallback
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(value) || value.includes('\\')) return fallback
  const base = 'http://footnote.invalid'
  const url = URL.canParse(value, base) ? new URL(value, base) : null
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return fallback
  // Signing in must not lead back to signing in, nor to a route that answers JSON.
  if (/^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
