import type { Claim } from '@/lib/domain/facts/claim'

const TELLS_WHAT =
  /^(?:mean|refer|consist|describe|denote|comprise|involve|include|occur|define|contain|form)$/u

/**
 * A gap at a common noun that the sentence neither defines nor characterises ("a hub for _____"): many words would fit, so
 * it is asked only in an article that gives hardly anything else.
 */
export function isSpare({ fact, mention, sentence }: Claim): boolean {
  if (mention === null || mention.type !== 'term' || fact.kind !== 'event') return false
  const { tokens } = sentence
  const head = tokens.findLast((token) => mention.start <= token.start && token.end <= mention.end)
  const at = head === undefined ? -1 : tokens.indexOf(head)
  const above = tokens[head?.head ?? -1]
  if (
    head === undefined ||
    above === undefined ||
    !/^nsubj/u.test(head.relation) ||
    above.relation !== 'root'
  )
    return true
  // "An inland harbour is a basin that …": what the sentence says is said of the term itself.
  const isCopular = tokens.some((token) => token.relation === 'cop' && tokens[token.head] === above)
  const isGeneral = !tokens.some(
    (token) => token.head === at && /^(?:the|this|that|these|those|its|their|his|her)$/iu.test(token.text),
  )
  return !(isGeneral && (isCopular || TELLS_WHAT.test(above.lemma)))
}
