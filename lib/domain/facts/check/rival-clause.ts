import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { clauseAbove } from '../tree/clause'
import { headOf, treeOf } from '../tree/tree'
import { indexClauses, type ClauseRecord } from './clause-index'

export type ClauseRival =
  /** The same is said of another, or another time of the same. */
  | 'said-of-another-subject'
  | 'said-of-another-time-or-place'
  /** The article gives two figures or dates for one thing. */
  | 'contradiction'

export type RivalRequest = { document: AnalysedDocument; sentence: AnalysedSentence; mention: Mention }

/** Predicates that say too little for two clauses with the same one to say the same. */
const WEAK = /^(?:be|have|do|say|make|take|go|come|include|use|see|know|get|give|report|tell|call)$/u

/** Whether another clause of the article would answer a question for this one with other words, or null. */
export function findClauseRival({ document, sentence, mention }: RivalRequest): ClauseRival | null {
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const head = at < 0 ? -1 : clauseAbove(tree, at)
  const { byPredicate, bySentence } = indexClauses(document)
  const own = bySentence[sentence.index]?.find((record) => record.head === head)
  if (own === undefined) return null
  const others = (byPredicate.get(own.predicate) ?? []).filter((other) => other !== own)
  if (own.subject === mention.entity) return findOtherSubject(own, others)
  return findOtherPhrase({ own, others, mention })
}

/** (a) Same predicate, a shared object, another subject; a different date in each tells them apart. */
function findOtherSubject(own: ClauseRecord, others: readonly ClauseRecord[]): ClauseRival | null {
  const rival = others.some(
    (other) =>
      other.subject !== null &&
      other.subject !== own.subject &&
      sharesObject(own, other) &&
      !isToldApart(own, other),
  )
  return rival ? 'said-of-another-subject' : null
}

/** The same subject and predicate with another date, place or figure in the answer's place. */
function findOtherPhrase({
  own,
  others,
  mention,
}: {
  own: ClauseRecord
  others: readonly ClauseRecord[]
  mention: Mention
}): ClauseRival | null {
  const phrase = own.phrases.find((each) => each.mention === mention)
  if (phrase === undefined || own.subject === null || WEAK.test(own.predicate)) return null
  for (const other of others) {
    if (other.subject !== own.subject) continue
    const isSame = sharesObject(own, other) || (own.objects.size === 0 && other.objects.size === 0)
    if (!isSame) continue
    const rival = other.phrases.find(
      (each) =>
        each.mention.type === mention.type &&
        each.mention.detail === mention.detail &&
        each.preposition === phrase.preposition &&
        each.counted === phrase.counted &&
        each.mention.entity !== mention.entity,
    )
    if (rival === undefined) continue
    if (mention.type === 'date') return isOnce(own) ? 'contradiction' : 'said-of-another-time-or-place'
    if (isToldApart(own, other)) continue
    return mention.type === 'number' ? 'contradiction' : 'said-of-another-time-or-place'
  }
  return null
}

/** What happens to a thing only once: two dates for it cannot both be right. */
function isOnce({ predicate }: ClauseRecord): boolean {
  return /^(?:bear|die|found|build|discover|invent|assassinate|execute|bury)$/u.test(predicate)
}

function sharesObject(a: ClauseRecord, b: ClauseRecord): boolean {
  for (const object of a.objects) if (b.objects.has(object)) return true
  return false
}

/** Each clause has a date of its own, and they differ. */
function isToldApart(a: ClauseRecord, b: ClauseRecord): boolean {
  const dates = (record: ClauseRecord) =>
    record.phrases.filter(({ mention }) => mention.type === 'date').map(({ mention }) => mention.entity)
  const own = dates(a)
  const others = dates(b)
  return own.length > 0 && others.length > 0 && !own.some((date) => others.includes(date))
}
