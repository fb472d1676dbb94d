import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import type { Replacement } from './statement'
import { readClause } from './tree/clause'
import { treeOf } from './tree/tree'

/** A date or place may stand before: "In 1902, it …". */
const OPENING =
  /^(?:(?<before>(?:In|On|By|Since|During|From) [^,.;]{1,30}, )(?<later>it|they)|(?<pronoun>It|Its|They|Their))(?=\s\p{L})/u
const SURE = 0.85
const MOST_WORDS = 5
/** "It is known that …", "It was Hill who …", "It takes years to …", "It rained": nothing that was named. */
const EMPTY = /^(?:seem|appear|happen|turn|take|rain|snow|matter|follow|remain)$/u
const IN_SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u

/** What firms and governments do and mills, songs and laws do not. */
const AGENTIVE =
  /^(?:sell|ship|buy|launch|employ|own|operate|open|close|produce|publish|hire|invest|plan|announce|build|run|offer|acquire|organi[sz]e|sign|pay|import|export|forbid|ban|adopt|pass|vote|elect|host|donate|fund|train|manufacture|design|develop|found|establish|expand|introduce|send|deploy|recruit|sponsor|win|beat|lose)$/u

/** An agent is what only a verb of doing tells from the other things named. */
type Thing = { words: string; isPlural: boolean; isAgent: boolean }

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
    const words = before === '' ? by : by.replace(/^The /u, 'the ')
    found.set(sentence.index, { span: { start, end: start + pronoun.length }, by: words })
    // "Its walls are high. They …": of the walls now.
    if (isOwner) thing = null
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
  if (/^(?:Its|Their)$/u.test(pronoun))
    return !thing.isAgent && tokens[first.head]?.relation.startsWith('nsubj') === true
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
  return !isHeavy && !isCleft && !isJudged
}

/** The subject of a sentence that leaves no doubt, or null. */
function readThing({ text }: AnalysedDocument, { tokens, mentions }: AnalysedSentence): Thing | null {
  const tree = treeOf(tokens)
  const clause = readClause(tree, tree.root)
  const noun = tokens[clause.subject]
  if (noun === undefined || clause.subject > tree.root || noun.confidence < SURE) return null
  if (!/^(?:NN|NNS|NNP|NNPS)$/u.test(noun.fineTag)) return null
  const own = tokens.slice(tree.first[clause.subject], clause.subject + 1)
  const last = tree.last[clause.subject] ?? clause.subject
  const isShort = own.length <= MOST_WORDS && own.every(({ tag }) => IN_SUBJECT.test(tag))
  const [opening] = own
  if (
    opening === undefined ||
    !isShort ||
    /^(?:this|that|these|those|another|each|every|no|some|many|most)$/iu.test(opening.text)
  )
    return null
  // "Oil and gas", "the mill of Elm": what goes on behind the noun may be meant as well.
  if (tokens.slice(clause.subject + 1, last + 1).some(({ tag }) => /^(?:CCONJ|ADP|PRON)$/u.test(tag)))
    return null
  if (mentions.some(({ type, start, end }) => type === 'person' && start <= noun.start && noun.end <= end))
    return null
  const isPlural = /S$/u.test(noun.fineTag)
  const isSaid = saysWhat(tokens, last) || isOnlyBody(mentions, noun)
  const isAgent = !isSaid && hasOther(tokens, { noun, isPlural })
  if (isAgent && !isOnlyActor(mentions, noun)) return null
  const words = text.slice(opening.start, noun.end).replace(/\s+/gu, ' ')
  return { words: opening.tag === 'PROPN' ? words : words.replace(/^(?:A|An) /u, 'The '), isPlural, isAgent }
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
  return /^(?:is|are|was|were)$/u.test(verb?.text ?? '') && /^(?:an?|the|one)$/u.test(next?.text ?? '')
}

/** A firm or society, the only one named: what it does next is told of it. */
function isOnlyBody(mentions: readonly Mention[], noun: Token): boolean {
  const named = mentions.filter(({ type }) => /^(?:organisation|group|place|name|event)$/u.test(type))
  const [only] = named
  return (
    named.length === 1 && only?.type === 'organisation' && only.start <= noun.start && noun.end <= only.end
  )
}

/** Another noun of the same number that the pronoun could mean. */
function hasOther(tokens: readonly Token[], { noun, isPlural }: { noun: Token; isPlural: boolean }): boolean {
  return tokens.some(
    (token) =>
      token.start > noun.end &&
      /^(?:NOUN|PROPN)$/u.test(token.tag) &&
      /S$/u.test(token.fineTag) === isPlural &&
      !/^(?:compound|nmod|flat)/u.test(token.relation) &&
      token.lemma !== noun.lemma,
  )
}
