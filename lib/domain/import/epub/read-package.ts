import type { DropReason } from '@/lib/domain/article/article'
import { parseMarkup } from '../markup/parse-markup'
import { decodePart } from '../open-archive'

/** One page of the book, with why it is none of its text, as far as the package says. */
export type BookPart = { path: string; reason: DropReason | null }
export type BookPackage = { title: string | null; creators: string[]; date: string | null; spine: BookPart[] }

const MAX_ELEMENTS = 20_000
const MAX_PARTS = 2000

/**
 * What the package document of a book says, found through META-INF/container.xml (EPUB 3.3, chapters 4 and 5). Null when there is none.
 */
export async function readPackage(parts: ReadonlyMap<string, Uint8Array>): Promise<BookPackage | null> {
  const container = await readXml(parts.get('META-INF/container.xml'))
  const path =
    container?.querySelector('rootfile')?.getAttribute('full-path') ??
    [...parts.keys()].find((name) => name.endsWith('.opf'))
  const opf = path === undefined || path === null ? null : await readXml(parts.get(path))
  if (opf === null || path === undefined || path === null) return null
  const items = new Map([...opf.querySelectorAll('item')].map((item) => [item.id, item]))
  const guide = new Map(
    [...opf.querySelectorAll('reference')].map((each) => [
      resolve(path, each.getAttribute('href') ?? ''),
      each.getAttribute('type') ?? '',
    ]),
  )
  const spine: BookPart[] = []
  for (const reference of [...opf.querySelectorAll('itemref')].slice(0, MAX_PARTS)) {
    const item = items.get(reference.getAttribute('idref') ?? '')
    if (item === undefined) continue
    const target = resolve(path, item.getAttribute('href') ?? '')
    if (!spine.some((part) => part.path === target))
      spine.push({ path: target, reason: judgePart(item, guide.get(target) ?? '') })
  }
  return {
    title: wordsOf(opf, 'dc:title')[0] ?? null,
    creators: wordsOf(opf, 'dc:creator').slice(0, 4),
    date: wordsOf(opf, 'dc:date')[0] ?? null,
    spine,
  }
}

async function readXml(bytes: Uint8Array | undefined): Promise<Document | null> {
  const source = decodePart(bytes)
  return source === null ? null : parseMarkup(source, { maxElements: MAX_ELEMENTS, isXml: true })
}

/** Cover, contents and imprint are told by the package's own words, else by the file's name. */
function judgePart(item: Element, guideType: string): DropReason | null {
  const properties = item.getAttribute('properties') ?? ''
  const name = (item.getAttribute('href') ?? '').split('/').at(-1)?.toLowerCase() ?? ''
  if (/\bnav\b/u.test(properties) || /^(?:cover|toc|title-page)$/u.test(guideType)) return 'navigation'
  if (guideType === 'copyright-page') return 'legal'
  if (/^(?:cover|toc|nav|contents|title-?_?page|halftitle)(?:[-_.\d]|page)*x?html?$/u.test(name))
    return 'navigation'
  return /^(?:copyright|imprint|colophon)[-_.\d]*(?:page)?\.?x?html?$/u.test(name) ? 'legal' : null
}

function wordsOf(document: Document, name: string): string[] {
  return [...document.getElementsByTagName(name)]
    .map((each) => (each.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
}

/** A path within the book; what leads out of it names no part, so nothing is found there. */
function resolve(from: string, href: string): string {
  const folders = from.split('/').slice(0, -1)
  for (const step of decodePath(href.replace(/[?#].*$/su, '')).split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
