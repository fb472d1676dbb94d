import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { findCountry } from '@/lib/domain/language/lists/countries'
import { listNamedPlaces } from '@/lib/domain/language/lists/telling-places'
import type { Mention } from '@/lib/domain/language/mention'
import { baseRelation, childAs, headOf, treeOf } from '../tree/tree'

const MIN_SENTENCES = 3
const MIN_SHARE = 0.12
/** Where most English texts play: as a bare "in the …" it tells nothing in any of them. */
const USUAL: ReadonlySet<string> = new Set(['United States', 'United Kingdom'])
const CASE = new Set(['case'])
const cache = new WeakMap<AnalysedDocument, string | null>()

/** The country in which the whole article plays: it, its people or its towns are named more often than any other's. */
export function findDefaultCountry(document: AnalysedDocument): string | null {
  const known = cache.get(document)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  const texts = [document.title ?? '', ...document.sentences.map(({ text }) => text)]
  for (const text of texts) {
    const own = new Set(listNamedPlaces(text).flatMap(({ place }) => findCountry(place)?.name ?? []))
    for (const country of own) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  const least = Math.max(MIN_SENTENCES, document.sentences.length * MIN_SHARE)
  const found = first !== undefined && first[1] >= least && first[1] > (second?.[1] ?? 0) ? first[0] : null
  cache.set(document, found)
  return found
}

/**
 * "in the United States" in an article on it: where everything happens is not asked. As the one who acts or is acted on
 * the country may be.
 */
export function isDefaultCountry(
  document: AnalysedDocument,
  { sentence, mention }: { sentence: AnalysedSentence; mention: Mention },
): boolean {
  if (mention.type !== 'place') return false
  const country = findCountry(mention.text)?.name
  if (country === undefined) return false
  if (country === findDefaultCountry(document)) return !isPartner(sentence, mention)
  return USUAL.has(country) && isBareLocation(sentence, mention)
}

function isPartner(sentence: AnalysedSentence, mention: Mention): boolean {
  const tree = treeOf(sentence.tokens)
  return /^(?:nsubj|obj)$/u.test(baseRelation(tree.tokens[headOf(tree, mention)] ?? { relation: '' }))
}

function isBareLocation(sentence: AnalysedSentence, mention: Mention): boolean {
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const token = tree.tokens[at]
  if (token === undefined || !/^(?:obl|nmod)$/u.test(baseRelation(token))) return false
  return /^(?:in|of|across|throughout|within|around)$/iu.test(
    tree.tokens[childAs(tree, at, CASE)]?.text ?? '',
  )
}
