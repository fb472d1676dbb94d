import type { ImportLimits } from './importer'

const MAX_ENTRIES = 5000
/** Deflate adds a few bytes to what it cannot shrink; a packed size far above the stated one means that the stated one is a lie. */
const MAX_OVERHEAD = 4096

/** The parts of a zip archive by their names, or why they are not to be had. */
export type OpenedArchive =
  { ok: true; parts: Map<string, Uint8Array> } | { ok: false; problem: 'unreadable' | 'too-large' }

/**
 * Unpacks the wanted parts of a zip archive into memory: nothing is written anywhere, names that lead out of the archive
 * are passed over, and the sizes stated in its directory are added up before anything is unpacked.
 */
export async function openArchive(
  bytes: Uint8Array,
  { limits, isWanted }: { limits: ImportLimits; isWanted: (name: string) => boolean },
): Promise<OpenedArchive> {
  const { unzipSync } = await import('fflate')
  let entries = 0
  let total = 0
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries++
        if (entries > MAX_ENTRIES || total > limits.maxUnpackedBytes) isTooLarge = true
        if (isTooLarge || isUnsafe(name) || !isWanted(name)) return false
        total += originalSize
        if (size > originalSize + MAX_OVERHEAD) isTooLarge = true
        if (total > limits.maxUnpackedBytes) isTooLarge = true
        return !isTooLarge
      },
    })
    return isTooLarge
      ? { ok: false, problem: 'too-large' }
      : { ok: true, parts: new Map(Object.entries(files)) }
  } catch {
    return { ok: false, problem: 'unreadable' }
  }
}

function isUnsafe(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name)
}

/** A part's text; parts of Word files and books are UTF-8 unless they carry a byte order mark. */
export function decodePart(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** True when the bytes begin like a zip archive. */
export function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
}
