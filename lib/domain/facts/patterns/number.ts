import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isPassingFigure } from '../check/passing-figure'
import type { FactPattern } from './pattern'
import { draftMention } from './pattern'

const MIN_COUNT = 2

/** A count, measure, share or sum as the answer; its unit and hedge stay in the stem. */
export const number: FactPattern = {
  id: 'number',
  find: (document, sentence) =>
    sentence.mentions
      .filter((mention) => mention.type === 'number' && mention.value !== null)
      .filter((mention) => mention.detail !== 'count' || (mention.value ?? 0) >= MIN_COUNT)
      .filter(
        (mention) =>
          isUsualAge(sentence, mention) ||
          isAsked(sentence.text, mention.start - sentence.start, mention.end - sentence.start),
      )
      .filter(
        (mention) =>
          !isPassingFigure(sentence, mention) && !isEndOfRange(document.text, { sentence, mention }),
      )
      .map((mention) => draftMention(sentence, { document, mention, kind: 'count' })),
}

const AGE = /(?<!\p{L})(?:age|the age of|ages?) $/iu

/** "At age fifteen boys are given a boat": of many, by rule or custom; of one person it is told in passing. */
function isUsualAge({ text, start, tokens, mentions }: AnalysedSentence, mention: Mention): boolean {
  const after = text.slice(mention.end - start)
  if (
    !AGE.test(text.slice(0, mention.start - start)) ||
    /^\s?(?:to|or|and|through|[-–—])\s?(?:\d|\p{L}+teen|twenty|thirty)/u.test(after)
  )
    return false
  if (mentions.some(({ type }) => type === 'person')) return false
  return tokens.some(({ relation, fineTag }) => /^nsubj/u.test(relation) && fineTag === 'NNS')
}

/** "aged fourteen to twenty-four", "six to twelve cents": half of a figure, whichever way it is written. */
function isEndOfRange(
  text: string,
  { sentence, mention }: { sentence: AnalysedSentence; mention: Mention },
): boolean {
  // "one thousand to fifteen hundred": a figure in words may begin with one, which is none by itself.
  const before = text.slice(sentence.start, mention.start)
  if (
    /(?<!\p{L})(?:one|an?) (?:hundred|thousand|million|billion) (?:to|or) $/iu.test(before) &&
    !/(?<!\p{L})from (?:one|an?) \p{L}+ to $/iu.test(before)
  )
    return true
  return sentence.mentions.some((other) => {
    if (other === mention || other.type !== 'number') return false
    const [first, second] = other.start < mention.start ? [other, mention] : [mention, other]
    return /^\s?(?:to|or|through|[-–—])\s?$/u.test(text.slice(first.end, second.start))
  })
}

/** Ages in apposition, ranges, dates without a year and numbers of things in a series are no figures to learn. */
function isAsked(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (
    /(?:,\s|\bNo\.? |\bnumbers? |\bchapter |\bfigure |\bpage |\bp\. |\bbetween [^,.]{0,20}|\d\s?[-–—to]+\s|\p{Lu}\p{Ll}+ )$/iu.test(
      before,
    ) &&
    /^(?:,|\.|\)|\s(?:and|or)\s\d)/u.test(after) &&
    /,\s$/u.test(before)
  )
    return false
  if (
    /\b(?:No\.?|numbers?|chapters?|figures?|pages?|pp?\.|section|article|route|highway|grade|phase|type|world war|room|channel|version|level|age[ds]?|aged|age of|(?:people|adults|children|men|women|boys|girls|students|voters|workers|americans|britons|europeans) (?:over|under|above|below)|(?:aged?|ages) (?:over|under|above|below|about|up to|at least)|at)\s$/iu.test(
      before,
    )
  )
    return false
  if (
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$/u.test(
      before,
    )
  )
    return false
  if (/\b(?:between|from)\s[^.;]{0,25}$/iu.test(before) && /^[^.;]{0,20}\b(?:and|to)\s/u.test(after))
    return false
  if (/\d\s?(?:[-–—]|to|and|or)\s?$/u.test(before) || /^\s?(?:[-–—]|to|or)\s?[$£€]?\d/u.test(after))
    return false
  return !/^(?:st|nd|rd|th)\b|^[ -]years?[ -]olds?\b|^ years of age\b|^\s?(?:January|February|March|April|May|June|July|August|September|October|November|December|a\.?m|p\.?m|o[’']clock)\b/u.test(
    after,
  )
}
