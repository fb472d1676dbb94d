import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** Significant figures from which a number is too exact to be learnt. */
const MOST_FIGURES = 4
const SCALED = /(?:thousand|million|billion|trillion|\d ?(?:m|bn|k))$/iu
/** Beyond twenty of something, a count that is no multiple of five is one for the files. */
const LEAST_EXACT = 20
const MOST_EXACT = 1000
const ROUND = 5
/** Of these each one counts: the dead, votes, members, what a thing is made of. */
const COUNTED_OUT =
  /(?<!\p{L})(?:kill(?:ed|s|ing)|di(?:ed|es)|dead|deaths?|los(?:t|ing) their lives|votes?|voted|signed|states|colonies|countries|nations|provinces|amendments?|elements|chromosomes|bones|planets|moons|years|symphonies|goals|medals|members|total)(?!\p{L})/iu
/** Scales on which a tenth is much. */
const FINE_SCALE = /(?<!\p{L})(?:magnitude|pH)(?: (?:of|was|is|about))? $/iu

/** "1,132 votes", "510.75 pence", "60.1 percent": nobody keeps so many figures in mind, and nobody should. */
export function isTooExact({ text: sentence, start }: AnalysedSentence, mention: Mention): boolean {
  const { type, text } = mention
  if (type !== 'number') return false
  if (isExactCount(mention) && !COUNTED_OUT.test(sentence)) return true
  const number =
    /\d[\d,.]*/u
      .exec(text)?.[0]
      .replace(/[,.]+$/u, '')
      .replace(/,/gu, '') ?? ''
  if (number.replace('.', '').replace(/^0+|0+$/gu, '').length >= MOST_FIGURES) return true
  const [whole = '', decimals] = number.split('.')
  if (decimals === undefined || FINE_SCALE.test(sentence.slice(0, mention.start - start))) return false
  if (SCALED.test(text)) return !/^(?:\d|25|75|\d0)$/u.test(decimals)
  // "0.5 percent" and "2.5 metres" are round enough.
  return !(decimals.length === 1 && (whole === '0' || (decimals === '5' && whole.length === 1)))
}

/** A count that is no round one: nobody keeps it in mind. */
function isExactCount({ detail, value, hedge }: Mention): boolean {
  // "nearly 62": an estimate is to be learned as one.
  if (
    hedge !== null &&
    /^(?:nearly|almost|about|around|approximately|roughly|some|(?:an )?estimated)$/iu.test(hedge.text)
  )
    return false
  return (
    detail === 'count' && value !== null && value > LEAST_EXACT && value < MOST_EXACT && value % ROUND !== 0
  )
}

/** "0800 555 111": digits beside other digits, or behind a nought, are a part of a telephone number or a code. */
export function isPartOfFigure({ text, start }: AnalysedSentence, mention: Mention): boolean {
  if (mention.value === null || !/^\d[\d,.]*$/u.test(mention.text)) return false
  const before = text.slice(0, mention.start - start)
  const after = text.slice(mention.end - start)
  return /^0\d/u.test(mention.text) || /\d\)?\s$/u.test(before) || /^\s\(?\d/u.test(after)
}
