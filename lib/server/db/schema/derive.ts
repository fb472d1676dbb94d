/** The databases that the application runs on. */
export const PROVIDERS = ['sqlite', 'postgresql'] as const
export type Provider = (typeof PROVIDERS)[number]

/**
 * The schema for `provider`, made from the SQLite one: another provider and another folder for the
 * client. `output` is relative to the file the result is written to.
 *
 * @throws when the source no longer has the two lines, so that a change cannot pass unnoticed.
 */
export function deriveSchema({
  source,
  provider,
  output,
}: {
  source: string
  provider: Provider
  output: string
}): string {
  return replaceOnce(
    replaceOnce(source, /(datasource db \{\s*provider = )"sqlite"/, `$1"${provider}"`),
    /(output\s+= )"[^"]+"/,
    `$1"${output}"`,
  )
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`schema.prisma has no line like ${pattern.source}`)
  return text.replace(pattern, replacement)
}
