import { countWords } from '@/lib/domain/article/count-words'
import { oncePer } from '@/lib/domain/article/once-per'
import { overlaps } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isInStatement, listKeptTokens, renderStatement, shareStatement, type Statement } from './statement'
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
  const { text, sentence } = request
  const statement = shareStatement(sentence, request.statement)
  const share = (variants: readonly Statement[]) =>
    variants.map((variant) => shareStatement(sentence, variant))
  const mend = (variant: Statement) => mendStatement(variant, sentence, text)
  const words = countWords(renderStatement(text, statement))
  const isLong = words > EASY_WORDS
  const isFit = (variant: Statement) => hangsTogether(variant, sentence) && isSpecific(request, variant)
  const isOwn = (variant: Statement) => isSpecific(request, variant) && !tearsContrast(sentence, variant)
  const listOwn = () => share(listPropositions(request))
  for (const variant of share(listOwnMatter(request))) if (isFit(variant)) yield mend(variant)
  if (!isLong) yield mend(statement)
  for (const variant of share(listTreeVariants(request))) if (isFit(variant)) yield mend(variant)
  if (words > HEAVY_WORDS) for (const variant of listOwn()) if (isOwn(variant)) yield mend(variant)
  if (isLong) yield mend(statement)
  for (const variant of share(listVariantsByWords(request))) if (isFit(variant)) yield mend(variant)
  for (const variant of listOwn()) if (isOwn(variant)) yield mend(variant)
  for (const variant of share(listPruned(request))) if (isFit(variant)) yield mend(variant)
}

/** Whatever is asked for. */
const hangsTogether = oncePer(
  (variant: Statement, sentence: AnalysedSentence): boolean =>
    isWhole(sentence, variant) && !tearsContrast(sentence, variant),
)

const mendStatement = oncePer((variant: Statement, sentence: AnalysedSentence, text: string): Statement =>
  shareStatement(
    sentence,
    tellInPast(text, { sentence, statement: mendSigns(text, { sentence, statement: variant }) }),
  ),
)

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
