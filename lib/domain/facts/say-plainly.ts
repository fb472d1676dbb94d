import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Replacement } from './statement'
import { childrenAs, treeOf } from './tree/tree'

/** To what, and after what, only the sentence before tells. */
const REPLYING = /^(?:replied|responded|answered|countered|retorted|rejoined|added|continued)$/u
const TOLD = new Set(['ccomp'])

/** "Hill replied that …", "Hill added: …" as "Hill said …": the answer or addition is to what stands elsewhere. */
export function findReplies({ tokens }: AnalysedSentence): Replacement[] {
  const tree = treeOf(tokens)
  return tokens.flatMap((token, at): Replacement[] => {
    if (!REPLYING.test(token.text) || token.fineTag !== 'VBD') return []
    const next = tokens[at + 1]
    const saysThat = next?.text === 'that' && next.relation === 'mark'
    const told = childrenAs(tree, at, TOLD)[0]
    const isTold = told !== undefined && told > at && next?.tag !== 'ADP' && next?.text !== 'to'
    return saysThat || isTold ? [{ span: { start: token.start, end: token.end }, by: 'said' }] : []
  })
}
