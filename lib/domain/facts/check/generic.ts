import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { AUXILIARY } from '../tree/clause'
import { treeOf } from '../tree/tree'
import { placeLemmas } from './lemma-places'

/** From this share of sentences in the present on, a text explains how things are rather than what happened. */
const MOSTLY = 0.6
/** In so many sentences a plural noun is what the text is about. */
const LEAST_OFTEN = 5
/** Of fewer sentences nobody can tell. */
const LEAST_SENTENCES = 8

/**
 * True for "the fovea" of "The fovea holds cones": a text that explains in the present means the kind, not one told of before.
 * A thing brought in as one of many ("a lens") is still that one.
 */
export function isGeneric(
  document: AnalysedDocument,
  { sentence, head }: { sentence: AnalysedSentence; head: Token },
): boolean {
  const isMany = head.fineTag === 'NNS' && isOften(document, head)
  if ((head.fineTag !== 'NN' && !isMany) || !isExplaining(document) || !isInPresent(sentence)) return false
  if (sentence.mentions.some(({ type }) => type === 'date' || type === 'person')) return false
  const first = document.sentences[placeLemmas(document).get(head.lemma)?.first ?? -1]
  return (
    first !== undefined && !first.tokens.some((token, at) => isNewThing(first.tokens, { token, at, head }))
  )
}

/** "the rods" of a text on rods. */
function isOften(document: AnalysedDocument, { lemma }: Token): boolean {
  return (placeLemmas(document).get(lemma)?.nounSentences ?? 0) >= LEAST_OFTEN
}

function isNewThing(
  tokens: readonly Token[],
  { token, at, head }: { token: Token; at: number; head: Token },
): boolean {
  if (token.lemma !== head.lemma) return false
  const determiner = tokens
    .slice(Math.max(0, at - 3), at)
    .findLast(({ tag }) => tag === 'DET' || tag === 'PRON')
  return /^(?:an?|some|another|this|his|her|their)$/iu.test(determiner?.text ?? '')
}

const isExplaining = oncePer(({ sentences }: AnalysedDocument) => {
  const count = sentences.filter(isInPresent).length
  return sentences.length >= LEAST_SENTENCES && count >= sentences.length * MOSTLY
})

function isInPresent({ tokens }: AnalysedSentence): boolean {
  const { root } = treeOf(tokens)
  const finite =
    tokens.find(({ relation, head }) => head === root && AUXILIARY.test(relation)) ?? tokens[root]
  return finite !== undefined && (/^VB[ZP]$/u.test(finite.fineTag) || /^(?:can|may)$/u.test(finite.text))
}
