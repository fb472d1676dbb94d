import type { Claim } from '@/lib/domain/facts/claim'
import { listShownMentions } from './shown'

const CHANGE =
  /(?<!\p{L})(?:up|down|ris\p{L}+|rose|grow\p{L}*|grew|increas\p{L}+|fall\p{L}*|fell|drop\p{L}*|declin\p{L}+|decreas\p{L}+|climb\p{L}*|jump\p{L}*|slump\p{L}*|cut|reduc\p{L}+|from|above|below|more|less|higher|lower)(?!\p{L})/iu
const SHARE =
  /(?<!\p{L})(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|twice|double|doubled|triple|tripled|a fifth|a tenth)(?!\p{L})/iu
const WHOLE = /(?<!\p{L})(?:world|population|total|all|humanity)(?!\p{L})/iu

/**
 * True when the figure can be worked out from what the stem says besides: "rose 2% to _____ from $10.9bn", "two thirds of
 * the world’s population, _____". Then it is no matter of having read.
 */
export function isComputable(claim: Claim): boolean {
  const { mention, sentence } = claim
  if (mention?.type !== 'number') return false
  const others = listShownMentions(claim).filter((other) => other.type === 'number' && other.value !== null)
  const alike = others.filter(({ detail }) => detail === mention.detail)
  const shares = others.filter(({ detail }) => detail === 'percent')
  if (SHARE.test(sentence.text) && (alike.length > 0 || WHOLE.test(sentence.text))) return true
  if (!CHANGE.test(sentence.text)) return false
  if (mention.detail !== 'percent') return shares.length > 0 && alike.length > 0
  const amounts = others.filter(({ detail }) => detail !== 'percent')
  return amounts.some((one, at) => amounts.some((two, index) => index > at && one.detail === two.detail))
}
