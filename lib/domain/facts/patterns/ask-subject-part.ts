import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { listAsked, type Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import { askPart, type Part } from './ask-part'
import { listChildren, type Reading } from './reading'
import { putQuestionWords, WH } from './who-or-what'

export type SubjectPart = Pick<Part, 'mention' | 'least' | 'isFit' | 'keep'> & {
  /** The head of the subject. */
  at: number
  /** The question words in lower case: "who", "what", "which river". */
  wh: string
  /** "is denser than …": the predicate is what stands after a copula. */
  isCopular?: boolean
}

/** "What allowed the glassmakers to …?": the sentence, or a shorter wording of it, asked for its subject; null where that is in doubt. */
export function askSubjectPart(
  reading: Reading,
  { at, mention, wh, isCopular = false, ...rest }: SubjectPart,
): string | null {
  if (isCutOff(reading, { at, end: mention.end }) || listChildren(reading, at, /^case$/u).length > 0)
    return null
  const question = askPart(reading, {
    ...rest,
    mention,
    planOf: (frame) => planOf(frame, { mention, at, isCopular }),
  })
  const verb = reading.tokens[at]?.head ?? -1
  // "What are cells that …?" keeps the number of what is described.
  const finite = isCopular ? undefined : findFinite(reading, verb)
  return question === null ? null : putQuestionWords(question, { wh, finite })
}

function planOf(
  frame: Frame,
  { mention, at, isCopular }: { mention: Mention; at: number; isCopular: boolean },
): QuestionPlan | null {
  const { clause } = frame
  return clause.subject !== at || clause.isCopular !== isCopular
    ? null
    : { wh: WH, asked: listAsked(frame, { mention, at }), isSubject: true, relied: [at] }
}

/** The word that shows tense: the first auxiliary, or the verb itself. */
function findFinite(reading: Reading, verb: number): Token | undefined {
  const [auxiliary] = listChildren(reading, verb, /^aux/u)
  return reading.tokens[auxiliary ?? verb]
}

/** "was the backbone of the trade, enslaved people …": one comma alone between subject and verb, so it is no subject. */
function isCutOff({ tokens }: Reading, { at, end }: { at: number; end: number }): boolean {
  const head = tokens[tokens[at]?.head ?? -1]
  if (head === undefined || head.start < end) return false
  const between = tokens.filter((token) => end <= token.start && token.end <= head.start)
  return between.filter(({ text }) => text === ',').length === 1
}
