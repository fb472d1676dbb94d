import { overlaps } from '@/lib/domain/article/span'
import { countWords } from '@/lib/domain/article/count-words'
import { oncePer } from '@/lib/domain/article/once-per'
import { replayable } from '@/lib/domain/article/replayable'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { findTellingPlace } from '@/lib/domain/language/lists/telling-places'
import type { Mention } from '@/lib/domain/language/mention'
import { isAnswerWorthAsking } from './check/answer'
import { isCoAuthor } from './check/cited-authors'
import { hasLostContainer } from './check/container'
import { isLineUp } from './check/line-up'
import { isMadeUp } from './check/made-up'
import { isOneOfMany } from './check/one-of-many'
import { isToldByFigures } from './check/told-by-figures'
import { isToldByStem } from './check/told-by-stem'
import { findRival } from './check/uniqueness'
import { isVenue } from './check/venue'
import { findWordingFault } from './check/wording'
import type { FactDraft } from './claim'
import { spellOutNames } from './spell-out-names'
import { isInStatement, makeStatement, renderStatement, type Replacement, type Statement } from './statement'
import { eachVariant } from './statement-variants'
import type { SentenceStatus } from './status/classify-status'

/** Longest statement that a student should have to read, in words; a gap may add one that says what is missing. */
const MAX_STATEMENT_WORDS = 31
const MIN_STATEMENT_WORDS = 5

/** All that a wording around one answer is made from. */
export type StatementMaking = {
  document: AnalysedDocument
  lemmas: ReadonlyMap<string, readonly number[]>
  /** The entity that the whole article is about. */
  dominant: string | null
  sentence: AnalysedSentence
  status: SentenceStatus
  draft: FactDraft
  swaps: readonly Replacement[]
}
/** A wording, and what looks for its faults. */
export type Wording = { shorter: Statement; findOwnFault: (isLenient: boolean) => string | null }

/** They are looked at up to three times: strictly, with the title in mind, and for another question. */
export const listWordings = oncePer((making: StatementMaking) => replayable(eachWording(making)))

/** The wordings around an answer, the best first, each with what looks for its faults. */
function* eachWording({
  document,
  lemmas,
  dominant,
  sentence,
  status,
  swaps: all,
  draft: { mention },
}: StatementMaking): Generator<Wording> {
  if (mention === null) return
  // What is asked for stays as it stands ("four" in "four years later").
  const swaps = all.filter(({ span }) => !overlaps(span, mention))
  const keep = [mention, ...(status.holder === null ? [] : [status.holder])]
  const names = spellOutNames(document, sentence, [mention, ...swaps.map(({ span }) => span)])
  const trimmed = makeStatement({ text: document.text, sentence, keep, swaps })
  // Names in full come after: what may be cut does not depend on them.
  const whole = { ...trimmed, swaps: [...swaps, ...names] }
  for (const statement of eachVariant({ text: document.text, sentence, statement: whole, keep })) {
    yield {
      shorter: statement,
      findOwnFault: (isLenient) =>
        findFault({ document, lemmas, dominant, sentence, statement, mention, isLenient }),
    }
  }
}

/** The sentence as it can stand alone around this answer, or the reason why it cannot be asked with a gap. */
export function findStatement(making: StatementMaking, isLenient: boolean): Statement | string {
  const { dominant, sentence, status, draft } = making
  const { mention } = draft
  if (mention === null || draft.standsAlone) return 'no-gap'
  if (mention.entity === dominant && !isPinned(sentence, mention)) return 'the-articles-own-subject'
  if (status.holder !== null && mention.start < status.holder.end && status.holder.start < mention.end)
    return 'is-holder'
  if (!isAnswerWorthAsking(sentence, mention)) return 'not-a-whole-answer'
  if (isCoAuthor(making.document, mention)) return 'co-author'
  if (isMadeUp(sentence, mention)) return 'made-up'
  if (isVenue(sentence, mention)) return 'venue'
  if (isLineUp(making.document, sentence, mention)) return 'line-up'
  let reason: string | null = null
  for (const { shorter, findOwnFault } of listWordings(making)) {
    const fault = findOwnFault(isLenient)
    if (fault === null) return shorter
    reason ??= fault
  }
  return reason ?? 'no-statement'
}

/** The article's own subject is worth asking for only with a figure or another name in the stem. */
function isPinned(sentence: AnalysedSentence, mention: Mention): boolean {
  return sentence.mentions.filter((other) => other.entity !== mention.entity).length >= 1
}

type FaultCheck = Pick<StatementMaking, 'document' | 'lemmas' | 'dominant' | 'sentence'> & {
  statement: Statement
  mention: Mention
  /** The article's title and topic may say what "the city" is. */
  isLenient: boolean
}

/** Why this wording cannot be asked, or null. */
function findFault({
  document,
  lemmas,
  dominant,
  sentence,
  statement,
  mention,
  isLenient,
}: FaultCheck): string | null {
  if (!isInStatement(statement, mention)) return 'cut-away'
  const words = countWords(renderStatement(document.text, statement))
  if (words > MAX_STATEMENT_WORDS) return 'too-long'
  if (words < MIN_STATEMENT_WORDS) return 'too-short'
  return (
    findWordingFault(document, { sentence, statement, isLenient }) ??
    findRival({ document, lemmas, sentence, statement, mention, dominant }) ??
    findTold(document, { statement, mention }) ??
    (isOneOfMany({ sentence, mention, statement }) ? 'one-of-many' : null) ??
    (hasLostContainer(sentence, { mention, statement }) ? 'container-cut' : null)
  )
}

/** A shorter wording may do without the words that tell where it is. */
function findTold(
  document: AnalysedDocument,
  { statement, mention }: Pick<FaultCheck, 'statement' | 'mention'>,
): 'told' | null {
  if (mention.type === 'term' || mention.type === 'date') return null
  const stem = renderStatement(document.text, statement, { span: mention, by: '_' })
  if (mention.value !== null) return isToldByFigures(stem) ? 'told' : null
  return findTellingPlace(stem, mention.text) === null && !isToldByStem(stem, mention) ? null : 'told'
}
