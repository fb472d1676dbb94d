import { findFullestMention } from '@/lib/domain/facts/check/full-name'
import { isInStatement, renderPart, type Statement } from '@/lib/domain/facts/statement'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { GroupInput } from '../group-writer'
import { findPastClause, spanUnder } from './clause'
import type { Pair } from './matching-pairs'
import { makeFactMaker } from './own-fact'
import { makeStatementFinder } from './plain-statements'

export type Deed = Pair & { type: Mention['type']; detail: Mention['detail'] }

const MIN_WORDS = 4
const MAX_WORDS = 18

/** Who did what: sentences whose whole subject is one name, apart from what they say of it. */
export function listDeeds(input: GroupInput): Deed[] {
  const { document, statuses } = input
  const findStatements = makeStatementFinder(input)
  const makeFact = makeFactMaker(input)
  return document.sentences.flatMap((sentence): Deed[] => {
    if (statuses[sentence.index]?.status !== 'stated' || sentence.quotes.length > 0) return []
    const mention = findSubjectName(sentence)
    if (mention === null) return []
    for (const statement of findStatements(sentence, [mention])) {
      const deed = takeDeed({ text: document.text, statement, sentence, mention })
      if (deed === null) continue
      const fact = makeFact(sentence, { mention, kind: 'event' })
      if (fact.status !== 'stated' || fact.warnings.length > 0) return []
      const { type, detail } = mention
      const left = findFullestMention(document, mention).text
      return [{ left, right: deed, fact, sentence: sentence.index, type, detail }]
    }
    return []
  })
}

function findSubjectName(sentence: AnalysedSentence): Mention | null {
  const clause = findPastClause(sentence)
  if (clause === null) return null
  const span = spanUnder(clause.tree, clause.subject)
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  return (
    sentence.mentions.find(
      (mention) =>
        mention.start >= span.start &&
        mention.end === span.end &&
        /^(?:the )?$/iu.test(words.slice(0, mention.start - span.start)) &&
        span.start <= sentence.start + 4,
    ) ?? null
  )
}

type Taking = { text: string; statement: Statement; sentence: AnalysedSentence; mention: Mention }

function takeDeed({ text, statement, sentence, mention }: Taking): string | null {
  if (!isInStatement(statement, mention)) return null
  const first = statement.pieces[0]?.start ?? 0
  if (!/^(?:the )?$/iu.test(text.slice(first, mention.start))) return null
  const words = renderPart(text, statement, { start: mention.end, end: sentence.end }).replace(
    /[\s.,]+$/u,
    '',
  )
  const count = words.split(/\s+/u).length
  if (count < MIN_WORDS || count > MAX_WORDS || /[;:()]|^,/u.test(words)) return null
  // "himself", "his": they tell man from woman.
  return /(?<!\p{L})(?:he|she|him|her|his|hers|himself|herself|they|their|them|it|its|the latter)(?!\p{L})/iu.test(
    words,
  )
    ? null
    : words
}
