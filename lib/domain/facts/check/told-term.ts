import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

const TELLS_WHAT =
  /^(?:mean|refer|consist|describe|denote|comprise|involve|include|occur|define|contain|form)$/u

/**
 * True where the sentence says what a common noun is ("An inland harbour is a basin that …", "Osmosis occurs when …"). In a
 * gap anywhere else ("a hub for _____") many words would fit.
 */
export function isToldTerm({ tokens }: AnalysedSentence, mention: Mention): boolean {
  const head = tokens.findLast((token) => mention.start <= token.start && token.end <= mention.end)
  const at = head === undefined ? -1 : tokens.indexOf(head)
  const above = tokens[head?.head ?? -1]
  if (
    head === undefined ||
    above === undefined ||
    !/^nsubj/u.test(head.relation) ||
    above.relation !== 'root'
  )
    return false
  // What the sentence says is said of the term itself.
  const isCopular = tokens.some((token) => token.relation === 'cop' && tokens[token.head] === above)
  const isGeneral = !tokens.some(
    (token) => token.head === at && /^(?:the|this|that|these|those|its|their|his|her)$/iu.test(token.text),
  )
  return isGeneral && (isCopular || TELLS_WHAT.test(above.lemma) || isSaidOfCompound(tokens, { at, mention }))
}

/** "Coastal dunes hold back the sea": what two words name together does or has something of its own. */
function isSaidOfCompound(
  tokens: AnalysedSentence['tokens'],
  { at, mention }: { at: number; mention: Mention },
): boolean {
  const verb = tokens[at]?.head ?? -1
  const isPresent =
    /^VB[PZ]?$/u.test(tokens[verb]?.fineTag ?? '') &&
    !tokens.some(({ head, relation }) => head === verb && /^aux/u.test(relation))
  return (
    isPresent &&
    /\s/u.test(mention.text) &&
    tokens.some(({ head, relation, tag }) => head === verb && relation === 'obj' && tag === 'NOUN')
  )
}
