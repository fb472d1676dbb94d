import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Distractor, DistractorRequest } from './distractor'

/** True when the article's word before the mention is "the": an option that does not go with the stem's "the" is no option. */
export function isAfterThe(text: string, { start }: Span): boolean {
  return /(?<!\p{L})the\s$/iu.test(text.slice(Math.max(0, start - 5), start))
}

/** Mentions of the article that are of the key's kind and not in its sentence, one for each thing, commonest first. */
export function findArticleMentions(
  { document, claim, mention, seed }: DistractorRequest,
  isAlike: (other: Mention) => boolean,
): Distractor[] {
  const inSentence = new Set(claim.sentence.mentions.map((other) => other.entity))
  const needsThe = isAfterThe(document.text, mention)
  const found = new Map<string, { mention: Mention; count: number }>()
  for (const sentence of document.sentences) {
    if (sentence.index === claim.sentence.index) continue
    for (const other of sentence.mentions) {
      if (inSentence.has(other.entity) || other.entity === mention.entity || !isAlike(other)) continue
      if (/\n/u.test(other.text) || isAfterThe(document.text, other) !== needsThe) continue
      const known = found.get(other.entity)
      if (known === undefined) found.set(other.entity, { mention: other, count: 1 })
      else known.count++
    }
  }
  const ordered = orderByHash(seed, [...found.values()], (entry) => entry.mention.entity).sort(
    (a, b) => b.count - a.count,
  )
  return ordered.map(({ mention: other }) => ({
    text: other.text,
    origin: 'article',
    source: { start: other.start, end: other.end, quote: other.text },
  }))
}
