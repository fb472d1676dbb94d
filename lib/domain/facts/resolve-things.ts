import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { resolveDefinites } from './resolve-definites'
import { hasOther, hasRival, hasSecondSubject, isOnlyPeople, isToldOf } from './rival-things'
import type { Replacement } from './statement'
import { readClause } from './tree/clause'
import { treeOf } from './tree/tree'

/** A date or place may stand before, or what joins sentences: "In 1902, it …", "However, they …". */
const OPENING =
  /^(?:(?<before>(?:(?:In|On|By|Since|During|From) [^,.;]{1,30}|However|Additionally|Moreover|Furthermore|Meanwhile|Eventually|Later|Finally|Thus|Therefore|As a result|For (?:example|instance)), )(?<later>it|they)|(?<pronoun>It|Its|They|Their))(?=\s\p{L})/u
const SURE = 0.85
const MOST_WORDS = 7
/** "It is known that …", "It was Hill who …", "It takes years to …", "It rained": nothing that was named. */
const EMPTY = /^(?:seem|appear|happen|turn|take|rain|snow|matter|follow|remain)$/u
const IN_SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u

/** What firms and governments do and mills, songs and laws do not. */
const AGENTIVE =
  /^(?:sell|ship|buy|launch|employ|own|operate|open|close|produce|publish|hire|invest|plan|announce|build|run|offer|acquire|organi[sz]e|sign|pay|import|export|forbid|ban|adopt|pass|vote|elect|host|donate|fund|train|manufacture|design|develop|found|establish|expand|introduce|send|deploy|recruit|sponsor|win|beat|lose)$/u

const POINTS = /^(?:this|that|these|those)$/iu
/**
 * What a pronoun may mean, and what must tell it from the other things named: for an agent a verb of doing, for people
 * what people do, else "also", which goes on about the same one.
 */
type Thing = {
  words: string
  isPlural: boolean
  isAgent: boolean
  isOnlyWithAlso: boolean
  isSaid: boolean
  isLong: boolean
  isName: boolean
}

/**
 * What an opening "It" or "They" is, where the sentence before leaves no doubt: it stands in the same paragraph, its subject is
 * a short noun phrase of the same number, and it either says what that subject is or names nothing else of that number.
 * Rows of such sentences keep their subject. In doubt nothing: a wrong one makes a false fact.
 */
export const resolveThings = oncePer((document: AnalysedDocument): ReadonlyMap<number, Replacement> => {
  const found = new Map<number, Replacement>()
  let thing: Thing | null = null
  let block = -1
  for (const sentence of document.sentences) {
    const { before = '', later, pronoun = later } = OPENING.exec(sentence.text)?.groups ?? {}
    if (pronoun === undefined || sentence.block !== block) {
      thing = pronoun === undefined ? readThing(document, sentence) : null
      block = sentence.block
      continue
    }
    const isPlural = /^t/iu.test(pronoun)
    const isFit = thing !== null && thing.isPlural === isPlural && standsForNoun(sentence, { pronoun, thing })
    if (thing === null || !isFit) {
      thing = null
      continue
    }
    const isOwner = /^(?:Its|Their)$/u.test(pronoun)
    const by = isOwner ? `${thing.words}${/s$/u.test(thing.words) ? '’' : '’s'}` : thing.words
    const start = sentence.start + before.length
    const words =
      before === '' || thing.isName ? by : by.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    found.set(sentence.index, { span: { start, end: start + pronoun.length }, by: words })
    // "Its walls are high. They …": of the walls now.
    const isLoose = !thing.isSaid && hasRival(sentence, { isPlural, pronoun })
    thing = isOwner ? null : { ...thing, isOnlyWithAlso: thing.isOnlyWithAlso || isLoose }
  }
  return found
})

/** The pronoun is the main verb's subject, or owns it, and means a thing. */
function standsForNoun(
  { tokens }: AnalysedSentence,
  { pronoun, thing }: { pronoun: string; thing: Thing },
): boolean {
  const tree = treeOf(tokens)
  const at = tokens.findIndex(({ text }) => text === pronoun)
  const first = tokens[at]
  if (first === undefined) return false
  if (thing.isOnlyWithAlso && !tokens.slice(at + 1, at + 4).some(({ text }) => text === 'also')) return false
  if (/^(?:Its|Their)$/u.test(pronoun))
    return !thing.isAgent && !thing.isLong && tokens[first.head]?.relation.startsWith('nsubj') === true
  const { subject, head, isCopular } = readClause(tree, tree.root)
  const verb = tokens[head]
  if (subject !== at || first.confidence < SURE || verb === undefined || EMPTY.test(verb.lemma)) return false
  if (thing.isAgent && !AGENTIVE.test(verb.lemma)) return false
  const isHeavy = tokens.some(
    (token) =>
      token.head === head && /^(?:csubj|ccomp|expl)/u.test(token.relation) && token.start > verb.start,
  )
  const isCleft =
    isCopular && tokens.some(({ text, start }) => start > verb.start && /^(?:that|who|when)$/iu.test(text))
  const isJudged = isCopular && verb.tag === 'ADJ' && tokens.some(({ text }) => /^(?:to|that)$/iu.test(text))
  // "They argued that …", "It also said that …": only "it" may be empty.
  const isNamed = thing.isPlural || tokens[at + 1]?.text === 'also'
  return (isNamed || !isHeavy) && !isCleft && !isJudged
}

/** The subject of a sentence that leaves no doubt, or null. */
function readThing(document: AnalysedDocument, { tokens, mentions, index }: AnalysedSentence): Thing | null {
  const { text } = document
  const tree = treeOf(tokens)
  const clause = readClause(tree, tree.root)
  const noun = tokens[clause.subject]
  if (noun === undefined || clause.subject > tree.root || noun.confidence < SURE) return null
  if (!/^(?:NN|NNS|NNP|NNPS)$/u.test(noun.fineTag)) return null
  const last = tree.last[clause.subject] ?? clause.subject
  const behind = tokens.slice(clause.subject + 1, last + 1)
  const own = tokens.slice(tree.first[clause.subject], clause.subject + 1)
  const isShort =
    own.length + behind.length <= MOST_WORDS &&
    own.every(({ tag, relation }) => IN_SUBJECT.test(tag) || relation === 'amod')
  const [opening] = own
  if (
    opening === undefined ||
    !isShort ||
    /^(?:this|that|these|those|another|each|every|no|some|many|most|all|both|other|such|few|several|more)$/iu.test(
      opening.text,
    )
  )
    return null
  // "Oil and gas": more than one thing; "the mill of Elm" is a mill.
  if (behind.some(({ tag, text: word }) => !/^(?:ADP|DET|ADJ|NOUN|PROPN)$/u.test(tag) || POINTS.test(word)))
    return null
  if (mentions.some(({ type, start, end }) => type === 'person' && start <= noun.start && noun.end <= end))
    return null
  const isPlural = /S$/u.test(noun.fineTag)
  // "The firm's method … It": of which of the two?
  const isOfOther = [...own.slice(0, -1), ...behind].some(
    ({ tag, fineTag, relation }) =>
      /^(?:NOUN|PROPN)$/u.test(tag) &&
      /S$/u.test(fineTag) === isPlural &&
      !/^(?:compound|flat|amod)/u.test(relation),
  )
  const isSecond = hasSecondSubject(tokens, { noun, isPlural })
  const isSaid =
    !isSecond &&
    !isOfOther &&
    (saysWhat(tokens, last) ||
      (isPlural && clause.isCopular && tokens[tree.root]?.fineTag === 'NNS') ||
      isOnlyBody(mentions, noun))
  const isAlone =
    isOnlyPeople(tokens, { noun, isPlural }) ||
    (!isOfOther && !hasOther(tokens, { noun, isPlural, mentions }))
  const isAgent = !isSaid && !isAlone && !isOfOther && isOnlyActor(mentions, noun)
  const end = tokens[last]?.end ?? noun.end
  const full = resolveDefinites(document)
    .get(index)
    ?.find(({ span }) => span.start === opening.start && span.end === noun.end)
  const isBare = /^the$/iu.test(opening.text) && own.length === 2 && behind.length === 0
  const isDefined = isSaid && /^(?:is|are)$/u.test(tokens[last + 1]?.text ?? '')
  if (isBare && !isDefined && full === undefined && isToldOf(document, { noun, index })) return null
  const words = full?.by ?? text.slice(opening.start, end).replace(/\s+/gu, ' ')
  return {
    words: opening.tag === 'PROPN' ? words : words.replace(/^an? /iu, 'The '),
    isPlural,
    isAgent,
    isSaid,
    isLong: behind.length > 0,
    isName: opening.tag === 'PROPN' || isDemonym(opening.text),
    isOnlyWithAlso: isSecond || !(isSaid || isAlone || isAgent),
  }
}

/** A firm, society or government, and the only one named: of the things told it alone sells, builds or forbids. */
function isOnlyActor(mentions: readonly Mention[], noun: Token): boolean {
  const bodies = mentions.filter(({ type }) => /^(?:organisation|group)$/u.test(type))
  const [only] = bodies
  if (only !== undefined) return bodies.length === 1 && only.start <= noun.start && noun.end <= only.end
  return /^(?:government|company|firm|council|parliament|ministry|army|navy|party|union|club)$/u.test(
    noun.lemma,
  )
}

/** "The cornea is a …" */
function saysWhat(tokens: readonly Token[], last: number): boolean {
  const [verb, next] = [tokens[last + 1], tokens[last + 2]]
  return (
    /^(?:is|are|was|were|represents?|remains?|became|forms?)$/u.test(verb?.text ?? '') &&
    /^(?:an?|the|one)$/u.test(next?.text ?? '')
  )
}

/** A firm or society, the only one named: what it does next is told of it. */
function isOnlyBody(mentions: readonly Mention[], noun: Token): boolean {
  const named = mentions.filter(({ type }) => /^(?:organisation|group|place|name|event)$/u.test(type))
  const [only] = named
  return (
    named.length === 1 && only?.type === 'organisation' && only.start <= noun.start && noun.end <= only.end
  )
}
