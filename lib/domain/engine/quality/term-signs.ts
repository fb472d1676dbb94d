import { oncePer } from '@/lib/domain/article/once-per'
import type { Claim } from '@/lib/domain/facts/claim'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import { findTerm } from '@/lib/domain/facts/terms/find-term'
import { listTerms } from '@/lib/domain/facts/terms/termhood'
import { isEmptyHead } from '@/lib/domain/facts/terms/term-phrase'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Sign } from './item-signs'

const FULL_C_VALUE = 6
const FULL_BLOCKS = 4
const FULL_BESIDE = 8

/** How much a common noun that is asked for is a term of the article, and how much is said beside it; none for other answers. */
export const describeTermhood = oncePer((claim: Claim, document: AnalysedDocument): readonly Sign[] => {
  const { mention, sentence } = claim
  if (mention?.type !== 'term') return []
  const term = findTerm(document, { sentence, mention })
  const beside = [...listContentLemmas(sentence.tokens, [mention])].filter((lemma) => !isEmptyHead(lemma))
  const terms = listTerms(document)
  const known = beside.filter((lemma) => (terms.get(lemma)?.sentences.size ?? 0) > 1)
  return [
    ['termhood', term?.score ?? 0],
    ['term C-value', Math.min(1, (term?.cValue ?? 0) / FULL_C_VALUE)],
    ['term rarity', term?.rarity ?? 0],
    ['term in title', term?.isInTitle === true ? 1 : 0],
    ['term introduced', term?.isIntroduced === true ? 1 : 0],
    ['term blocks', Math.min(1, (term?.blocks.size ?? 0) / FULL_BLOCKS)],
    ['term words beside', Math.min(1, beside.length / FULL_BESIDE)],
    ['term known beside', beside.length === 0 ? 0 : known.length / beside.length],
  ]
})
