import { quoteSpan } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Asking } from '../../ask/asking'
import { listAsked, readFrame, type Frame } from '../../ask/frame'
import type { QuestionPlan } from '../../ask/plan'
import { survivesRereading } from '../../ask/round-trip'
import { writeQuestion } from '../../ask/write-question'
import { findContextNeed } from '../../check/context'
import { findFragment } from '../../check/fragment'
import { listContentLemmas } from '../../check/content-words'
import { findDominantEntity } from '../../check/dominant'
import { resolveSubjects } from '../../resolve-subjects'
import {
  isInStatement,
  listKeptTokens,
  makeStatement,
  renderStatement,
  type Replacement,
  type Statement,
} from '../../statement'
import { eachVariant } from '../../statement-variants'
import { baseRelation, childrenAs } from '../../tree/tree'
import { findPreposition, type Reading } from '../reading'
import type { List } from './find-lists'
import { sayNumber } from './number-word'

const MAX_WORDS = 30
const MIN_LEMMAS = 3
const SURE = 0.5
const PREPOSITION =
  /^(?:in|at|to|from|into|near|across|through|throughout|over|with|for|against|on|between|among|by|of|about|under)$/u
const SPATIAL = /^(?:in|at|to|from|into|near|across|through|throughout|over|between|among|by)$/u
/** Verbs whose object says nothing alone: "have", "include" are asked in words of their own. */
const EMPTY_VERB =
  /^(?:have|include|be|do|say|get|see|take|make|become|involve|contain|comprise|range|vary|name|call)$/u
const HUMAN =
  /(?:.{2,}(?:er|or|ist|ian|ant|man|woman|eer)|person|child|expert|fan|critic|guest|friend|parent|student|men|women|people|youth|king|noble|slave|peasant)$/u

/** "Which three countries signed …?", "To which cities did …?": the clause asked for all of the list; null where the tree is in doubt. */
export function askList(reading: Reading, list: List): string | null {
  const { document, sentence } = reading
  const mention = asMention(reading, list)
  const whole = makeStatement({ text: document.text, sentence, keep: [mention], swaps: listSwaps(reading) })
  for (const statement of eachVariant({ text: document.text, sentence, statement: whole, keep: [mention] })) {
    if (!isFit(reading, { statement, mention })) continue
    const question = askOf(reading, {
      list,
      asking: { document, sentence, statement, mention, holder: null },
    })
    if (question !== null) return question
  }
  return null
}

/**
 * The sentence with a gap for the whole list, and what the gap asks for: "The plan was shown to the rulers of _____ (two
 * cities)." Where no question can be written, the words around say what is missing.
 */
export function gapList(reading: Reading, { list, wanted }: { list: List; wanted: number }): string | null {
  const { document, sentence, tokens } = reading
  const before = tokens.findLast((token) => token.end <= list.span.start)
  const noun = list.kind === null ? null : (findClass(reading, list) ?? list.kind)
  // Common nouns in a row ("hobbies, interests and sports") are worded otherwise by everybody.
  if (noun === null) return null
  const mention = asMention(reading, list)
  const article =
    /^(?:the|an?)$/iu.test(before?.text ?? '') && before !== undefined ? before.start : list.span.start
  const opening = tokens.findLast((token) => token.end <= article)
  // A list that opens the sentence, or that stands beside something else, is said to be nothing.
  const isOpened = opening !== undefined && (/^(?:ADP|VERB)$/u.test(opening.tag) || opening.text === ':')
  if (!isOpened || /^(?:be|have)$/u.test(opening.lemma)) return null
  if (/\([^)]*$/u.test(document.text.slice(sentence.start, article))) return null
  const whole = makeStatement({ text: document.text, sentence, keep: [mention], swaps: listSwaps(reading) })
  const count = list.members.length
  const hint =
    wanted < count
      ? `name ${sayNumber(wanted)} of ${sayNumber(count)} ${noun}`
      : `${sayNumber(count)} ${noun}`
  for (const statement of eachVariant({ text: document.text, sentence, statement: whole, keep: [mention] })) {
    if (!isFit(reading, { statement, mention })) continue
    return renderStatement(document.text, statement, {
      span: { start: article, end: list.span.end },
      by: `${BLANK} (${hint})`,
    })
  }
  return null
}

const BLANK = '_____'
/** Too wide to say what is asked for. */
const WIDE = /^(?:people|things|ones|others|areas|groups|cases|ways|names|places)$/u

/** "port towns such as Elm and Oak": the text itself says what they are. */
function findClass({ document, sentence }: Reading, { span }: List): string | null {
  const before = document.text.slice(sentence.start, span.start)
  const word = /(?<!\p{L})(\p{Ll}{3,}s),? (?:such as|including|like) (?:the )?$/u.exec(before)?.[1]
  return word === undefined || WIDE.test(word) ? null : word
}

/** Who an opening "he" or "she" is, where that is sure. */
function listSwaps({ document, sentence }: Reading): Replacement[] {
  const swap = resolveSubjects(document, findDominantEntity(document)).get(sentence.index)
  return swap === undefined ? [] : [swap]
}

function isFit(
  reading: Reading,
  { statement, mention }: { statement: Statement; mention: Mention },
): boolean {
  const { document, sentence } = reading
  if (!isInStatement(statement, mention)) return false
  if (renderStatement(document.text, statement).split(/\s+/u).length > MAX_WORDS) return false
  if (
    findFragment(sentence, statement) !== null ||
    findContextNeed(document, { sentence, statement }) !== null
  )
    return false
  const tokens = listKeptTokens(statement, sentence)
  return listContentLemmas(tokens, [mention]).size >= MIN_LEMMAS
}

function askOf(reading: Reading, { list, asking }: { list: List; asking: Asking }): string | null {
  const frame = readFrame(asking)
  const plan = frame === null ? null : planOf(reading, { list, frame, mention: asking.mention })
  if (frame === null || plan === null) return null
  const question = writeQuestion(frame, plan)
  return question !== null && survivesRereading({ asking, frame, plan, question }) ? question : null
}

function planOf(
  reading: Reading,
  { list, frame, mention }: { list: List; frame: Frame; mention: Mention },
): QuestionPlan | null {
  const { tree, clause } = frame
  const { head, members } = list
  const token = tree.tokens[head]
  const verb = tree.tokens[clause.head]
  if (token === undefined || verb === undefined || token.head !== clause.head || token.confidence < SURE)
    return null
  const relation = baseRelation(token)
  const preposition = findPreposition(reading, head)
  const asked = listAsked(frame, { mention, at: head })
  // Nothing but the list, its articles and its preposition.
  const isOnly = asked.every((word) => {
    const each = tree.tokens[word]
    return (
      each === undefined ||
      /^(?:PUNCT|DET|CCONJ)$/u.test(each.tag) ||
      (each.tag === 'ADP' && each.text.toLowerCase() === preposition) ||
      (mention.start <= each.start && each.end <= mention.end)
    )
  })
  if (!isOnly || (list.isOfPlaces && preposition !== '' && !SPATIAL.test(preposition))) return null
  const isSubject = head === clause.subject
  const noun =
    list.kind ?? (members.every((_, index) => isHuman(reading, list, index)) ? 'groups of people' : 'things')
  const wh = `which ${sayNumber(members.length)} ${noun}`
  const shared = { asked, relied: [head, clause.subject] }
  if (isSubject)
    return clause.isCopular || childrenAs(tree, clause.head, XCOMP).length > 0
      ? null
      : { ...shared, wh, isSubject }
  if (EMPTY_VERB.test(verb.lemma) || clause.isCopular) return null
  if (relation === 'obl' && PREPOSITION.test(preposition))
    return { ...shared, wh: `${preposition} ${wh}`, isSubject }
  return relation === 'obj' && preposition === '' && noun !== 'things' ? { ...shared, wh, isSubject } : null
}

const XCOMP = new Set(['xcomp'])

function isHuman({ tokens }: Reading, { members }: List, index: number): boolean {
  const member = members[index]
  const last = tokens.findLast((token) => member !== undefined && token.end <= member.end)
  return last !== undefined && HUMAN.test(last.lemma)
}

/** The list as what is asked for. */
function asMention({ document }: Reading, { span }: List): Mention {
  const { quote } = quoteSpan(document.text, span)
  return {
    ...span,
    text: quote,
    type: 'term',
    detail: 'plural',
    entity: quote.toLowerCase(),
    value: null,
    unit: null,
    hedge: null,
  }
}
