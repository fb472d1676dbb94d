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

/** "The Gull and the Swan took $4m while the Swan took $2m": one thing does the same twice, so one of the figures is another's. */
export function isToldTwice({ tokens, mentions }: AnalysedSentence, statement: Statement): boolean {
  const doings = tokens.flatMap((token, at) => {
    const subject = token.relation === 'conj' ? tokens[token.head] : token
    if (subject === undefined || !/^nsubj/u.test(subject.relation) || !isInStatement(statement, token))
      return []
    const name = mentions.find(
      ({ start, end, value }) => value === null && start <= token.start && token.end <= end,
    )
    const verb = tokens[subject.head]
    return name === undefined || verb === undefined || subject.head < at
      ? []
      : [{ name, doing: `${name.text} ${verb.lemma}` }]
  })
  return doings.some((one) => doings.some((other) => one.name !== other.name && one.doing === other.doing))
}
