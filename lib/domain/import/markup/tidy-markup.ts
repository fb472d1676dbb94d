export type TidyOptions = {
  /** Elements before the source is refused. */ maxElements: number
  /** XHTML closes empty elements with `/>`; HTML means nothing by it. */ isXml?: boolean
}

/** Deeper elements lose their tags and keep their words: trees of thousands of levels keep a DOM library busy for minutes. */
const MAX_DEPTH = 200
/** Only a page made to hurt, or one with a picture in its attributes, has longer tags; their attributes are dropped. */
const MAX_TAG_LENGTH = 4000
const VOID = new Set('area base br col embed hr img input link meta source track wbr param'.split(' '))
/** What is never an article's text; dropped with all that it holds. */
const DROPPED = new Set(
  'script style template noscript svg math iframe object canvas audio video select textarea applet frameset'.split(
    ' ',
  ),
)
/** Elements that may be left open before another of their kind. */
const IMPLIED_END = new Set('p li td th tr dt dd option tbody thead tfoot'.split(' '))
/** How far up an end tag looks for its start. */
const END_REACH = 300

/**
 * One pass over markup that makes it safe to parse: no script, style, comment or declaration, at most 200 levels deep,
 * every tag complete. Words stay as they are. Linear in the source's length.
 *
 * @returns null when there are more elements than allowed.
 */
export function tidyMarkup(source: string, { maxElements, isXml = false }: TidyOptions): string | null {
  const out: string[] = []
  const open: { name: string; isWritten: boolean }[] = []
  const scanner = new TagScanner(source)
  let elements = 0
  let depth = 0
  const close = (count: number) => {
    for (let left = count; left > 0; left--) {
      const last = open.pop()
      if (last?.isWritten !== true) continue
      depth--
      out.push(`</${last.name}>`)
    }
  }
  for (let token = scanner.next(); token !== null; token = scanner.next()) {
    if (token.kind === 'text') {
      out.push(token.words)
      continue
    }
    const { name } = token
    if (token.kind === 'end') {
      const from = Math.max(0, open.length - END_REACH)
      const at = open.findLastIndex((each, index) => index >= from && each.name === name)
      if (at >= from) close(open.length - at)
      continue
    }
    if (++elements > maxElements) return null
    if (name === 'script' && /ld\+json/iu.test(token.tag))
      out.push(token.tag, scanner.takeUntilEnd(name), '</script>')
    else if (DROPPED.has(name)) {
      if (!(isXml && token.tag.endsWith('/>'))) scanner.takeUntilEnd(name)
      out.push(' ')
    } else if (name === 'title' && !isXml)
      out.push('<title>', scanner.takeUntilEnd(name).replaceAll('<', '&lt;'), '</title>')
    else if (VOID.has(name)) out.push(token.tag)
    else {
      if (IMPLIED_END.has(name) && open.at(-1)?.name === name) close(1)
      const isWritten = depth < MAX_DEPTH
      const isEmpty = isXml && token.tag.endsWith('/>')
      if (isWritten) out.push(isEmpty ? `${token.tag.slice(0, -2)}>` : token.tag)
      else out.push(' ')
      if (isEmpty && isWritten) out.push(`</${name}>`)
      else if (!isEmpty) {
        open.push({ name, isWritten })
        if (isWritten) depth++
      }
    }
  }
  close(open.length)
  return out.join('')
}

type Token =
  | { kind: 'text'; words: string }
  | { kind: 'start'; name: string; tag: string }
  | { kind: 'end'; name: string }

/** Cuts markup into tags and words. Comments, declarations and instructions are passed over. */
class TagScanner {
  readonly #source: string
  #at = 0
  /** Once a quotation mark stays open to the end, marks are no longer trusted: each tag would search all the rest. */
  #areQuotesTrusted = true
  /** Names whose end tag was sought in vain. */
  readonly #unended = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  next(): Token | null {
    const source = this.#source
    while (this.#at < source.length) {
      const start = this.#at
      if (source[start] !== '<') {
        const end = source.indexOf('<', start)
        this.#at = end < 0 ? source.length : end
        return { kind: 'text', words: source.slice(start, this.#at) }
      }
      if (source.startsWith('<![CDATA[', start)) {
        const words = source.slice(start + 9, this.#skipTo(']]>', start + 9))
        return {
          kind: 'text',
          words: words
            .replace(/\]\]>$/u, '')
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;'),
        }
      }
      if (source.startsWith('<!--', start)) this.#skipTo('-->', start + 4)
      else if (/^<[!?]/u.test(source.slice(start, start + 2))) this.#skipDeclaration(start)
      else {
        const token = this.#readTag(start)
        if (token !== null) return token
        this.#at = start + 1
        return { kind: 'text', words: '&lt;' }
      }
    }
    return null
  }

  /** What stands before the end tag of an element whose content is not markup; to the end when it has none. */
  takeUntilEnd(name: string): string {
    const start = this.#at
    if (this.#unended.has(name)) return ''
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'giu')
    end.lastIndex = start
    const match = end.exec(this.#source)
    if (match === null) {
      // Left open, it would swallow the whole article; its words are shown rather than lost.
      this.#unended.add(name)
      if (name === 'script' || name === 'style') this.#at = this.#source.length
      return ''
    }
    this.#skipTo('>', match.index)
    return this.#source.slice(start, match.index)
  }

  #readTag(start: number): Token | null {
    const match = /^<(\/?)([a-z][a-z0-9:_-]{0,40})/iu.exec(this.#source.slice(start, start + 48))
    if (match === null) return null
    const end = this.#findTagEnd(start + match[0].length)
    if (end < 0) return null
    this.#at = end + 1
    const name = (match[2] ?? '').toLowerCase()
    if (match[1] === '/') return { kind: 'end', name }
    const tag = this.#source.slice(start, this.#at)
    return { kind: 'start', name, tag: tag.length > MAX_TAG_LENGTH ? `<${name}>` : tag }
  }

  #findTagEnd(from: number): number {
    const source = this.#source
    let quote = ''
    if (this.#areQuotesTrusted) {
      for (let at = from; at < source.length; at++) {
        const sign = source[at] ?? ''
        if (quote !== '') {
          if (sign === quote) quote = ''
        } else if (sign === '>') return at
        else if ((sign === '"' || sign === "'") && /[=\s]/u.test(source[at - 1] ?? '')) quote = sign
      }
      this.#areQuotesTrusted = false
    }
    if (this.#unended.has('>')) return -1
    const end = source.indexOf('>', from)
    if (end < 0) this.#unended.add('>')
    return end
  }

  #skipDeclaration(start: number): void {
    const end = this.#source.indexOf('>', start)
    const subset = this.#source.indexOf('[', start)
    if (end > 0 && subset > 0 && subset < end && /^<!doctype/iu.test(this.#source.slice(start, start + 9)))
      this.#skipTo(']>', subset)
    else this.#skipTo('>', start)
  }

  /** Goes behind the next `mark`, or to the end; returns where it stands then. */
  #skipTo(mark: string, from: number): number {
    const found = this.#source.indexOf(mark, from)
    this.#at = found < 0 ? this.#source.length : found + mark.length
    return this.#at
  }
}
