import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isInStatement, type Statement } from '../statement'

/** "northern Elmland, Norway," without its Norway: what holds the place would be as right an answer. */
export function hasLostContainer(
  sentence: AnalysedSentence,
  { mention, statement }: { mention: Mention; statement: Statement },
): boolean {
  if (mention.type !== 'place') return false
  return sentence.mentions.some(
    (other) =>
      other.type === 'place' &&
      other.start > mention.end &&
      /^, (?:the )?$/u.test(
        sentence.text.slice(mention.end - sentence.start, other.start - sentence.start),
      ) &&
      /^,/u.test(sentence.text.slice(other.end - sentence.start)) &&
      !isInStatement(statement, other),
  )
}
