import { renderStatement } from '@/lib/domain/facts/statement'
import { BLANK } from '../cloze'
import type { GapClaim } from './writer'

/** What a gap asks for where the sentence alone would leave it open ("in _____" may be a place or a year). */
function hintOf({ mention }: GapClaim): string {
  if (mention.type === 'date' && mention.detail === 'year') return ' (year)'
  if (mention.type === 'date' && mention.detail === 'day')
    return mention.value === null ? ' (day and month)' : ' (full date)'
  if (mention.type === 'date' && mention.detail === 'month') return ' (month and year)'
  if (mention.type === 'number' && mention.detail === 'percent') return ' (percentage)'
  if (mention.type === 'number' && mention.detail === 'money') return ' (amount)'
  return ''
}

/** The statement with a gap for the answer and, where needed, the kind of answer. */
export function writeGapStem(text: string, claim: GapClaim): string {
  return renderStatement(text, claim.statement, { span: claim.mention, by: `${BLANK}${hintOf(claim)}` })
}

/** Spellings that count as well: without the article or the possessive, digits for number words. */
export function listAccepted(claim: GapClaim): string[] {
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
  accepted.delete(mention.text)
  return [...accepted]
}
