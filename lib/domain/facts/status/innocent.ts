import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { readClause } from '../tree/clause'
import { baseRelation, treeOf, type Tree } from '../tree/tree'
import { WEIGHING_WORDS } from './lexicons'

/** What is about to be blanked in a sentence's own words. */
type Words = { sentence: AnalysedSentence; own: string; isAfterPast: boolean }

/** The words of a lesson's sentence without the signs that elsewhere make an opinion, a forecast or a guess of it and here do not. */
export function maskInnocent({ sentence, own, isAfterPast }: Words): string {
  const tree = treeOf(sentence.tokens)
  const place: Place = { tree, own, isAfterPast }
  let text = own
  for (const [at, token] of tree.tokens.entries())
    if (isInnocent(place, at, token))
      text = blank(text, token.start - sentence.start, token.end - sentence.start)
  return [...PHRASES, ...(isAuthors(own) ? [] : [MANKIND])].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
    text,
  )
}

/** Sayings that look ahead or hold back, and state how things are when a lesson uses them. */
const PHRASES: readonly RegExp[] = [
  WEIGHING_WORDS,
  /(?<!\p{L})(?:tends? to|(?:is|are|was|were) (?:known|considered|said|supposed|planned) to|(?:was|were|been) (?:widely )?(?:expected|predicted|projected|forecast) to|planned to|(?:aim|intend|hope)(?:s|ed)? to|whether|otherwise|(?:predict|forecast)(?:s|ed)?)(?!\p{L})/giu,
  /(?<!\p{L})(?:more|less|most|least|equally|as|times) (?:un)?likely(?!\p{L})/giu,
  /(?<!\p{L})(?:purpose|goal|aim|role|task|job|function|mandate|mission|duty|method|way|strategy|objective|point|idea|intent|intention)s?(?: [^,.;]{1,40})? (?:is|are) to(?!\p{L})/giu,
]

/** "our own Moon", "as we know it": nobody in particular. */
const MANKIND = /(?<!\p{L})(?:we|us|our|ours|ourselves)(?!\p{L})/giu
/** The author shows the reader around: no knowledge of the subject. */
function isAuthors(text: string): boolean {
  return /(?<!\p{L})(?:we (?:will|shall|should|must|can|could|may|might|would|want|wish|hope|believe|think|assume|suppose|need|now|just|also|then|first|next|have (?:seen|learned|discussed|noted|just|already|now)|\p{L}+ed|saw|begin|turn|focus|look|discuss|describe|explore|consider|examine|mention|note|conclude|start|move|get|ask|expect|deduce|say)|(?:our|this) (?:discussion|chapter|section|text|study|view|opinion|example|focus|attention|question)|(?:if|let|allow|help|tell|show)s? (?:us|we))(?!\p{L})/iu.test(
    text,
  )
}

type Place = { tree: Tree; own: string; isAfterPast: boolean }

/** Nothing is so while this stands in the sentence: a case made up. */
const CONDITION =
  /(?<!\p{L})(?:if|unless|suppose|imagine|assuming|as though|as if|what if|in case|would have|could have|might)(?!\p{L})/iu
const UNREAL =
  /(?<!\p{L})(?:would|could|might|were to|suppose|imagine|assuming|as though|as if|what if)(?!\p{L})/iu
/** The story is of then. */
const THEN =
  /(?<!\p{L})(?:ago|in the past|formerly|originally|at (?:the|that) time)(?!\p{L})|(?<!\d)1\d{3}s?(?!\d)/iu
/** What somebody of a school of thought would say, they hold. */
const HOLDS =
  /^(?:say|argue|claim|assume|assert|hold|contend|suggest|maintain|see|view|regard|interpret|explain)$/u
/** A point still to come. */
const AHEAD =
  /(?<!\p{L})(?:future|soon|someday|some day|one day|eventually|tomorrow|next|coming|upcoming|by 20[3-9]\d|(?:b|m|tr)illions? of years|(?:years|centuries|decades) from now|likely|probably|certainly|surely)(?!\p{L})/iu

function isInnocent(place: Place, at: number, token: Token): boolean {
  const word = token.text.toLowerCase()
  // "Free will", "the might of Rome", "believed" of those who do.
  if (/^(?:will|might|may)$/u.test(word) && /^(?:NOUN|PROPN)$/u.test(token.tag)) return true
  if (word === 'believed') return hasSubject(place.tree, at)
  if (word === 'if' || word === 'unless') return !UNREAL.test(place.own)
  if (/^(?:will|won|shall|must|may|might|should|could|would|need|needs)$/u.test(word))
    return isRule(place, { at, word })
  return false
}

/** What a rule, a custom or nature lets and makes its subject do, or what was to come in a story of the past. */
function isRule(place: Place, { at, word }: { at: number; word: string }): boolean {
  const { tree, own } = place
  const verb = word.startsWith('need') ? at : (tree.tokens[at]?.head ?? -1)
  if (verb < 0) return false
  const subject = tree.tokens[findSubject(tree, verb)]
  if (subject === undefined || /^(?:I|we|you|one|it|this|that|there|which)$/iu.test(subject.text))
    return isTold(tree, verb)
  switch (word) {
    case 'must':
    case 'shall':
    case 'need':
    case 'needs':
      return true
    case 'will':
    case 'won':
      return !AHEAD.test(own)
    case 'may':
      return !isSupposed(tree, verb)
    case 'should':
    case 'might':
      return isTold(tree, verb)
    case 'would':
      if (HOLDS.test(tree.tokens[verb]?.lemma ?? '')) return true
      if (/(?<!\p{L})(?:if|unless)(?!\p{L})/iu.test(own)) return false
      return THEN.test(own) || isTold(tree, verb) || (place.isAfterPast && isOfSomeone(subject))
    default:
      return !CONDITION.test(own) && (isTold(tree, verb) || place.isAfterPast || THEN.test(own))
  }
}

/** "may have sunk", "may be the oldest": not allowed or usual, but unknown. */
function isSupposed(tree: Tree, verb: number): boolean {
  const { auxiliaries, isCopular, isNegated } = readClause(tree, verb)
  return (
    isNegated ||
    isCopular ||
    /^(?:exist|reflect|explain)$/u.test(tree.tokens[verb]?.lemma ?? '') ||
    auxiliaries.some((at) => tree.tokens[at]?.lemma === 'have')
  )
}

function isOfSomeone({ tag, text }: Token): boolean {
  return tag === 'PROPN' || /^(?:he|she|they)$/iu.test(text)
}

/** The clause hangs on one in the past: what somebody planned, held or foresaw then. */
function isTold(tree: Tree, verb: number): boolean {
  let at = verb
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const token = tree.tokens[at]
    const above = token?.head ?? -1
    if (token === undefined || above < 0) return false
    const isSide = /^(?:conj|parataxis|advcl)$/u.test(baseRelation(token))
    at = above
    if (!isSide && tree.tokens[readClause(tree, at).finite]?.fineTag === 'VBD') return true
  }
  return false
}

/** The verb's own subject, or that of the verb it is joined to. */
function findSubject(tree: Tree, verb: number): number {
  let at = verb
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const { subject } = readClause(tree, at)
    const token = tree.tokens[at]
    if (subject >= 0 || token === undefined || token.head < 0) return subject
    if (!/^(?:conj|xcomp)$/u.test(baseRelation(token))) return subject
    at = token.head
  }
  return -1
}

function hasSubject(tree: Tree, at: number): boolean {
  return readClause(tree, at).subject >= 0 && !readClause(tree, at).isPassive
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}
