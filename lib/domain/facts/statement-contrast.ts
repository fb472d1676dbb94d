import type { AnalysedSentence } from '@/lib/domain/language/document'
import { findKept, type Statement } from './statement'
import { isPredicate } from './tree/clause'
import { baseRelation, treeOf } from './tree/tree'

const CONTRAST = /^(?:while|whereas|although|though|despite|unlike)$/iu
/** Something went on in spite of something. */
const GOES_ON = /^(?:remain|continue|persist|stay|keep|survive|retain)$/u
const JOINED = /^(?:conj|parataxis)$/u

/**
 * True where a cut took one side of a contrast: "While Elm grew, its trade was small and fell" without the fall, or
 * "Hill's name remained good" without "despite the fire".
 */
export function tearsContrast(sentence: AnalysedSentence, variant: Statement): boolean {
  const { tokens } = sentence
  const isKept = findKept(variant, sentence)
  const opening = tokens[isKept.indexOf(true)]
  const tree = treeOf(tokens)
  if (opening !== undefined && CONTRAST.test(opening.text)) {
    const isTorn = tokens.some(
      (token, at) =>
        token.head === tree.root &&
        JOINED.test(baseRelation(token)) &&
        isKept[at] !== true &&
        isPredicate(tree, at),
    )
    if (isTorn) return true
  }
  const goesOn = isKept[tree.root] === true && GOES_ON.test(tokens[tree.root]?.lemma ?? '')
  return goesOn && tokens.some((token, at) => CONTRAST.test(token.text) && isKept[at] !== true)
}
