import { finishArticle } from '../finish-article'
import { refuse, type Importer, type ImportLimits, type ImportResult } from '../importer'
import { measureXml } from '../markup/measure-xml'
import { isSameTitle } from '../markup/page-details'
import { parseMarkup } from '../markup/parse-markup'
import { readParagraphs, tidyWords } from '../markup/read-paragraphs'
import { decodePart, isArchive, openArchive } from '../open-archive'
import { dropMasthead, layOutParagraphs, readTop, type Paragraph } from '../paragraph'

/** A paragraph of Word is some ten elements, so that a long text has far more of them than a page. */
const ELEMENTS_PER_PAGE_ELEMENT = 8
const MAX_XML_DEPTH = 200
const DAMAGED =
  'This Word file could not be read: it is damaged or locked. Save it again as .docx, or paste its text.'
const TOO_LARGE = 'This Word file is too large to be read at once. Save the part you need as its own file.'

/** A Word file (Office Open XML). mammoth gives its structure; nothing is cleaned, for a document has no menus. */
export const docx: Importer = {
  id: 'docx',
  mime: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  extensions: ['.docx', '.docm'],
  isPacked: true,
  canParse: (head) =>
    isArchive(head) &&
    /\[Content_Types\]\.xml|word\/|_rels\/|docProps\//u.test(new TextDecoder('latin1').decode(head)),
  parse: async (bytes, limits) => {
    try {
      return await readDocument(bytes, limits)
    } catch {
      return refuse('unreadable', DAMAGED)
    }
  },
}

async function readDocument(bytes: Uint8Array, limits: ImportLimits): Promise<ImportResult> {
  const opened = await openArchive(bytes, { limits, isWanted: (name) => /\.(?:xml|rels)$/iu.test(name) })
  if (!opened.ok)
    return opened.problem === 'too-large' ? refuse('too-large', TOO_LARGE) : refuse('unreadable', DAMAGED)
  let elements = 0
  for (const part of opened.parts.values()) {
    const measured = measureXml(decodePart(part) ?? '')
    elements += measured.elements
    if (measured.hasDeclarations || measured.depth > MAX_XML_DEPTH) return refuse('unreadable', DAMAGED)
  }
  if (elements > limits.maxElements * ELEMENTS_PER_PAGE_ELEMENT) return refuse('too-large', TOO_LARGE)
  const markup = await convert(opened.parts)
  const document = await parseMarkup(markup, { maxElements: limits.maxElements * 2 })
  if (document === null || markup.length > limits.maxBytes * 3) return refuse('too-large', TOO_LARGE)
  const paragraphs: Paragraph[] = readParagraphs(document.body).map(({ words, kind, reason }) => ({
    words,
    kind,
    reason,
  }))
  return finishDocument(paragraphs, await readStatedTitle(opened.parts))
}

/** mammoth is handed a small archive of the parts that were measured, without pictures and without what is not theirs. */
async function convert(parts: Map<string, Uint8Array>): Promise<string> {
  const [{ zipSync }, mammoth] = await Promise.all([import('fflate'), import('mammoth')])
  const archive = zipSync(Object.fromEntries(parts), { level: 0 })
  const { value } = await mammoth.default.convertToHtml(
    { buffer: archive as Buffer },
    {
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.default.images.imgElement(async () => ({ src: '' })),
    },
  )
  return value
}

/** The title in the file's properties is often that of an old file, so it counts only where the text says it too, or says none. */
function finishDocument(paragraphs: readonly Paragraph[], stated: string | null): ImportResult {
  const top = readTop(paragraphs)
  const inText =
    stated === null ? undefined : paragraphs.slice(0, 6).find(({ words }) => isSameTitle(words, stated))
  const title = inText?.words ?? top.title ?? stated
  const shown = paragraphs.map((paragraph) =>
    paragraph === inText ? { ...paragraph, kind: 'heading' as const, reason: null } : paragraph,
  )
  const { text, cleaned } = layOutParagraphs(dropMasthead(shown), { ...top, title })
  return finishArticle(text, cleaned)
}

async function readStatedTitle(parts: Map<string, Uint8Array>): Promise<string | null> {
  const core = decodePart(parts.get('docProps/core.xml'))
  const properties = core === null ? null : await parseMarkup(core, { maxElements: 500, isXml: true })
  const title = tidyWords(properties?.getElementsByTagName('dc:title')[0]?.textContent ?? '')
  return title === '' ||
    title.length > 300 ||
    /^(?:microsoft word|document\d*$|untitled|title$)|\.docx?$/iu.test(title)
    ? null
    : title
}
