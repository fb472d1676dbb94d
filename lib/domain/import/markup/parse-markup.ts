import { tidyMarkup, type TidyOptions } from './tidy-markup'

/**
 * A page as a document whose scripts never run and which fetches nothing. The library is loaded with the first page.
 *
 * @returns null when the page has more elements than allowed.
 */
export async function parseMarkup(source: string, options: TidyOptions): Promise<Document | null> {
  const tidied = tidyMarkup(source, options)
  if (tidied === null) return null
  const { parseHTML } = await import('linkedom')
  const isWhole = /<html[\s>]/iu.test(tidied) && /<body[\s>]/iu.test(tidied)
  const page = isWhole ? tidied.slice(tidied.search(/<html[\s>]/iu)) : wrap(tidied)
  const document = parseHTML(page).document as unknown as Document
  // Each entity is a text of its own to the parser; joined, a page full of them is as fast as any.
  document.body.normalize()
  return document
}

/** Pages may leave out what every document has; the library does not put it in. */
function wrap(markup: string): string {
  const head =
    /<head[\s>][\s\S]*?<\/head>/iu.exec(markup)?.[0] ??
    `<head>${/<title[\s>][\s\S]*?<\/title>/iu.exec(markup)?.[0] ?? ''}</head>`
  const body = markup.replace(head, '').replace(/<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, '')
  return `<html>${head}<body>${body}</body></html>`
}
