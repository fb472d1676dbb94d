import { findCountry } from '@/lib/domain/language/lists/countries'
import { findKnownPlace } from '@/lib/domain/language/lists/places'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

const WORK =
  /(?<!\p{L})(?:book|novel|film|movie|album|single|song|show|series|play|programme|program|band|group|duo|trio|bestseller|magazine|sitcom|musical|opera|game)[,:]? [“"‘']?$/iu
const ONE_WORD = /^[’']s (\p{Lu}[\p{L}-]+)(?![\p{L}-])(?! \p{Lu})/u

/**
 * One side of a name that has a genitive in it: the band "Fortune's Tide", the book "Hill's Norway". A country's or a town's
 * ("Norway's Hill") is no name as a whole, nor is whose somebody with first and last name is.
 */
export function isSideOfPossessive(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.value !== null || /\s/u.test(mention.text)) return false
  const text = sentence.text
  const at = mention.start - sentence.start
  const next = ONE_WORD.exec(text.slice(mention.end - sentence.start))?.[1]
  if (next !== undefined) {
    if (WORK.test(text.slice(0, at))) return true
    return !isPlace(mention) && !isPlaceName(next)
  }
  if (!text.startsWith('s ', at - 2)) return false
  const owner = /(\p{Lu}[\p{L}.-]*)[’']s $/u.exec(text.slice(0, at))
  const name = owner?.[1]
  if (owner === null || name === undefined) return false
  if (WORK.test(text.slice(0, owner.index))) return true
  const before = sentence.mentions.find(({ end }) => end === sentence.start + owner.index + name.length)
  return (
    mention.type === 'person' &&
    (before === undefined || !(isPlace(before) || before.type === 'organisation'))
  )
}

function isPlace({ type, text }: Mention): boolean {
  return type === 'place' || isPlaceName(text)
}

function isPlaceName(name: string): boolean {
  return findCountry(name) !== undefined || findKnownPlace(name) !== undefined
}
