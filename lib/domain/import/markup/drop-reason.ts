import type { DropReason } from '@/lib/domain/article/article'
import {
  ADVERTISEMENT_LABELS,
  COMMENT_LABELS,
  isLabel,
  LEGAL_SENTENCES,
  NAVIGATION_LABELS,
  REACTION_LABELS,
  RELATED_LABELS,
  SHARE_LABELS,
} from '../clean/labels'
import { plainWords } from '../clean/line'
import { nameOf } from './elements'
import type { PageParagraph } from './read-paragraphs'

const BY_LABEL: readonly [DropReason, readonly RegExp[]][] = [
  ['legal', LEGAL_SENTENCES],
  ['comments', COMMENT_LABELS],
  ['advertisement', ADVERTISEMENT_LABELS],
  ['reaction', REACTION_LABELS],
  ['related', RELATED_LABELS],
  ['share', SHARE_LABELS],
  ['navigation', NAVIGATION_LABELS],
]

/** What pages call the parts around an article, in class, id, role and label. */
const BY_MARK: readonly [DropReason, RegExp][] = [
  ['comments', /comment|disqus|respond\b|discussion|replies/u],
  ['share', /share|sharing|social|addtoany/u],
  [
    'related',
    /related|recommend|read-?more|more-(?:stories|from|on)|most-?(?:read|popular)|popular|trending|also-like|up-?next|teaser/u,
  ],
  ['author-bio', /author|\bbio\b|contributor|writer/u],
  ['byline', /byline|dateline|published|post-meta|entry-meta|timestamp/u],
  [
    'advertisement',
    /(?:^|[\s_-])ads?(?:$|[\s_-])|advert|sponsor|promo|newsletter|subscri|sign-?up|donat|paywall/u,
  ],
  ['reaction', /reaction|emoji|rating/u],
  ['legal', /copyright|legal|cookie|consent|disclaimer|licen[cs]e/u],
  ['caption', /caption|credit/u],
  [
    'navigation',
    /nav|menu|breadcrumb|header|banner|masthead|toolbar|sidebar|footer|contentinfo|pagination|pager|\btags?\b|toc\b|skip|search/u,
  ],
]
const NAVIGATION_ELEMENTS = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'button', 'form', 'dialog'])

/** Why a paragraph that stands outside the article does so: by its own words, else by what the page calls its place. */
export function explainDrop({ element, words }: Pick<PageParagraph, 'element' | 'words'>): DropReason {
  const plain = plainWords(words)
  for (const [reason, labels] of BY_LABEL) if (plain.length < 200 && isLabel(plain, labels)) return reason
  for (let at: Element | null = element; at !== null && nameOf(at) !== 'body'; at = at.parentElement) {
    const marks = ['class', 'id', 'role', 'itemprop', 'aria-label']
      .map((name) => at?.getAttribute(name) ?? '')
      .join(' ')
      .slice(0, 400)
      .toLowerCase()
    for (const [reason, pattern] of BY_MARK) if (pattern.test(marks)) return reason
    if (NAVIGATION_ELEMENTS.has(nameOf(at))) return 'navigation'
  }
  return 'outside'
}
