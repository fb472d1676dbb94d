import { parseDate } from '../clean/masthead'
import { plainWords } from '../clean/line'

const DATE_METAS = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publish_date',
  'citation_publication_date',
  'citation_date',
]
const MAX_BYLINE = 120
const MONTH_NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const NO_NAME = /https?:|@|^(?:admin|staff|editor|author|unknown|null|follow(?: author)?|last|share)$/iu

/** What a page's head says of its date, or its first `<time>` that says "published"; YYYY-MM-DD or null. */
export function findPublishedAt(document: Document, fromReadability: string | null): string | null {
  const stated = readDate(fromReadability)
  if (stated !== null) return stated
  for (const wanted of DATE_METAS) {
    const meta = [...document.querySelectorAll('meta')].find((each) =>
      ['property', 'name', 'itemprop'].some((key) => each.getAttribute(key)?.toLowerCase() === wanted),
    )
    const date = readDate(meta?.getAttribute('content') ?? null)
    if (date !== null) return date
  }
  const times = [...document.querySelectorAll('time')]
  const published = times.find(
    (time) =>
      time.hasAttribute('pubdate') ||
      /publish/iu.test(`${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`),
  )
  const inArticle = times.filter(
    (time) =>
      time.closest('article,header,main') !== null && !/updat|modif/iu.test(time.getAttribute('class') ?? ''),
  )
  for (const time of [published, inArticle[0]]) {
    const date = readDate(time?.getAttribute('datetime') ?? null) ?? readDate(time?.textContent ?? null)
    if (date !== null) return date
  }
  return null
}

/** A full date in any of the usual forms; "2019", "2019-03" and a date that does not exist are none. */
export function readDate(text: string | null): string | null {
  if (text === null) return null
  const compact = /^\s*(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/u.exec(text)
  const iso =
    compact === null
      ? parseDate(text.replace(/(\d{4}-\d{2}-\d{2})T/u, '$1 '))
      : `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`
  if (iso === null) return null
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}

/** An author's name without "By", or null for an address, a handle or a whole sentence. */
export function readByline(text: string | null): string | null {
  if (text === null) return null
  const name = text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:(?:written|words|story|posted|reported)\s+)?by:?\s+/iu, '')
    .replace(/(?:last\s+)?(?:updated|published|posted)\b.*$/iu, '')
    .replace(new RegExp(`(?:${MONTH_NAME}\\.? )?\\d.*$`, 'iu'), '')
    .replace(/[\s,|•·:–—-]+$/u, '')
    .trim()
  return name === '' || name.length > MAX_BYLINE || NO_NAME.test(name) ? null : name
}

/** True when both say the same but for case, signs and a site's name behind a bar. */
export function isSameTitle(words: string, title: string): boolean {
  const [a, b] = [plainWords(words), plainWords(title)]
  if (a === '' || b === '') return false
  return (
    a === b ||
    (a.split(' ').length >= 3 && b.startsWith(a)) ||
    (b.split(' ').length >= 3 && a.startsWith(b) && a.length < b.length + 40)
  )
}
