import { cleanBlocks } from '../clean/clean-blocks'
import { describeLine } from '../clean/line'
import { isMastheadLine } from '../clean/masthead'
import { decodeHtml } from '../decode-html'
import { finishArticle } from '../finish-article'
import { refuse, type Importer, type ImportLimits, type ImportResult } from '../importer'
import { explainDrop } from '../markup/drop-reason'
import { findPublishedAt, isSameTitle, readByline } from '../markup/page-details'
import { parseMarkup } from '../markup/parse-markup'
import { findArticle } from '../markup/find-article'
import { readParagraphs, type PageParagraph } from '../markup/read-paragraphs'
import { layOutParagraphs, mergeDropped, type Paragraph, type SourceDetails } from '../paragraph'

/** Less than this is a caption or a notice, not what the page is about. */
const MIN_ARTICLE_WORDS = 25
const HEAD =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b/iu

/**
 * A web page. Readability says which of its words are the article; the text keeps all of them in reading order, what is
 * outside as dropped blocks. Nothing runs and nothing is fetched.
 */
export const html: Importer = {
  id: 'html',
  mime: ['text/html', 'application/xhtml+xml'],
  extensions: ['.html', '.htm', '.xhtml'],
  isPacked: true,
  canParse: (head) => HEAD.test(decodeHtml(head)),
  parse: async (bytes, limits) => {
    try {
      return await readPage(decodeHtml(bytes), limits)
    } catch {
      return refuse('unreadable', 'This web page could not be read. Paste the article’s text instead.')
    }
  },
}

async function readPage(source: string, limits: ImportLimits): Promise<ImportResult> {
  const document = await parseMarkup(source, { maxElements: limits.maxElements })
  if (document === null)
    return refuse('too-large', 'This web page is too large to be read. Paste the article’s text instead.')
  const paragraphs = readParagraphs(document.body)
  if (paragraphs.reduce((sum, { words }) => sum + words.length, 0) > limits.maxBytes)
    return refuse(
      'too-large',
      'This web page holds too much text to be read at once. Paste the part you need.',
    )
  // Both look at the page as it came; finding the article takes it apart.
  const reasons = paragraphs.map(explainDrop)
  const publishedInPage = findPublishedAt(document, null)
  const found = await findArticle(document, paragraphs)
  const details: SourceDetails = {
    title: found.title,
    byline: readByline(found.byline),
    publishedAt: findPublishedAt(document, found.publishedTime) ?? publishedInPage,
  }
  const judged = paragraphs.map((paragraph, index): PageParagraph => ({
    ...paragraph,
    reason:
      paragraph.reason ?? ((found.keptShares[index] ?? 0) >= 0.5 ? null : (reasons[index] ?? 'outside')),
  }))
  if (countKeptWords(judged) < MIN_ARTICLE_WORDS) return readWithoutArticle(paragraphs, details)
  const { text, cleaned } = layOutParagraphs(mergeDropped(judgeKept(settleTitle(judged, details))), details)
  return finishArticle(text, cleaned)
}

/** The headline belongs to the article although Readability takes it away; said again, or with the author's line, it does not. */
function settleTitle(paragraphs: readonly PageParagraph[], { title, byline }: SourceDetails): Paragraph[] {
  const headline =
    title === null
      ? -1
      : paragraphs.findIndex(
          ({ words, kind, reason }) => reason !== 'table' && kind === 'heading' && isSameTitle(words, title),
        )
  return paragraphs.map((paragraph, index) => {
    const { words, kind, reason } = paragraph
    if (index === headline) return { words, kind: 'heading', reason: null }
    if (title !== null && kind === 'heading' && isSameTitle(words, title))
      return { words, kind, reason: 'duplicate' }
    const line = describeLine(words, { start: 0, end: words.length })
    const isByline = isMastheadLine(line) || (byline !== null && readByline(words) === byline)
    if (isByline && (reason === null || reason === 'outside')) return { words, kind, reason: 'byline' }
    return { words, kind, reason, doubt: null }
  })
}

/**
 * The line cleaner must not take away what Readability kept (it loses more than it mends), but it may point: what it
 * would drop is kept in doubt. Only the author's biography goes, which Readability keeps and the rule knows well.
 */
function judgeKept(paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept = paragraphs.filter(({ reason }) => reason === null)
  const { text, cleaned } = layOutParagraphs(kept, { title: null, byline: null, publishedAt: null })
  const verdicts = new Map(
    cleanBlocks(text, cleaned.blocks).blocks.map((block, index) => [
      kept[index],
      block.reason ?? block.doubt,
    ]),
  )
  return paragraphs.map((paragraph) => {
    const verdict = verdicts.get(paragraph) ?? null
    if (verdict === null || verdict === 'duplicate' || paragraph.kind === 'quotation') return paragraph
    return verdict === 'author-bio' ? { ...paragraph, reason: verdict } : { ...paragraph, doubt: verdict }
  })
}

/** A page in which no article was found is read as a paste is: the line cleaner decides, and what it keeps is in doubt. */
function readWithoutArticle(paragraphs: readonly PageParagraph[], details: SourceDetails): ImportResult {
  const { text, cleaned } = layOutParagraphs(paragraphs, details)
  const { blocks, ...masthead } = cleanBlocks(text, cleaned.blocks)
  const judged = blocks.map((block, index) => {
    const paragraph = paragraphs[index]
    const reason = block.reason ?? paragraph?.reason ?? null
    const doubt = reason === null ? (block.doubt ?? 'outside') : null
    return { ...block, kind: paragraph?.kind ?? block.kind, kept: reason === null, reason, doubt }
  })
  return finishArticle(text, {
    titleIndex: -1,
    title: details.title ?? masthead.title,
    byline: details.byline ?? masthead.byline,
    publishedAt: details.publishedAt ?? masthead.publishedAt,
    blocks: judged,
  })
}

function countKeptWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce(
    (sum, { words, reason }) => sum + (reason === null ? words.split(' ').length : 0),
    0,
  )
}
