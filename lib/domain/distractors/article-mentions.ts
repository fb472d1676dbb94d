import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { couldBeRight } from './also-right'
import type { Distractor, DistractorRequest } from './distractor'

/** True when the article's word before the mention is "the": an option that does not go with the stem's "the" is no option. */
export function isAfterThe(text: string, { start }: Span): boolean {
  return /(?<!\p{L})the\s$/iu.test(text.slice(Math.max(0, start - 5), start))
}

type Found = { mention: Mention; telling: number; count: number }

/** `anyThe`: whether the article's place has "the" before it says nothing of the option. */
export type MentionChoice = { anyThe?: boolean }

/**
 * Mentions of the article that are of the key's kind and not in its sentence, one for each thing, commonest first. Each
 * comes from the place that tells most of it, so that feedback can say what it really is.
 *
 * @param isAlike asked only of mentions of the key's own type
 */
export function findArticleMentions(
  { document, claim, mention, seed }: DistractorRequest,
  isAlike: (other: Mention) => boolean,
  { anyThe = false }: MentionChoice = {},
): Distractor[] {
  const inSentence = new Set(claim.sentence.mentions.map((other) => other.entity))
  const needsThe = isAfterThe(document.text, mention)
  const found = new Map<string, Found>()
  for (const each of listPlaces(document).get(mention.type) ?? []) {
    const { mention: other, sentence } = each
    if (sentence === claim.sentence.index || (!anyThe && each.isAfterThe !== needsThe)) continue
    if (inSentence.has(other.entity) || other.entity === mention.entity || !isAlike(other)) continue
    const known = found.get(other.entity)
    const best =
      known === undefined || each.telling > known.telling ? { mention: other, telling: each.telling } : known
    found.set(other.entity, { ...best, count: (known?.count ?? 0) + 1 })
  }
  const isFigure = mention.type === 'number' || mention.type === 'date'
  const ordered = orderByHash(seed, [...found.values()], (entry) => entry.mention.entity)
    .sort((a, b) => b.count - a.count)
    .filter((entry) => isFigure || !couldBeRight(document, { claim, entity: entry.mention.entity }))
  return ordered.map(({ mention: other }) => ({
    text: other.text,
    origin: 'article',
    source: { start: other.start, end: other.end, quote: other.text },
  }))
}

/** A mention with what every question asks of it. */
type Place = { mention: Mention; sentence: number; isAfterThe: boolean; telling: number }

const cache = new WeakMap<AnalysedDocument, ReadonlyMap<Mention['type'], readonly Place[]>>()

/** The mentions of each type that could be options, read once for all claims. */
function listPlaces(document: AnalysedDocument): ReadonlyMap<Mention['type'], readonly Place[]> {
  const known = cache.get(document)
  if (known !== undefined) return known
  const places = new Map<Mention['type'], Place[]>()
  for (const sentence of document.sentences) {
    for (const mention of sentence.mentions) {
      if (/\n/u.test(mention.text) || isInBrackets(sentence, mention)) continue
      const list = places.get(mention.type) ?? []
      places.set(mention.type, list)
      list.push({
        mention,
        sentence: sentence.index,
        isAfterThe: isAfterThe(document.text, mention),
        telling: rateTelling(sentence, mention),
      })
    }
  }
  cache.set(document, places)
  return places
}

/** "(Hill and Stone 2007)", "(1912)": a reference or an aside, nothing that the article tells a story of. */
function isInBrackets({ text, start }: AnalysedSentence, mention: Mention): boolean {
  const before = text.slice(0, mention.start - start)
  return before.split(/[([]/u).length > before.split(/[)\]]/u).length
}

/** How much a sentence says of what it mentions: most as its subject or with words beside it that explain it. */
function rateTelling({ tokens, index }: AnalysedSentence, { start, end }: Mention): number {
  const inside = tokens.flatMap((token, at) => (start <= token.start && token.end <= end ? [at] : []))
  const isSubject = inside.some((at) => /^nsubj/u.test(tokens[at]?.relation ?? ''))
  const isExplained = tokens.some((token) => token.relation === 'appos' && inside.includes(token.head))
  return (isSubject ? 2 : 0) + (isExplained ? 3 : 0) + 1 / (2 + index)
}
