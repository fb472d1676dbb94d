import { strToU8, zipSync } from 'fflate'

/** The same files make the same bytes: the zip's clock stands at its beginning. */
const NO_TIME = new Date(1980, 0, 1)

export function writeZip(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: NO_TIME })
}
