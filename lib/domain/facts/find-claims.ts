import type { Holder } from '@/lib/domain/article/article'
import { makeStableId } from '@/lib/domain/article/stable-id'
import { overlaps, quoteSpan } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isBesideMatter } from './check/beside-matter'
import { isCited } from './check/cited'
import { indexLemmas } from './check/content-words'
import { isDefaultCountry } from './check/default-country'
import { isEpithetKey } from './check/epithet'
import { isKnownThing } from './check/known-thing'
import { findDominantEntity } from './check/dominant'
import { findFullName } from './check/full-name'
import { isInTitle, isTextInTitle, isTopicAnswer } from './check/topic'
import { makeSalienceModel, scoreSalience, type SalienceModel } from './check/salience'
import type { Claim, FactDraft } from './claim'
import type { FactPattern } from './patterns/pattern'
import { ASIDE_PATTERNS, FACT_PATTERNS, SPARE_PATTERNS } from './patterns/registry'
import { askQuestion, mayBeAsked } from './ask/ask-question'
import { resolveBodies } from './resolve-bodies'
import { resolveDefinites } from './resolve-definites'
import { resolveLife } from './resolve-life'
import { resolveSubjects } from './resolve-subjects'
import { resolveThings } from './resolve-things'
import { findReplies } from './say-plainly'
import { findStatement, listWordings, type StatementMaking } from './find-statement'
import { renderStatement, type Replacement, type Statement } from './statement'
import { findToldDates } from './told-dates'
import { findToldYears } from './told-years'
import type { SentenceStatus } from './status/classify-status'

export type ClaimSource = {
  document: AnalysedDocument
  /** One for each sentence of the document. */
  statuses: readonly SentenceStatus[]
  /** Goes into every id. */
  idParts: readonly string[]
  /** Told of each draft that cannot be asked with a gap, and why; for benches and for finding what to mend. */
  onReject?: (rejection: { sentence: AnalysedSentence; draft: FactDraft; reason: string }) => void
}

/** Below this an answer is met in passing: it comes last. */
const LEAST_SALIENCE = 0.3
/** Reasons that knowing the article's topic may lift. */
const NEEDS_TITLE = /^(?:definite:|half-compared)/u
/** With so many facts of the surer kinds, the less sure ones are left alone. */
const ENOUGH_CLAIMS = 12

/** Every fact of the article that can be asked for with one defensible answer. */
export function findClaims({ document, statuses, idParts, onReject }: ClaimSource): Claim[] {
  const model = makeSalienceModel(document)
  const lemmas = indexLemmas(document.sentences)
  const dominant = findDominantEntity(document)
  const subjects = resolveSubjects(document, dominant)
  const things = resolveThings(document)
  const definites = resolveDefinites(document)
  const bodies = resolveBodies(document)
  const life = resolveLife(document)
  const shared = { document, lemmas, model, dominant, idParts, onReject }
  const find = (patterns: readonly FactPattern[]) =>
    document.sentences.flatMap((sentence) => {
      const status = statuses[sentence.index]
      if (status === undefined || isBesideMatter(document, sentence)) return []
      const isAll = isFactual(status)
      if (!isAll && (patterns !== FACT_PATTERNS || !isUnsure(status))) return []
      return findInSentence(isAll ? patterns : ASIDE_PATTERNS, {
        ...shared,
        sentence,
        status,
        swaps: [
          ...listSwaps(
            subjects.get(sentence.index) ??
              things.get(sentence.index) ??
              bodies.get(sentence.index) ??
              life.get(sentence.index),
          ),
          ...findToldDates(sentence, document.publishedAt),
          ...findToldYears(document, sentence),
          ...findReplies(sentence),
          ...(definites.get(sentence.index) ?? []).filter(
            ({ span }) => status.holder === null || !overlaps(span, status.holder),
          ),
        ],
      })
    })
  const claims = find(FACT_PATTERNS)
  return claims.length >= ENOUGH_CLAIMS ? claims : [...claims, ...find(SPARE_PATTERNS)]
}

/** The facts of one sentence, one to an answer. */
function findInSentence(patterns: readonly FactPattern[], making: Omit<Making, 'draft'>): Claim[] {
  const seen = new Set<string>()
  return patterns
    .flatMap((pattern) => pattern.find(making.document, making.sentence))
    .flatMap((draft) => {
      const key = `${draft.answer.start}-${draft.answer.end}`
      const claim = seen.has(key) ? null : makeClaim({ ...making, draft })
      if (claim !== null) seen.add(key)
      return claim === null ? [] : [claim]
    })
    .filter((claim, _, all) => !all.some((other) => other !== claim && listsAnswer(other, claim)))
}

/** A whole list is asked for: then not for one of it, which would tell the others. */
function listsAnswer({ list, answer }: Claim, claim: Claim): boolean {
  return (
    list !== undefined &&
    claim.list === undefined &&
    answer.start <= claim.answer.start &&
    claim.answer.end <= answer.end
  )
}

function listSwaps(swap: Replacement | undefined): readonly Replacement[] {
  return swap === undefined ? [] : [swap]
}

function isFactual({ status, isNameless }: SentenceStatus): boolean {
  return !isNameless && (status === 'stated' || status === 'attributed')
}

/** Its main matter is no fact, but what it says in passing may be. */
function isUnsure({ status }: SentenceStatus): boolean {
  return /^(?:hedged|prediction|hypothetical|opinion)$/u.test(status)
}

type Making = StatementMaking & {
  model: SalienceModel
  idParts: readonly string[]
  onReject: ClaimSource['onReject']
}

function makeClaim({
  document,
  lemmas,
  model,
  dominant,
  idParts,
  sentence,
  status,
  draft,
  swaps,
  onReject,
}: Making): Claim | null {
  const { quote } = draft.answer
  if (isEpithetKey(quote) || isKnownThing(quote)) {
    onReject?.({ sentence, draft, reason: 'no-name' })
    return null
  }
  const holder = draft.standsAlone ? null : status.holder
  const making = { document, lemmas, dominant, sentence, status, draft, swaps }
  const strict = findStatement(making, false)
  const lenient =
    typeof strict === 'string' && NEEDS_TITLE.test(strict) ? findStatement(making, true) : strict
  const isLastResort = typeof strict === 'string' && typeof lenient !== 'string'
  const found = isLastResort ? lenient : strict
  const statement = typeof found === 'string' ? null : found
  if (typeof found === 'string') onReject?.({ sentence, draft, reason: found })
  // Two values for one thing: shown to the teacher with a warning, never asked.
  const isContradicted = found === 'contradiction'
  if (statement === null && draft.question === null && !isContradicted) return null
  const { kind, arguments: parts, ...rest } = draft
  const fact = {
    ...quoteSpan(document.text, draft.span),
    id: makeStableId('f', [
      ...idParts,
      draft.span.start,
      draft.span.end,
      draft.answer.start,
      draft.answer.end,
      kind,
    ]),
    kind,
    status: holder === null ? ('stated' as const) : status.status,
    holder,
    hedge: draft.mention?.hedge?.text ?? null,
    arguments: parts,
    salience: scoreSalience(model, { draft, sentence }),
    asOf: findAsOf(sentence, draft),
    warnings: isContradicted ? (['contradiction'] as const).slice() : [],
  }
  const { mention } = draft
  const asked =
    statement === null || mention === null
      ? null
      : (askQuestion({ document, sentence, statement, mention, holder }) ??
        askOfShorter({ making, mention, statement, isLenient: isLastResort }))
  const fullName = mention === null ? null : findFullName(document, { sentence, mention })
  return {
    ...rest,
    aliases: fullName === null ? rest.aliases : [...new Set([...rest.aliases, fullName, rest.answer.quote])],
    fullName,
    isGiven:
      mention === null
        ? isTextInTitle(document, rest.answer.quote)
        : isInTitle(document, mention) || isDefaultCountry(document, { sentence, mention }),
    fact,
    sentence,
    statement,
    isLastResort,
    isMinor: mention !== null && (fact.salience < LEAST_SALIENCE || isCited(sentence, mention)),
    isOwnSubject: mention !== null && isTopicAnswer(document, { mention, dominant }),
    question: isContradicted ? null : (withHolder(draft.question, holder) ?? asked),
  }
}

/** Other wordings that a question is tried with where the first allows none. */
const MAX_TRIED = 4

/** A question made of a shorter wording that stands alone as well: one that lost a second matter or an aside. */
function askOfShorter({
  making,
  mention,
  statement,
  isLenient,
}: {
  making: StatementMaking
  mention: Mention
  statement: Statement
  isLenient: boolean
}): string | null {
  const { document, sentence, status } = making
  if (!mayBeAsked(sentence, mention)) return null
  let tried = 0
  for (const { shorter, findOwnFault } of listWordings(making)) {
    if (renderStatement(document.text, shorter) === renderStatement(document.text, statement)) continue
    if (tried++ >= MAX_TRIED) return null
    // A question is read again as it is written, which costs most: only where the wording holds.
    if (findOwnFault(isLenient) !== null) continue
    const question = askQuestion({ document, sentence, statement: shorter, mention, holder: status.holder })
    if (question !== null) return question
  }
  return null
}

/** A pattern's own question says whose claim it is. */
function withHolder(question: string | null, holder: Holder | null): string | null {
  if (question === null || holder === null || question.includes(holder.text)) return question
  const name = holder.text.replace(/\s+/gu, ' ').replace(/^(?:The|A|An)(?=\s)/u, (word) => word.toLowerCase())
  return `According to ${name}, ${question.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`
}

/** The year that the sentence gives for a figure that changes with time. */
function findAsOf(sentence: AnalysedSentence, draft: FactDraft): string | null {
  if (draft.kind !== 'count') return null
  const years = sentence.mentions.filter((mention) => mention.type === 'date' && mention.value !== null)
  const [only] = years
  if (years.length !== 1 || only === undefined || only.value === null) return null
  return only.value < 0 ? only.text : String(only.value)
}
