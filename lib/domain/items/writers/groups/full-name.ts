import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

const MAX_WORDS = 5

const cache = new WeakMap<AnalysedDocument, ReadonlyMap<string, Mention>>()

/** Of each person or thing that the article names, the fullest name, in the order of their first mention. */
export function listFullNames(document: AnalysedDocument): ReadonlyMap<string, Mention> {
  const known = cache.get(document)
  if (known !== undefined) return known
  const names = new Map<string, Mention>()
  for (const { mentions } of document.sentences)
    for (const mention of mentions) {
      if (/\n/u.test(mention.text) || mention.text.split(/\s+/u).length > MAX_WORDS) continue
      const best = names.get(keyOf(mention))
      if (best === undefined || mention.text.length > best.text.length) names.set(keyOf(mention), mention)
    }
  cache.set(document, names)
  return names
}

/** The fullest way in which the article names this person or thing: "Barack Obama" for "Obama". */
export function findFullName(document: AnalysedDocument, mention: Mention): Mention {
  return listFullNames(document).get(keyOf(mention)) ?? mention
}

function keyOf({ entity, type }: Mention): string {
  return `${type} ${entity}`
}
