import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Mention } from '@/lib/domain/language/mention'
import type { Distractor, DistractorRequest } from './distractor'

/** Mentions of the article that are of the key's kind and not in its sentence, one for each thing, commonest first. */
export function findArticleMentions({ document, claim, mention, seed }: DistractorRequest, isAlike: (other: Mention) => boolean): Distractor[] {
  const inSentence = new Set(claim.sentence.mentions.map((other) => other.entity))
  const found = new Map<string, { mention: Mention; count: number }>()
  for (const sentence of document.sentences) {
    if (sentence.index === claim.sentence.index) continue
    for (const other of sentence.mentions) {
      if (inSentence.has(other.entity) || other.entity === mention.entity || !isAlike(other)) continue
      if (/\n/u.test(other.text)) continue
      const known = found.get(other.entity)
      if (known === undefined) found.set(other.entity, { mention: other, count: 1 })
      else known.count++
    }
  }
  const ordered = orderByHash(seed, [...found.values()], (entry) => entry.mention.entity).sort((a, b) => b.count - a.count)
  return ordered.map(({ mention: other }) => ({
    text: other.text,
    origin: 'article',
    source: { start: other.start, end: other.end, quote: other.text },
  }))
}
