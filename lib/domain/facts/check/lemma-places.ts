import type { AnalysedDocument } from '@/lib/domain/language/document'

/** Where a base form stands in a document: as anything but a verb, and as a noun. */
export type LemmaPlaces = {
  /** Index of the first sentence that has it. */
  first: number
  /** How many sentences have it as a noun, and the first of them. */
  nounSentences: number
  firstNoun: number
}

const cache = new WeakMap<AnalysedDocument, ReadonlyMap<string, LemmaPlaces>>()

/** Read once for each document: every "the" of every wording asks for it. */
export function placeLemmas(document: AnalysedDocument): ReadonlyMap<string, LemmaPlaces> {
  const cached = cache.get(document)
  if (cached !== undefined) return cached
  const places = new Map<string, LemmaPlaces>()
  for (const sentence of document.sentences) {
    const nouns = new Set<string>()
    for (const token of sentence.tokens) {
      if (token.tag === 'VERB') continue
      const known = places.get(token.lemma)
      const place = known ?? { first: sentence.index, nounSentences: 0, firstNoun: Infinity }
      if (known === undefined) places.set(token.lemma, place)
      if (token.tag !== 'NOUN' || nouns.has(token.lemma)) continue
      nouns.add(token.lemma)
      place.nounSentences++
      place.firstNoun = Math.min(place.firstNoun, sentence.index)
    }
  }
  cache.set(document, places)
  return places
}
