import { cleanBlocks } from '../clean/clean-blocks'
import { finishArticle } from '../finish-article'
import { refuse, type Importer, type ImportLimits, type ImportResult } from '../importer'
import { isSameTitle } from '../markup/page-details'
import { layOutParagraphs } from '../paragraph'
import { buildParagraphs, type PdfParagraph } from '../pdf/build-paragraphs'
import { findLines } from '../pdf/find-lines'
import { readPages } from '../pdf/read-pages'
import { findRunningHeads } from '../pdf/running-heads'

const REFUSALS = {
  locked: refuse('locked', 'This PDF is locked with a password. Save a copy without one, or paste its text.'),
  unreadable: refuse(
    'unreadable',
    'This PDF could not be read: it is damaged or no PDF. Save it again, or paste its text.',
  ),
  'too-long': refuse(
    'too-large',
    'This PDF has too many pages to be read at once. Save the pages you need as their own file.',
  ),
  'too-large': refuse(
    'too-large',
    'This PDF is too large to be read at once. Save the pages you need as their own file.',
  ),
} as const
const NO_TEXT =
  'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it first, or paste the text.'
/** Fewer characters a page than this are a stamp or a page number on a scan. */
const MIN_CHARACTERS_PER_PAGE = 15
const MIN_TITLE_SCALE = 1.2

/** A PDF with text. It knows neither paragraphs nor order; both are read from where its words stand. */
export const pdf: Importer = {
  id: 'pdf',
  mime: ['application/pdf'],
  extensions: ['.pdf'],
  isPacked: true,
  canParse: (head) => /^(?:ï»¿)?\s{0,64}%PDF-/u.test(new TextDecoder('latin1').decode(head)),
  parse: async (bytes, limits) => {
    try {
      return await readDocument(bytes, limits)
    } catch {
      return REFUSALS.unreadable
    }
  },
}

async function readDocument(bytes: Uint8Array, limits: ImportLimits): Promise<ImportResult> {
  const read = await readPages(bytes, limits)
  if (!read.ok) return REFUSALS[read.problem]
  const lines = findLines(read.pages)
  const characters = lines.reduce((sum, { words }) => sum + words.length, 0)
  if (characters < MIN_CHARACTERS_PER_PAGE * read.pages.length) return refuse('scanned', NO_TEXT)
  if (characters > limits.maxBytes) return REFUSALS['too-large']
  const { paragraphs, bodySize } = buildParagraphs(lines, findRunningHeads(lines))
  const { text, cleaned } = layOutParagraphs(paragraphs, { title: null, byline: null, publishedAt: null })
  // Page heads are out of the way of the line cleaner, which looks at what stands next to what.
  const own = cleaned.blocks.filter((block) => block.kept)
  const judged = cleanBlocks(text, own)
  const verdicts = new Map(judged.blocks.map((block) => [block.start, block]))
  const title = findTitle(paragraphs, bodySize) ?? findStated(paragraphs, read.title) ?? judged.title
  const blocks = cleaned.blocks.map((block) => {
    if (text.slice(block.start, block.end) === title) return block
    return { ...(verdicts.get(block.start) ?? block), kind: block.kind }
  })
  return finishArticle(text, { ...judged, title, blocks })
}

/** The largest words of the first page, when they are plainly larger than the text. */
function findTitle(paragraphs: readonly PdfParagraph[], bodySize: number): string | null {
  const first = paragraphs.filter(
    ({ page, reason, kind, words }) =>
      page === 0 && reason === null && kind === 'heading' && /\p{L}{2}/u.test(words),
  )
  const largest = first.reduce<PdfParagraph | null>(
    (most, each) => (most === null || each.size > most.size + 0.5 ? each : most),
    null,
  )
  return largest !== null && largest.size > bodySize * MIN_TITLE_SCALE ? largest.words : null
}

/** The title in the file's properties is often a file's name, so it counts only where the first page says it too. */
function findStated(paragraphs: readonly PdfParagraph[], stated: string | null): string | null {
  if (stated === null) return null
  return paragraphs.find(({ page, words }) => page === 0 && isSameTitle(words, stated))?.words ?? null
}
