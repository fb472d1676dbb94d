import type { Mention } from '@/lib/domain/language/mention'
import { askSubject } from '../ask/ask-subject'
import type { Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import type { FactDraft } from '../claim'
import { headOf } from '../tree/tree'
import { askPart } from './ask-part'
import { draftMention, type FactPattern } from './pattern'
import { findChild, findMentionAt, readSentence, type Reading } from './reading'

const SURE = 0.5
const LEAST_BESIDE = 4
const HOLDING =
  /^(?:believe|argue|theorize|theorise|propose|hold|contend|maintain|suggest|conclude|hypothesize|hypothesise|assert|postulate|posit|insist|reason|predict)$/u
/** Whose views the clause tells may change from one sentence to the next, and "we" are nobody's. */
const ELSEWHERE = /(?<!\p{L})(?:we|our|us|you|your|I|my|he|she|his|her|him|this|these|those|such)(?!\p{L})/iu

/** "The novelist Ada Hill argued that …": whose view it is. That somebody holds it is a fact, however uncertain the view. */
export const believer: FactPattern = {
  id: 'believer',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    const root = reading.tokens.findIndex((token) => token.head === -1)
    const verb = reading.tokens[root]
    return verb !== undefined && HOLDING.test(verb.lemma) && /^(?:VBD|VBZ|VBP)$/u.test(verb.fineTag)
      ? findHolder(reading, root)
      : []
  },
}

function findHolder(reading: Reading, root: number): FactDraft[] {
  const { document, sentence, tokens } = reading
  const subject = findChild(reading, root, /^nsubj$/u)
  const told = findChild(reading, root, /^ccomp$/u)
  if (told < root || (tokens[subject]?.confidence ?? 0) < SURE || (tokens[told]?.confidence ?? 0) < SURE)
    return []
  const mention = findHolderName(reading, subject)
  if (mention === null) return []
  const question = askPart(reading, {
    mention,
    least: LEAST_BESIDE,
    planOf: (frame) => planOf(frame, { document, sentence, mention }),
    isFit: (statement) =>
      statement.pieces.some(
        ({ start, end }) => start <= (tokens[told]?.start ?? 0) && (tokens[told]?.end ?? 0) <= end,
      ),
  })
  // "Who argued, boats should …": the sentence went another way round.
  if (question === null || ELSEWHERE.test(question) || /^[^,]{0,40} \p{L}+ed,/u.test(question)) return []
  return [
    {
      ...draftMention(sentence, { mention, kind: 'role' }),
      question,
      pattern: 'believer',
      standsAlone: true,
    },
  ]
}

/** The person of the subject, or the one that its noun describes ("the novelist Ada Hill"). */
function findHolderName(reading: Reading, subject: number): Mention | null {
  const { sentence, tokens } = reading
  const own = findMentionAt(reading, subject)
  // Whatever the tree makes of it: a name right behind the noun.
  const end = tokens[subject]?.end ?? -1
  const next = sentence.mentions.find(({ start, type }) => type === 'person' && start === end + 1)
  const mention = own?.type === 'person' ? own : (next ?? null)
  return mention?.type === 'person' ? mention : null
}

function planOf(
  frame: Frame,
  { document, sentence, mention }: Pick<Reading, 'document' | 'sentence'> & { mention: Mention },
): QuestionPlan | null {
  const { statement } = frame
  const asking = { document, sentence, statement, mention, holder: null }
  return askSubject(frame, { asking, at: headOf(frame.tree, mention) })
}
