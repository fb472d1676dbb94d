import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { listKeptTokens, renderStatement, type Statement } from '../statement'
import { findContextNeed } from './context'
import { hasManyFigures, isToldTwice } from './figures'
import { findFragment } from './fragment'
import { findMisspelt } from './misspelt'
import { saysNothing } from './says-nothing'
import { findBareShare } from './share'

export type WordingCheck = {
  sentence: AnalysedSentence
  statement: Statement
  /** The article's title and topic may say what "the city" is. */
  isLenient: boolean
}

/** Why nothing can be asked with these words, whatever the answer. Answers of one sentence share most of its wordings. */
export function findWordingFault(document: AnalysedDocument, check: WordingCheck): string | null {
  const { sentence, statement, isLenient } = check
  const faults = wordingFaults(document)
  const pieces = statement.pieces.map(({ start, end }) => `${start}-${end}`).join()
  const swaps = statement.swaps.map(({ span, by }) => `${span.start}-${span.end} ${by}`).join()
  const key = `${isLenient ? 'lenient' : 'strict'} ${sentence.index} ${pieces} ${swaps}`
  const known = faults.get(key)
  if (known !== undefined) return known
  const fault =
    findFragment(sentence, statement) ??
    (findMisspelt(document, listKeptTokens(statement, sentence)) === null ? null : 'misspelt') ??
    (hasManyFigures(sentence, statement) ? 'many-figures' : null) ??
    (isToldTwice(sentence, statement) ? 'told-twice' : null) ??
    findBareShare(document.text, { sentence, statement }) ??
    (saysNothing(renderStatement(document.text, statement)) ? 'says-nothing' : null) ??
    findContextNeed(document, { sentence, statement, isLenient })
  faults.set(key, fault)
  return fault
}

const wordingFaults = oncePer((_: AnalysedDocument) => new Map<string, string | null>())
