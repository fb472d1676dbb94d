import { countWords } from '@/lib/domain/article/count-words'
import { overlaps } from '@/lib/domain/article/span'
import { isInStatement, listKeptTokens, renderStatement, type Statement } from './statement'
import { listContentLemmas } from './check/content-words'
import { tearsContrast } from './statement-contrast'
import { mendSigns } from './statement-signs'
import { tellInPast } from './told-tense'
import { listPropositions } from './tree/propositions'
import { isWhole, listOwnMatter, listPruned, listTreeVariants } from './tree/tree-variants'
import type { VariantRequest } from './variant-request'
import { listVariantsByWords } from './variants-by-words'

/** A longer sentence is asked about in its shortest whole form first. */
const EASY_WORDS = 22
/** Such a one is asked about in one of its own short sentences before it is taken as it stands. */
const HEAVY_WORDS = 26

/**
 * The statement first, then shorter ones that are whole sentences too: without an aside between commas, without the last
 * clause, or the last main clause alone. For a sentence that is too long or whose other half points elsewhere.
 */
export function* eachVariant(request: VariantRequest): Generator<Statement> {
  const { text, statement, sentence } = request
  const mend = (variant: Statement) =>
    tellInPast(text, { sentence, statement: mendSigns(text, { sentence, statement: variant }) })
  const words = countWords(renderStatement(text, statement))
  const isLong = words > EASY_WORDS
  const isFit = (variant: Statement) =>
    isWhole(sentence, variant) && isSpecific(request, variant) && !tearsContrast(sentence, variant)
  const isOwn = (variant: Statement) => isSpecific(request, variant) && !tearsContrast(sentence, variant)
  for (const variant of listOwnMatter(request)) if (isFit(variant)) yield mend(variant)
  if (!isLong) yield mend(statement)
  for (const variant of listTreeVariants(request)) if (isFit(variant)) yield mend(variant)
  if (words > HEAVY_WORDS)
    for (const variant of listPropositions(request)) if (isOwn(variant)) yield mend(variant)
  if (isLong) yield mend(statement)
  for (const variant of listVariantsByWords(request)) if (isFit(variant)) yield mend(variant)
  for (const variant of listPropositions(request)) if (isOwn(variant)) yield mend(variant)
  for (const variant of listPruned(request)) if (isFit(variant)) yield mend(variant)
}

/** What a shortened sentence must still say beside the answer, in content words; a name could be anybody's sooner than a figure. */
const LEAST_BESIDE = 3
const LEAST_BESIDE_NAME = 4

/** True when enough is left to tell which fact is meant ("The council passed _____." is not). */
function isSpecific({ sentence, keep }: VariantRequest, variant: Statement): boolean {
  const [answer] = keep
  const kept = listKeptTokens(variant, sentence)
  const size = listContentLemmas(kept, answer === undefined ? [] : [answer]).size
  if (size >= LEAST_BESIDE_NAME) return true
  const isValue =
    answer !== undefined &&
    /\d/u.test(sentence.text.slice(answer.start - sentence.start, answer.end - sentence.start))
  const hasPin = sentence.mentions.some(
    (mention) =>
      /^(?:date|place)$/u.test(mention.type) &&
      isInStatement(variant, mention) &&
      !(answer !== undefined && overlaps(mention, answer)),
  )
  return size >= LEAST_BESIDE && (isValue || hasPin)
}
