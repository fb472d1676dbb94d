import { overlaps, type Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import { readFrame, type Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import { survivesRereading } from '../ask/round-trip'
import { writeQuestion } from '../ask/write-question'
import { listContentLemmas } from '../check/content-words'
import { findDominantEntity } from '../check/dominant'
import { findWordingFault } from '../check/wording'
import { resolveSubjects } from '../resolve-subjects'
import { resolveThings } from '../resolve-things'
import {
  isInStatement,
  listKeptTokens,
  makeStatement,
  renderStatement,
  type Replacement,
  type Statement,
} from '../statement'
import { eachVariant } from '../statement-variants'
import type { Reading } from './reading'

const MAX_WORDS = 30
/** "What can be measured accurately?" is nothing that anybody could answer. */
const LEAST_LEFT = 3
/** "the current crackdown": of the day of writing. */
const OF_NOW = /(?<!\p{L})(?:current|latest|recent|ongoing|upcoming|present-day)(?!\p{L})/u

export type Part = {
  /** What is asked for, as a mention: a phrase of the sentence made one. */
  mention: Mention
  /** Content words that must be left beside it. */
  least: number
  planOf: (frame: Frame) => QuestionPlan | null
  /** Words that must not be cut from around it. */
  keep?: readonly Span[]
  isFit?: (statement: Statement) => boolean
}

/** The sentence, or a shorter wording of it, as a question for one of its parts; null where tree or wording is in doubt. */
export function askPart(reading: Reading, { mention, least, planOf, keep = [], isFit }: Part): string | null {
  const { document, sentence } = reading
  const kept = [mention, ...keep]
  const swaps = listSwaps(reading).filter(({ span }) => !overlaps(span, mention))
  const whole = makeStatement({ text: document.text, sentence, keep: kept, swaps })
  for (const statement of eachVariant({ text: document.text, sentence, statement: whole, keep: kept })) {
    if (!isSound(reading, { statement, mention, least }) || isFit?.(statement) === false) continue
    const asking = { document, sentence, statement, mention, holder: null }
    const frame = readFrame(asking)
    const plan = frame === null ? null : planOf(frame)
    if (frame === null || plan === null) continue
    // What was left of the clause may be less than what was left of the sentence.
    const left = frame.tree.tokens.filter((_, at) => frame.isKept[at] === true)
    if (listContentLemmas(left, [mention]).size < Math.min(least, LEAST_LEFT)) continue
    const question = writeQuestion(frame, plan)
    if (question === null || OF_NOW.test(question) || isOfSomebodyElse(reading, { question, mention }))
      continue
    if (survivesRereading({ asking, frame, plan, question })) return question
  }
  return null
}

/** "his case": whose, only a person in the question itself can say. */
function isOfSomebodyElse(
  { sentence }: Reading,
  { question, mention }: { question: string; mention: Mention },
): boolean {
  if (!/(?<!\p{L})(?:he|she|him|his|hers?)(?!\p{L})/iu.test(question)) return false
  return !sentence.mentions.some(
    ({ type, start, text }) => type === 'person' && start !== mention.start && question.includes(text),
  )
}

/** Who an opening "he" or "she" is, and what "it" is, where that is sure. */
function listSwaps({ document, sentence }: Reading): Replacement[] {
  const swap =
    resolveSubjects(document, findDominantEntity(document)).get(sentence.index) ??
    resolveThings(document).get(sentence.index)
  return swap === undefined ? [] : [swap]
}

type Wording = { statement: Statement } & Pick<Part, 'mention' | 'least'>

function isSound({ document, sentence }: Reading, { statement, mention, least }: Wording): boolean {
  if (!isInStatement(statement, mention)) return false
  if (renderStatement(document.text, statement).split(/\s+/u).length > MAX_WORDS) return false
  // Asked before the search for faults, which costs more.
  if (listContentLemmas(listKeptTokens(statement, sentence), [mention]).size < least) return false
  // "The guild elite …": what is asked for may point, for the question does not have it.
  const asked = { span: mention, by: document.text.slice(mention.start, mention.end) }
  const left = { ...statement, swaps: [...statement.swaps, asked] }
  return findWordingFault(document, { sentence, statement: left, isLenient: false }) === null
}
