import { oncePer } from '@/lib/domain/article/once-per'
import type { Claim } from '@/lib/domain/facts/claim'
import type { Token } from '@/lib/domain/language/token'
import type { Sign } from './item-signs'

/** How sure the parse is that a claim's items rest on, and where the answer stands in the tree. */
export const describeParse = oncePer((claim: Claim): readonly Sign[] => {
  const { tokens } = claim.sentence
  const sure = tokens.map((token) => token.confidence)
  const mean = sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length)
  const head = findLastWord(claim)
  const above = head === undefined ? undefined : tokens[head.head]
  return [
    ['sure mean', mean],
    ['sure least', Math.min(1, ...sure)],
    [`role ${head?.relation.split(':')[0] ?? 'none'}`, 1],
    ['right under the verb', above?.relation === 'root' ? 1 : 0],
    ['depth', Math.min(5, head === undefined ? 0 : depthOf(tokens, head)) / 3],
  ]
})

function findLastWord({ mention, sentence }: Claim): Token | undefined {
  return sentence.tokens.findLast(
    (token) => mention !== null && mention.start <= token.start && token.end <= mention.end,
  )
}

function depthOf(tokens: readonly Token[], token: Token): number {
  let depth = 0
  for (let at = tokens[token.head]; at !== undefined && depth < 9; at = tokens[at.head]) depth++
  return depth
}
