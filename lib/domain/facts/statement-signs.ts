import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { AUXILIARY, isFiniteForm, readClause } from './tree/clause'
import { treeOf } from './tree/tree'
import { cutStatement, isInStatement, listKeptTokens, type Statement } from './statement'

/** "Elm, is a town": one comma alone between a subject and its verb, from the source or left by a cut, is taken out. */
export function mendSigns(
  text: string,
  { sentence, statement }: { sentence: AnalysedSentence; statement: Statement },
): Statement {
  if (!hasCommaBeforeVerb(listKeptTokens(statement, sentence))) return statement
  const tree = treeOf(sentence.tokens)
  const kept: { token: Token; at: number }[] = []
  for (const [at, token] of sentence.tokens.entries())
    if (isInStatement(statement, token)) kept.push({ token, at })
  return kept.reduce((mended, { token, at }, place) => {
    const verb = kept[place + 1]
    const before = kept[place - 1]
    if (token.text !== ',' || verb === undefined || before === undefined || !isFiniteForm(verb.token.fineTag))
      return mended
    const head = AUXILIARY.test(verb.token.relation) ? verb.token.head : verb.at
    const { subject } = readClause(tree, head)
    if (subject < 0 || subject > at) return mended
    const first = tree.first[subject] ?? subject
    const inner = kept.filter((other) => other.at >= first && other.at < at)
    // "beat the militants, took the town and went": verbs in a row share their commas.
    if (kept.some((other) => other.at < at && other.at !== head && isFiniteForm(other.token.fineTag)))
      return mended
    // "A book, titled Elm, was sold": the second comma of a pair stands before a verb as well.
    const isFirstOfPair = kept.some(
      (other, index) =>
        other.at > at && other.token.text === ',' && isFiniteForm(kept[index + 1]?.token.fineTag),
    )
    if (isFirstOfPair) return mended
    const isPlain = inner.length > 0 && inner.every((other) => !/^[,;:()–—"“”]$/u.test(other.token.text))
    // A relative clause without its opening comma may still need the closing one.
    const hasVerb = inner.some((other) => other.token.tag === 'VERB' && other.at > subject)
    return isPlain && !hasVerb
      ? cutStatement(text, mended, { start: before.token.end, end: token.end })
      : mended
  }, statement)
}

/** Few wordings have any. */
function hasCommaBeforeVerb(kept: readonly Token[]): boolean {
  return kept.some(({ text }, at) => text === ',' && isFiniteForm(kept[at + 1]?.fineTag))
}
