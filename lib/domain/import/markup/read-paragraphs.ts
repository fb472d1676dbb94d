import type { BlockKind, DropReason } from '@/lib/domain/article/article'
import { describeLine } from '../clean/line'
import type { Paragraph } from '../paragraph'
import { HEADINGS, INLINE, nameOf, UNREAD } from './elements'
import { isDataTable, readRows } from './tables'

/** A paragraph of a page, with the element it stands in and the runs of text it is made of. */
export type PageParagraph = Paragraph & { element: Element; runs: Text[] }

const MAX_PSEUDO_HEADING_WORDS = 20
const NOTE_MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]|note \d+|citation needed|edit)[\])]?$/iu
const NOTES =
  /(?:^|[\s_-])(?:references?|reflist|footnotes?|endnotes?|citations?|bibliography|mw-references)(?:$|[\s_-])/iu
const CAPTION =
  /(?:^|[\s_-])(?:captions?|wp-caption-text|thumbcaption|photo-credit|image-credit|credit)(?:$|[\s_-])/iu
const MAX_CAPTION_WORDS = 80
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|u-hidden-visually)(?:$|\s)/iu

/**
 * The paragraphs of an element in reading order: headings, lists, quotations and tables by their elements, the rest as
 * plain paragraphs. What can be told from the element alone (captions, tables of data, notes) is left out with its reason.
 */
export function readParagraphs(root: Element): PageParagraph[] {
  const reader = new ParagraphReader()
  reader.read(root)
  return reader.finish()
}

class ParagraphReader {
  readonly #done: PageParagraph[] = []
  #words: string[] = []
  #runs: Text[] = []
  #breaks = 0
  #holder: Element | null = null

  finish(): PageParagraph[] {
    return this.#done
  }

  read(element: Element): void {
    this.#flush()
    this.#readChildren(element, element)
    this.#flush()
  }

  /** `block` is the nearest element that begins a block. */
  #readChildren(parent: Element, block: Element): void {
    for (const node of [...parent.childNodes]) {
      if (node.nodeType === 3) this.#takeText(node as Text, block)
      else if (node.nodeType === 1) this.#readElement(node as Element, block)
    }
  }

  #readElement(element: Element, block: Element): void {
    const name = nameOf(element)
    if (UNREAD.has(name) || isHidden(element)) return
    if (name === 'br') return this.#takeBreak()
    if (name === 'sup' && NOTE_MARK.test((element.textContent ?? '').trim())) return
    if (INLINE.has(name)) return this.#readChildren(element, block)
    if (name === 'table' && isDataTable(element)) return this.#takeTable(element)
    this.read(element)
  }

  #takeText(node: Text, block: Element): void {
    const words = node.data
    if (/\S/u.test(words)) {
      this.#breaks = 0
      this.#runs.push(node)
      this.#holder ??= block
    }
    this.#words.push(words)
  }

  /** One break is a line's end; two in a row end the paragraph. */
  #takeBreak(): void {
    if (++this.#breaks >= 2) this.#flush()
    else this.#words.push(' ')
  }

  #takeTable(table: Element): void {
    this.#flush()
    for (const { words, runs } of readRows(table))
      this.#done.push({ words, runs, element: table, kind: 'paragraph', reason: 'table' })
  }

  #flush(): void {
    const words = tidyWords(this.#words.join(''))
    const element = this.#holder
    if (words !== '' && element !== null) {
      const kind = findKind(element, this.#runs, words)
      this.#done.push({ words, runs: this.#runs, element, kind, reason: findOwnReason(element, words) })
    }
    this.#words = []
    this.#runs = []
    this.#breaks = 0
    this.#holder = null
  }
}

/** Single blanks, no soft hyphens or zero-width signs, no "[edit]" behind a heading. */
export function tidyWords(words: string): string {
  return words
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\s*\[\s*edit(?:\s*\|\s*edit source)?\s*\]$/iu, '')
}

function findKind(element: Element, runs: readonly Text[], words: string): BlockKind {
  const name = nameOf(element)
  if (HEADINGS.has(name) || element.closest('h1,h2,h3,h4,h5,h6') !== null) return 'heading'
  if (element.closest('blockquote') !== null) return 'quotation'
  if (element.closest('li,dt') !== null) return 'list-item'
  const line = describeLine(words, { start: 0, end: words.length })
  const isBold =
    line.words <= MAX_PSEUDO_HEADING_WORDS &&
    runs.every((run) => run.parentElement?.closest('b,strong') != null)
  if (isBold && !/[.!?…,;]["”’')\]]*$/u.test(words)) return 'heading'
  return line.kind
}

function findOwnReason(element: Element, words: string): DropReason | null {
  const isShort = words.split(' ').length <= MAX_CAPTION_WORDS
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const name = nameOf(at)
    if (name === 'body') return null
    if (name === 'figcaption' || name === 'caption') return 'caption'
    const marks = `${at.getAttribute('class') ?? ''} ${at.id}`
    if (isShort && at === element && CAPTION.test(marks)) return 'caption'
    if (/^(?:doc-)?(?:endnotes?|footnotes?|bibliography)/u.test(at.getAttribute('role') ?? '')) return 'notes'
    if (
      (name === 'ol' || name === 'ul' || name === 'li' || name === 'aside') &&
      (NOTES.test(marks) || /^(?:footnote|endnote)-\d/u.test(at.id))
    )
      return 'notes'
    if (name === 'nav') return 'navigation'
  }
  return null
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '')) return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
}
