import type { DropReason } from '@/lib/domain/article/article'
import { finishArticle } from '../finish-article'
import { refuse, type Importer, type ImportLimits, type ImportResult } from '../importer'
import { readByline, readDate } from '../markup/page-details'
import { parseMarkup } from '../markup/parse-markup'
import { readParagraphs, tidyWords } from '../markup/read-paragraphs'
import { decodePart, isArchive, openArchive } from '../open-archive'
import { layOutParagraphs, mergeDropped, readTop, type Paragraph } from '../paragraph'
import { readPackage, type BookPackage, type BookPart } from '../epub/read-package'

const DAMAGED =
  'This EPUB book could not be read: it is damaged or protected against copying. Paste the text you need instead.'
const TOO_LONG =
  'This book is longer than can be read at once (2 MB of text). Paste the chapters that your class reads.'

/** An EPUB book: its chapters in the order of its spine, as one text. Cover, contents and imprint are left out. */
export const epub: Importer = {
  id: 'epub',
  mime: ['application/epub+zip'],
  extensions: ['.epub'],
  isPacked: true,
  canParse: (head) =>
    isArchive(head) &&
    /mimetypeapplication\/epub\+zip|META-INF\/container\.xml/u.test(new TextDecoder('latin1').decode(head)),
  parse: async (bytes, limits) => {
    try {
      return await readBook(bytes, limits)
    } catch {
      return refuse('unreadable', DAMAGED)
    }
  },
}

async function readBook(bytes: Uint8Array, limits: ImportLimits): Promise<ImportResult> {
  const opened = await openArchive(bytes, {
    limits,
    isWanted: (name) => /\.(?:xml|opf|x?html?)$/iu.test(name),
  })
  if (!opened.ok)
    return opened.problem === 'too-large' ? refuse('too-large', TOO_LONG) : refuse('unreadable', DAMAGED)
  const book = await readPackage(opened.parts)
  if (book === null || opened.parts.has('META-INF/rights.xml')) return refuse('unreadable', DAMAGED)
  const paragraphs: Paragraph[] = []
  let length = 0
  for (const part of book.spine) {
    const source = decodePart(opened.parts.get(part.path))
    if (source === null) continue
    const page = await parseMarkup(source, { maxElements: limits.maxElements, isXml: true })
    if (page === null) return refuse('too-large', TOO_LONG)
    for (const paragraph of readChapter(page, part)) {
      paragraphs.push(paragraph)
      length += paragraph.words.length
    }
    if (length > limits.maxBytes) return refuse('too-large', TOO_LONG)
  }
  return finishBook(paragraphs, book)
}

/** What an imprint, a licence or a contents page calls itself, anywhere above a paragraph. */
const LEGAL_PLACE =
  '[id*="copyright" i],[class*="copyright" i],[id*="colophon" i],[class*="boilerplate" i],[id*="boilerplate" i],[id^="pg-footer"],[id^="pg-header"],[role="doc-colophon"]'
const CONTENTS_PLACE = 'nav,[role="doc-toc"],[id="toc" i],[class~="toc" i]'

function readChapter(page: Document, part: BookPart): Paragraph[] {
  const type = readType(page.body)
  const ofPart = part.reason ?? reasonOfType(type) ?? (isListOfLinks(page.body) ? 'navigation' : null)
  return readParagraphs(page.body).map(({ words, kind, reason, element }) => {
    const place =
      reason ??
      ofPart ??
      (element.closest(LEGAL_PLACE) !== null
        ? 'legal'
        : element.closest(CONTENTS_PLACE) !== null
          ? 'navigation'
          : null)
    return { words, kind, reason: place }
  })
}

/** The `epub:type` of the page or of the one section that it holds. */
function readType(body: Element): string {
  const [first] = body.children
  return [body, ...(body.children.length === 1 && first !== undefined ? [first] : [])]
    .map((each) => each.getAttribute('epub:type') ?? '')
    .join(' ')
}

function reasonOfType(type: string): DropReason | null {
  if (/\b(?:copyright-page|colophon|imprint)\b/u.test(type)) return 'legal'
  if (/\b(?:footnotes|endnotes|rearnotes|bibliography)\b/u.test(type)) return 'notes'
  return /\b(?:cover|toc|landmarks|titlepage|halftitlepage|index|loi|lot)\b/u.test(type) ? 'navigation' : null
}

/** A contents page without a name: nearly all of its words are links. */
function isListOfLinks(body: Element): boolean {
  const links = [...body.querySelectorAll('a[href]')]
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  const all = (body.textContent ?? '').replace(/\s+/gu, ' ').trim().length
  return links.length >= 5 && linked > all * 0.7
}

function finishBook(paragraphs: readonly Paragraph[], book: BookPackage): ImportResult {
  const top = readTop(paragraphs)
  const { text, cleaned } = layOutParagraphs(mergeDropped(paragraphs), {
    title: book.title === null ? top.title : tidyWords(book.title),
    byline: readByline(book.creators.join(', ')) ?? top.byline,
    publishedAt: readDate(book.date) ?? top.publishedAt,
  })
  return finishArticle(text, cleaned)
}
