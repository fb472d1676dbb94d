import 'server-only'

const LONGEST = 80

/**
 * A response that is saved as a file named after a title (RFC 6266): in letters, digits and dashes, with a plain name
 * for programs that know no other.
 */
export function attachFile(
  content: string | Uint8Array,
  { title, extension, mime }: { title: string; extension: string; mime: string },
): Response {
  const name = makeFileName(title)
  const plain = makeFileName(name.normalize('NFKD').replace(/[^\x20-\x7e]/gu, ''))
  return new Response(content as BodyInit, {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}.${extension}`,
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Cut between letters: half of one fits into no header. */
function makeFileName(title: string): string {
  const words = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '')
  return [...words].slice(0, LONGEST).join('').replace(/-$/u, '') || 'quiz'
}
