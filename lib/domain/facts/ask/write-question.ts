import { isDemonym } from '@/lib/domain/language/lists/countries'
import { PERSON_TITLES } from '@/lib/domain/language/lists/name-words'
import { capitalise } from '../statement'
import { moveTenseToDo } from '../tree/clause'
import { childrenAs, baseRelation, isUnder } from '../tree/tree'
import { renderTokens, type Frame } from './frame'
import { range, type QuestionPlan } from './plan'
import { runsOn } from './run-on'

const MIN_WORDS = 6
const MAX_WORDS = 26
const SURE = 0.5
const MAX_SUBJECT = 13
const MAX_BEFORE_OPENING = 14

/** The question in words: what opens the sentence, the question words, the moved verb, the subject, the rest. */
export function writeQuestion(frame: Frame, plan: QuestionPlan): string | null {
  const { tree, prefix } = frame
  if (plan.relied.some((at) => (tree.tokens[at]?.confidence ?? 0) < SURE)) return null
  if (plan.isDone === true) return finish(`${prefix}${plan.wh}`)
  const words = (plan.isSubject ? writeAsSubject(frame, plan) : writeMoved(frame, plan))?.replace(
    /[\s,;:.]+$/u,
    '',
  )
  if (words === undefined) return null
  if (hasLostPronoun(frame, plan) || hasLostNoun(frame, plan) || runsOn(frame, plan)) return null
  const opening = readOpening(frame, plan)
  if (opening === null) return null
  if (opening.words === '') return finish(`${prefix}${words}`)
  // A short "in 1902" reads better at the end of a short question.
  const mayFollow = opening.mayFollow || mayStandLast(opening.words)
  return mayFollow && !words.includes(':') && words.split(' ').length <= MAX_BEFORE_OPENING
    ? finish(`${prefix}${words} ${opening.mayFollow ? opening.words : uncapitalise(opening.words)}`)
    : finish(`${prefix}${capitaliseFor(prefix, opening.words)}, ${words}`)
}

function writeAsSubject(frame: Frame, { wh, asked }: QuestionPlan): string | null {
  const { tree, clause } = frame
  const last = Math.max(...asked)
  const rest = renderTokens(frame, last + 1, tree.last[clause.head] ?? clause.head, asked)
  return rest === '' ? null : `${wh} ${rest}`
}

function writeMoved(frame: Frame, { wh, asked }: QuestionPlan): string | null {
  const { tree, clause, isKept } = frame
  const { subject, head, auxiliaries } = clause
  const first = tree.first[subject] ?? subject
  const last = tree.last[subject] ?? subject
  const own = range(first, last).filter((at) => isKept[at] === true)
  if (own.length === 0 || own.length > MAX_SUBJECT || asked.some((at) => own.includes(at))) return null
  if (last > clause.finite || hasSecondVerb(frame) || hasLostComma(frame, own)) return null
  const named = renderTokens(frame, first, last).replace(/[\s,;]+$/u, '')
  const auxiliary = auxiliaries.find((at) => isKept[at] === true)
  const support = auxiliary === undefined ? supportBy(frame) : null
  const moved = auxiliary === undefined ? support?.auxiliary : sayMoved(frame, auxiliary)
  if (moved === undefined || !/^\p{Ll}+$/u.test(moved)) return null
  const end = tree.last[head] ?? head
  const tail = findTail(frame, { asked, own })
  const gone = [...asked, ...tail, ...(auxiliary === undefined ? [] : [auxiliary])]
  const rest =
    support === null
      ? renderTokens(frame, last + 1, end, gone)
      : [
          renderTokens(frame, last + 1, head - 1, gone),
          support.base,
          renderTokens(frame, head + 1, end, gone),
        ].join(' ')
  return `${wh} ${moved} ${lowerFirst(frame, first, named)} ${rest}`
}

/** The auxiliary in the statement's words: "was" where "had been" was told so. */
function sayMoved({ tree, statement }: Frame, at: number): string | undefined {
  const token = tree.tokens[at]
  const swap = statement.swaps.find(({ span }) => span.start === token?.start && span.end === token.end)
  return (swap?.by ?? token?.text)?.toLowerCase()
}

/** "had moved" was told as "moved": its past is "did" too, whatever the participle looks like. */
function supportBy({ tree, clause: { head, auxiliaries } }: Frame): ReturnType<typeof moveTenseToDo> {
  if (auxiliaries.length === 0) return moveTenseToDo(tree, head)
  const lemma = tree.tokens[head]?.lemma ?? ''
  return /^\p{Ll}+$/u.test(lemma) ? { auxiliary: 'did', base: lemma } : null
}

/** "One of the last painters, Hill made …": without its comma the one name would run into the other. */
function hasLostComma({ tree, isKept }: Frame, own: readonly number[]): boolean {
  const last = own.at(-1) ?? -1
  return range(own[0] ?? 0, last).some(
    (at) =>
      tree.tokens[at]?.text === ',' &&
      isKept[at] !== true &&
      isKept[at - 1] === true &&
      isKept[at + 1] === true,
  )
}

/** "born [in Elm], into a family of painters": a phrase after the comma behind what is asked for. The question is whole without it. */
function findTail(
  { tree, clause, isKept, mentions }: Frame,
  { asked, own }: { asked: readonly number[]; own: readonly number[] },
): number[] {
  const from = Math.max(...asked) + 1
  const last = tree.last[clause.head] ?? clause.head
  const named = own.some((word) =>
    mentions.some(
      ({ start, end }) =>
        start <= (tree.tokens[word]?.start ?? -1) && (tree.tokens[word]?.end ?? Infinity) <= end,
    ),
  )
  if (
    from <= clause.head ||
    tree.tokens[from]?.text !== ',' ||
    tree.tokens[from + 1]?.tag !== 'ADP' ||
    !named
  )
    return []
  return range(from, last).filter((word) => isKept[word] === true)
}

/** "went to [Norway], where he died": what the relative is told of is what is asked for. */
function hasLostNoun({ tree, isKept }: Frame, { asked, isSubject }: QuestionPlan): boolean {
  const next = Math.max(...asked) + 1
  const relative = tree.tokens[next]?.text === ',' ? next + 1 : next
  return (
    !isSubject &&
    isKept[relative] === true &&
    /^(?:where|which|who|whose)$/u.test(tree.tokens[relative]?.text ?? '')
  )
}

/** "its" and "their" need the noun that they stand for in the question itself. */
function hasLostPronoun({ tree, isKept }: Frame, { asked, isSubject, wh }: QuestionPlan): boolean {
  const left = tree.tokens.flatMap((token, at) =>
    isKept[at] === true && !asked.includes(at) ? [{ token, at }] : [],
  )
  return left.some(({ token, at }) => {
    if (!/^(?:its?|itself|they|them|their|theirs)$/iu.test(token.text)) return false
    const isPlural = token.text.toLowerCase().startsWith('the')
    if (isSubject && !isPlural && wh !== 'who') return false
    return !left.some(
      (other) => other.at < at - 1 && (isPlural ? /^NNP?S$/u : /^NNP?$/u).test(other.token.fineTag),
    )
  })
}

/** "founded … and moved": the second verb would keep its tense. */
function hasSecondVerb({ tree, clause, isKept }: Frame): boolean {
  return (tree.children[clause.head] ?? []).some((child) => {
    const token = tree.tokens[child]
    if (isKept[child] !== true || token === undefined || baseRelation(token) !== 'conj') return false
    // "and cost £2m", taken for a noun.
    return token.tag === 'VERB' || childrenAs(tree, child, OBJECT).length > 0
  })
}

const OBJECT = new Set(['obj'])

type Opening = { words: string; /** One phrase without a sign or a verb in it. */ mayFollow: boolean }

/** What stands before the subject and says when, where or why; null when anything else stands there. */
function readOpening(frame: Frame, { asked }: QuestionPlan): Opening | null {
  const { tree, clause, isKept } = frame
  const from = tree.first[clause.head] ?? 0
  const words = range(from, (tree.first[clause.subject] ?? clause.subject) - 1).filter(
    (at) => isKept[at] === true && !asked.includes(at) && tree.tokens[at]?.tag !== 'PUNCT',
  )
  // Only a conjunction that told the clause's place in a longer one ("that") is left out.
  const own = words.filter(
    (at) => tree.tokens[at]?.relation !== 'mark' || tree.tokens[at]?.head !== clause.head,
  )
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined) return { words: '', mayFollow: true }
  const tops = own.map(
    (at) => (tree.children[clause.head] ?? []).find((child) => isUnder(tree, at, child)) ?? -1,
  )
  // "Less convincingly, which country …": a judgement or a link to what stands before is no part of the question.
  if (tree.tokens[last]?.fineTag === 'RB' || tree.tokens[first]?.fineTag === 'RB') return null
  if (tops.some((top) => !OPENERS.test(baseRelation(tree.tokens[top] ?? NOTHING)))) return null
  const opening = renderTokens(frame, first, last, asked).replace(/[\s,]+$/u, '')
  const isOnePhrase =
    new Set(tops).size === 1 && baseRelation(tree.tokens[tops[0] ?? -1] ?? NOTHING) === 'obl'
  const isPlain = !/[,;:(]/u.test(opening) && own.every((at) => tree.tokens[at]?.tag !== 'VERB')
  // "As an island, Elm lacked ore": at the end it would be said of what is lacked.
  const mayFollow = isOnePhrase && isPlain && !/^as /iu.test(opening)
  return { words: mayFollow ? lowerFirst(frame, first, opening) : opening, mayFollow }
}

/** "As kings had done before, who claimed …" reads better the other way round; a pronoun would then stand after its noun. */
function mayStandLast(words: string): boolean {
  return (
    /^(?:as|when|after|before|because|until)\s/iu.test(words) &&
    !/[,;:(]/u.test(words) &&
    !/(?<!\p{L})(?:he|she|it|they|him|them|his|her|its|their)(?!\p{L})/iu.test(words) &&
    !/^as (?:of|part|an?|the|both)\s/iu.test(words)
  )
}

function uncapitalise(words: string): string {
  return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

const OPENERS = /^(?:obl|advcl|advmod)$/u
const NOTHING = { relation: 'none' } as const

function capitaliseFor(prefix: string, words: string): string {
  return prefix === '' ? capitalise(words) : words
}

/** The first word of a sentence without its capital, where it is no name. */
function lowerFirst(frame: Frame, first: number, words: string): string {
  const { tree } = frame
  const token = tree.tokens[first]
  if (isRoleOpening(frame, first)) return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  if (
    token === undefined ||
    // "Her" that was put by a name.
    !words.startsWith(token.text) ||
    isDemonym(token.text) ||
    // "Seven-year-old", "Rock star": the sentence's own capital on a common word, whatever its tag.
    (token.tag === 'PROPN' && !isCommonOpening(frame, first)) ||
    // "L'Enfant": what looks like an article may belong to the name.
    frame.mentions.some(
      ({ start, end, text, type }) =>
        type !== 'number' && start <= token.start && token.end <= end && !/^The\s/u.test(text),
    ) ||
    !/^\p{Lu}\p{Ll}*(?:-\p{Ll}+)*$/u.test(token.text)
  )
    return words
  if (isCommonOpening(frame, first)) return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  if (token.tag !== 'DET' && token.tag !== 'PRON' && token.tag !== 'ADP' && token.fineTag.startsWith('NNP'))
    return words
  return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

/** "Conductor Edward Hill": what somebody is, taken for the first of the names; "President Hill" keeps its capital. */
function isRoleOpening({ tree, mentions, text: all }: Frame, first: number): boolean {
  const token = tree.tokens[first]
  const role = token?.text.toLowerCase() ?? ''
  if (first !== 0 || token === undefined || PERSON_TITLES.has(role)) return false
  // "Peter" has no small letter anywhere.
  if (!/^\p{Ll}+(?:er|or|ist|ian|man|woman)$/u.test(role) || !all.split(/[^\p{L}]+/u).includes(role))
    return false
  return mentions.some(
    ({ type, start, text }) =>
      type === 'person' &&
      (start === token.start ? text.split(' ').length > 2 : start === tree.tokens[first + 1]?.start),
  )
}

/** A compound's or hyphened word's capital at the sentence's opening, where no name begins. */
function isCommonOpening({ tree, mentions }: Frame, first: number): boolean {
  const token = tree.tokens[first]
  const next = tree.tokens[first + 1]
  if (first !== 0 || token === undefined || next === undefined) return false
  const opensName = mentions.some((mention) => mention.start <= token.start && token.end <= mention.end)
  return /-\p{Ll}/u.test(token.text)
    ? /^\p{Lu}\p{Ll}*(?:-\p{Ll}+)+$/u.test(token.text)
    : !opensName && next.tag === 'NOUN' && /^\p{Ll}/u.test(next.text)
}

function finish(words: string): string | null {
  const question = `${capitalise(
    words
      .replace(/\s+/gu, ' ')
      .replace(/\s([,;:])/gu, '$1')
      .replace(/,(?=[,;])/gu, '')
      .replace(/(?<=^|\s)[,;]\s/gu, ' ')
      .replace(/[\s,;.]+$/u, '')
      // "with “Elm Blues,” and was …": the comma was the sentence's.
      .replace(/,(?=["”’]$)/u, '')
      .trim(),
  )}?`
  const count = question.split(' ').length
  return question.includes('_____') || count < MIN_WORDS || count > MAX_WORDS ? null : question
}
