import type { Claim } from '@/lib/domain/facts/claim'
import { isToldTerm } from '@/lib/domain/facts/check/told-term'
import { isAskedAsTerm } from '@/lib/domain/facts/terms/find-term'

/**
 * A gap at a common noun that the sentence neither defines nor characterises ("a hub for _____"): many words would fit, so
 * what is made of it comes last.
 */
export function isSpare({ fact, mention, sentence }: Claim): boolean {
  return (
    mention?.type === 'term' &&
    !isAskedAsTerm(mention) &&
    fact.kind === 'event' &&
    !isToldTerm(sentence, mention)
  )
}
