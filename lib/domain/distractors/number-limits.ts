import type { Claim } from '@/lib/domain/facts/claim'
import { listShownMentions } from './shown'

/** Figures that the stem leaves open, both excluded. */
export type NumberLimits = { above: number; below: number }

const OUT_OF = /^\s*(?:\p{L}+ )?(?:out )?of (?:the |its |their |all )?$/u
/** "a small part, about 18 percent": less than half of all. */
const SMALL_PART =
  /(?<!\p{L})(?:(?:small(?:er)?|minor|tiny|slim|modest) (?:piece|part|share|portion|fraction|slice|percentage|proportion|number|minority)|minority|(?:only|just|merely)(?: about| some)?\s$)/iu
const HALF = 50

const RISING =
  /\b(?:grow|grew|grown|rise|rose|risen|rising|increas\p{L}*|climb\p{L}*|jump\p{L}*|doubl\p{L}*|up)\b/iu
const FALLING =
  /\b(?:fall|fell|fallen|falling|drop\p{L}*|declin\p{L}*|decreas\p{L}*|shr[aiu]nk\p{L}*|cut|down|reduc\p{L}*)\b/iu

/** What rises "from 40 to _____" ends above 40; of 19 at most 19; a share is under 100; a day has 24 hours. */
export function findNumberLimits(claim: Claim): NumberLimits {
  const { mention, sentence, answer } = claim
  const limits: NumberLimits = { above: 0, below: Infinity }
  const value = mention?.value
  if (mention == null || value == null) return limits
  if (mention.detail === 'percent')
    limits.below = SMALL_PART.test(sentence.text.slice(0, answer.start - sentence.start)) ? HALF : 100
  for (const other of listShownMentions(claim)) {
    if (other.type !== 'number' || other.value === null || other.value === value) continue
    const isBefore = other.end <= answer.start
    const between = isBefore
      ? sentence.text.slice(other.end - sentence.start, answer.start - sentence.start)
      : sentence.text.slice(answer.end - sentence.start, other.start - sentence.start)
    const isPair = /^\D{0,40}\bto\s*$/u.test(between)
    const isOutOf = OUT_OF.test(between)
    const direction = isPair ? directionOf(sentence.text) : null
    const than = isBefore && other.detail === mention.detail ? comparedWith(between) : null
    if (than === 'less') limits.above = Math.max(limits.above, other.value)
    if (than === 'more') limits.below = Math.min(limits.below, other.value)
    if (direction !== null && other.detail === mention.detail) {
      if ((direction === 'up') === isBefore) limits.above = Math.max(limits.above, other.value)
      else limits.below = Math.min(limits.below, other.value)
    } else if (isBefore && isOutOf && other.value < value) limits.above = Math.max(limits.above, other.value)
    else if (!isBefore && isOutOf && other.value > value)
      limits.below = Math.min(limits.below, other.value + 1)
  }
  return limits
}

const LESS =
  /(?:(?<!\p{L})(?:decreas\p{L}*|drop\p{L}*|f[ae]ll(?:en|ing)?|declin\p{L}*|reduc\p{L}*|down|cut)(?: [^,;]{1,25})? from|(?<!\p{L})(?:less|fewer|lower|smaller|shorter) than)(?: (?:the|its|about|some|nearly|almost))*\s*$/iu
const MORE =
  /(?:(?<!\p{L})(?:increas\p{L}*|r[io]se(?:n|s)?|gr[eo]w(?:th|n|s)?|jump\p{L}*|up)(?: [^,;]{1,25})? from|(?<!\p{L})(?:more|higher|larger|greater|bigger|longer) than)(?: (?:the|its|about|some|nearly|almost))*\s*$/iu

/** "237, a decrease from the _____": what stands before is less or more than what is asked for. */
function comparedWith(between: string): 'less' | 'more' | null {
  if (LESS.test(between)) return 'less'
  return MORE.test(between) ? 'more' : null
}

function directionOf(text: string): 'up' | 'down' | null {
  const [up, down] = [RISING.test(text), FALLING.test(text)]
  return up === down ? null : up ? 'up' : 'down'
}
