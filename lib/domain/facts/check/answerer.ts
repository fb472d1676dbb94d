import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isInStatement, type Statement } from '../statement'
import { isSameKind } from './same-kind'

/** A sentence that says this much of the stem, by weight, and holds another answer makes the question open. */
const RIVAL_SHARE = 0.55
/** By plain count, as well: rare words alone do not make two sentences say the same. */
const MIN_SHARED = 2
const MIN_COUNT_SHARE = 0.5
/** Lemmas in more sentences than this are the article's subject and cost time without telling anything. */
const MAX_POSTINGS = 400

export type AnswerRequest = {
  document: AnalysedDocument
  lemmas: ReadonlyMap<string, readonly number[]>
  sentence: AnalysedSentence
  statement: Statement
  mention: Mention
  /** The stem's content words. */
  telling: ReadonlySet<string>
}

/**
 * A small answerer: asked the stem, it ranks the article's sentences by the weight of the words they share with it (rare
 * words weigh more) and takes what is of the answer's kind there. True when another sentence than the source comes near
 * enough to the whole stem and offers another answer.
 */
export function findOtherAnswer(request: AnswerRequest): boolean {
  const { document, lemmas, sentence, telling } = request
  const total = document.sentences.length
  const scores = new Map<number, { weight: number; count: number }>()
  let whole = 0
  for (const lemma of telling) {
    const postings = lemmas.get(lemma) ?? []
    const weight = Math.log(1 + total / Math.max(1, postings.length))
    whole += weight
    if (postings.length > MAX_POSTINGS) continue
    for (const index of postings) {
      const score = scores.get(index) ?? { weight: 0, count: 0 }
      score.weight += weight
      score.count++
      scores.set(index, score)
    }
  }
  for (const [index, { weight, count }] of scores) {
    const other = document.sentences[index]
    if (index === sentence.index || other === undefined || count < MIN_SHARED) continue
    if (weight < whole * RIVAL_SHARE || count < telling.size * MIN_COUNT_SHARE) continue
    if (offersAnother(other, request)) return true
  }
  return false
}

/** A mention of the answer's kind that the stem does not name, in a sentence without the answer itself. */
function offersAnother(other: AnalysedSentence, { sentence, statement, mention }: AnswerRequest): boolean {
  if (mention.type === 'term') return !other.tokens.some((token) => token.lemma === mention.entity)
  if (other.mentions.some(({ entity }) => entity === mention.entity)) return false
  const named = new Set(
    sentence.mentions.filter((each) => isInStatement(statement, each)).map(({ entity }) => entity),
  )
  return other.mentions.some((each) => isSameKind(each, mention) && !named.has(each.entity))
}
