import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isInStatement, type Statement } from '../statement'

/** With more figures than this in one stem nobody can tell what is asked. */
const MOST_FIGURES = 3
const AGED = /-years?-olds?$/iu

/** "only eighty seventy-five-year-old men per one hundred seventy-five-year-old women, and …": a row of figures. */
export function hasManyFigures({ tokens, mentions }: AnalysedSentence, statement: Statement): boolean {
  const figures = mentions.filter((mention) => mention.type === 'number' && isInStatement(statement, mention))
  const ages = tokens.filter((token) => {
    const isCounted = figures.some(({ start, end }) => start <= token.start && token.end <= end)
    return AGED.test(token.text) && !isCounted && isInStatement(statement, token)
  })
  return figures.length + ages.length > MOST_FIGURES
}
