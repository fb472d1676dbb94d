import { renderStatement } from '@/lib/domain/facts/statement'
import { BLANK } from '../cloze'
import type { Claim } from '@/lib/domain/facts/claim'
import type { GapClaim } from './writer'

/** What a gap asks for where the sentence alone would leave it open ("in _____" may be a place or a year). */
function hintOf({ mention }: GapClaim): string {
  if (mention.type === 'date' && mention.detail === 'year') return ' (year)'
  if (mention.type === 'date' && mention.detail === 'day')
    return mention.value === null ? ' (day and month)' : ' (full date)'
  if (mention.type === 'date' && mention.detail === 'month') return ' (month and year)'
  if (mention.type === 'date' && mention.detail === 'decade')
    return /^(?:early|mid|late)/iu.test(mention.text) ? ' (part of a decade)' : ' (decade)'
  if (mention.type === 'date' && mention.detail === 'century') return ' (century)'
  if (mention.type === 'number' && mention.detail === 'percent') return ' (percentage)'
  if (mention.type === 'number' && mention.detail === 'money') return ' (amount)'
  if (mention.type === 'number' && mention.unit === null && mention.detail === 'count') return ' (number)'
  return ''
}

/** The statement with a gap for the answer and, where needed, the kind of answer. */
export function writeGapStem(text: string, claim: GapClaim): string {
  return renderStatement(text, claim.statement, { span: claim.mention, by: `${BLANK}${hintOf(claim)}` })
}

/** The fullest name where the stem has none of its other words, else the answer as it stands. */
export function chooseKey(claim: Claim, stem: string): string {
  const { fullName, answer } = claim
  if (fullName === null) return answer.quote
  const own = new Set(wordsOf(answer.quote))
  const told = new Set(wordsOf(stem))
  return wordsOf(fullName).some((word) => told.has(word) && !own.has(word)) ? answer.quote : fullName
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

/** Spellings that count as well: without the article or the possessive, digits for number words. */
export function listAccepted(claim: GapClaim, key: string): string[] {
  const { mention, aliases } = claim
  const accepted = new Set(aliases)
  if (
    mention.type === 'number' &&
    mention.value !== null &&
    mention.detail !== 'money' &&
    mention.detail !== 'percent'
  )
    accepted.add(String(mention.value))
  if (mention.type === 'number' && mention.detail === 'percent') accepted.add(String(mention.value))
  accepted.delete(key)
  return [...accepted]
}
