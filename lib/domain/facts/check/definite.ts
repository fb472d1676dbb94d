import { escapePattern } from '@/lib/domain/article/escape-pattern'
import type { Span } from '@/lib/domain/article/span'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { isGeneric } from './generic'
import { placeLemmas } from './lemma-places'
import { isUnsaidRelation } from './relational'

/** There is one of each, whatever was said before. */
const UNIQUE =
  /^(?:world|sun|moon|earth|sky|sea|ocean|internet|web|public|media|press|past|future|century|universe|planet|equator|environment|economy|population|military|police|west|east|north|south|time|year|end|beginning|age|law|right|first|last|only|most|least|best|largest|oldest|brain|body|mind|heart|wind|weather|climate|poor|rich)$/u
const MIN_TOPIC_SENTENCES = 5
/** Without "of …" or "that …" these always mean one spoken of before. */
const ANAPHORIC =
  /^(?:town|city|village|country|state|province|region|area|island|site|place|location|company|firm|team|group|band|organi[sz]ation|agency|department|report|study|survey|article|paper|book|film|movie|show|series|song|album|project|program|programme|event|incident|attack|accident|case|trial|decision|deal|agreement|announcement|statement|letter|speech|law|bill|measure|man|woman|couple|boy|girl|child|teenager|family|ship|boat|vessel|plane|car|building|tower|house|school|image|picture|photo|video|ceremony|party|meeting|election|vote|war|battle|king|queen|president|minister|author|writer|artist|scientist|researcher|team|player|official|spokesman|spokeswoman|move|result|finding|figure|number|amount|sum|money|problem|issue|question|idea|theory|method|process|system|experiment|plant|animal|species|disease|virus|drug|device|machine|software|website|app|ban|rule|raid|strike|protest|crisis|invasion|conflict|explosion|crash|fire|disaster|reform|request|proposal|plan|offer|discovery|body|approach|hope|claim|argument|purchase|experiment|test|exhibition|tournament|match|ruling|verdict|sentence|charge|complaint|rescue|riot|uprising|shooting|killing|murder|blast|outbreak|epidemic|scheme|initiative|campaign|arrangement|practice|technique|chapter|textbook)$/u
/** One of a row that stands elsewhere: "the second test". */
const EPOCH = /^(?:era|period|revolution|economy|industry|calendar|language|dynasty|tradition)$/u
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|previous|latter|former)$/iu
/** Says nothing of which one is meant: "the affected region". */
const IDLE =
  /^(?:new|old|whole|entire|same|affected|said|given|resulting|surrounding|present|current|original|actual|so-called|proposed)$/iu
/** A capital, a year or decade says which; "the 27-storey tower" is one spoken of before. */
const NAMING = /^\p{Lu}(?!\p{L}*-\p{Ll})|^(?:1\d|20)\d\d(?:[’']?s)?$/u
/** After a noun these say which one is meant. */
const RESTRICTS =
  /^(?:of|that|who|which|whose|where|for|between|in|on|at|from|by|to|with|against|under|behind|about|known|called|named)$/iu

/** "the company": a definite noun that nothing in the sentence and only an earlier one says which. */
export function findDanglingDefinite(
  document: AnalysedDocument,
  {
    sentence,
    tokens,
    isLenient,
    said = [],
  }: {
    sentence: AnalysedSentence
    tokens: readonly Token[]
    isLenient: boolean
    /** What was put in full. */
    said?: readonly Span[]
  },
): string | null {
  const places = placeLemmas(document)
  for (const [at, token] of tokens.entries()) {
    if (token.text.toLowerCase() !== 'the') continue
    if (said.some(({ start, end }) => start <= token.start && token.end < end)) continue
    const phrase = readPhrase(tokens, at + 1)
    const head = phrase.at(-1)
    if (head === undefined) continue
    // "Hill and the other sailors": those beside him.
    if (/^other$/iu.test(phrase[0]?.text ?? '') && /^(?:and|or)$/iu.test(tokens[at - 1]?.text ?? '')) continue
    const isUnsaid = isUnsaidRelation(sentence.tokens, { tokens, at, phrase })
    if (
      isHalfSaid(tokens, {
        at,
        phrase,
        isKnown: (places.get(head.lemma)?.first ?? Infinity) < sentence.index,
      })
    )
      return `definite:${head.text}`
    if (isUnsaid && !phrase.some((part) => isInTitle(document, part))) return `definite:${head.text}`
    if (phrase.some((part) => part.tag === 'PROPN' || isDemonym(part.text) || NAMING.test(part.text)))
      continue
    if (isOneOfRow(tokens, { at, phrase })) return `definite:${head.text}`
    if (isSelfEvident({ phrase, head })) continue
    // The article's title says which: whoever read it knows. Not so of "the city", which every title could mean.
    const isBare = phrase.every((part) => part === head || IDLE.test(part.text))
    // "the industrial era": an adjective says which.
    if (EPOCH.test(head.lemma) && !isBare) continue
    const isGeneral = !isLenient && isBare && ANAPHORIC.test(head.lemma)
    if (!isGeneral && (phrase.some((part) => isInTitle(document, part)) || isTopic(document, head))) continue
    const previous = tokens[at - 1]
    const isSubject =
      at <= 1 || previous === undefined || /^[,;]$/u.test(previous.text) || /^[CS]CONJ$/u.test(previous.tag)
    const after = tokens[at + phrase.length + 1]?.text ?? ''
    // A name or quoted name right after it says which: "the domain “.org”", "the poet Hill".
    const isRestricted =
      RESTRICTS.test(after) ||
      isRestrictedTogether(tokens, at + phrase.length + 1) ||
      /^[“"‘]/u.test(after) ||
      isParticipleOf(tokens, at + phrase.length + 1)
    // "The chapter on work": a text's own parts are known to its reader only.
    if (/^(?:chapter|textbook)$/u.test(head.lemma)) return `definite:${head.text}`
    if (isApposed(sentence.tokens, { tokens, at: at + phrase.length + 1, head })) continue
    if (!ANAPHORIC.test(head.lemma) && isGeneric(document, { sentence, head })) continue
    if (isSubject && !isRestricted) return `definite:${head.text}`
    const isKnown = (places.get(head.lemma)?.first ?? Infinity) < sentence.index
    if (ANAPHORIC.test(head.lemma) && !isRestricted) return `definite:${head.text}`
    if (isKnown && !isRestricted) return `definite:${head.text}`
    if (
      isKnown &&
      isSubject &&
      !/^(?:of|that|who|which|for)$/iu.test(tokens[at + phrase.length + 1]?.text ?? '') &&
      // "the war in Syria": a name says which.
      !namesWhich(tokens, at + phrase.length + 1)
    )
      return `definite:${head.text}`
  }
  return null
}

/** Taken without "of what": "suffered the cut playing in Elm". */
const SUFFERED = /^(?:suffer|sustain|incur|inflict)$/u
/** "the amount of energy involved": in what, was said before. */
const INVOLVED = /^(?:involved|concerned|mentioned|described|discussed|cited)$/u
const SAYING =
  /^(?:claim|comment|remark|announcement|statement|allegation|accusation|warning|prediction|appeal|call|criticism|promise|pledge|admission|complaint|request|demand)$/u

/** Words behind the noun that look as if they said which one is meant, and do not. */
function isHalfSaid(
  tokens: readonly Token[],
  { at, phrase, isKnown }: { at: number; phrase: readonly Token[]; isKnown: boolean },
): boolean {
  const head = phrase.at(-1)
  const [verb, next] = [tokens[at - 1], tokens[at + phrase.length + 1]]
  if (head === undefined || verb === undefined) return isInvolved(tokens, at + phrase.length + 1)
  if (isInvolved(tokens, at + phrase.length + 1)) return true
  // "made the claim about tolls": what was claimed is said by "that" alone.
  if (verb.lemma === 'make' && SAYING.test(head.lemma)) return next?.text !== 'that' && next?.text !== 'of'
  return isKnown && SUFFERED.test(verb.lemma) && !/^(?:of|that|which)$/u.test(next?.text ?? '')
}

/** "the energy involved", "the amount of energy involved", and no more of it. */
function isInvolved(tokens: readonly Token[], after: number): boolean {
  const end = tokens[after]?.text === 'of' ? after + 1 + readPhrase(tokens, after + 1).length : after
  const behind = tokens[end + 1]
  return (
    INVOLVED.test(tokens[end]?.text ?? '') && !/^(?:in|with|by|at|above|as|here)$/u.test(behind?.text ?? '')
  )
}

/** "the oil and wick from which lamps burn": what stands behind two nouns says which both are. */
function isRestrictedTogether(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|or)$/u.test(tokens[at]?.text ?? '')) return false
  const [noun, next, which] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (noun?.tag !== 'NOUN' || next === undefined) return false
  return /^(?:that|which|of)$/u.test(next.text) || (next.tag === 'ADP' && which?.text === 'which')
}

/** "The book, Low Tide, said": a name in apposition says which. */
function isApposed(
  all: readonly Token[],
  { tokens, at, head }: { tokens: readonly Token[]; at: number; head: Token },
): boolean {
  if (tokens[at]?.text !== ',') return false
  const name = tokens.slice(at + 1, at + 5).find(({ relation }) => relation === 'appos')
  return name?.tag === 'PROPN' && all[name.head] === head
}

/** "the second test" without what it is a test of. */
function isOneOfRow(
  tokens: readonly Token[],
  { at, phrase }: { at: number; phrase: readonly Token[] },
): boolean {
  if (!ORDINAL.test(phrase[0]?.text ?? '') || phrase.length > 2) return false
  if (/^(?:century|millennium|half|decade|time|day|year|season|world)$/u.test(phrase.at(-1)?.lemma ?? ''))
    return false
  const [next, name] = [tokens[at + phrase.length + 1], tokens[at + phrase.length + 2]]
  // "the eighth planet, Neptune".
  if (next?.text === ',' && name?.tag === 'PROPN') return false
  return !RESTRICTS.test(next?.text ?? '')
}

/** "the area stretching from Elm to Oak". */
function isParticipleOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && /^VB[GN]$/u.test(token.fineTag) && token.relation.startsWith('acl')
}

function namesWhich(tokens: readonly Token[], at: number): boolean {
  return (
    RESTRICTS.test(tokens[at]?.text ?? '') &&
    tokens.slice(at + 1, at + 4).some(({ text }) => NAMING.test(text))
  )
}

/** Without a title, what the opening names and the text keeps coming back to is the topic. */
function isTopic(document: AnalysedDocument, head: Token): boolean {
  if (document.title !== null) return false
  const place = placeLemmas(document).get(head.lemma)
  return place !== undefined && place.nounSentences >= MIN_TOPIC_SENTENCES && place.firstNoun < 2
}

/** Which base forms are in each document's title: the same few are looked for again and again. */
const inTitles = new WeakMap<AnalysedDocument, Map<string, boolean>>()

function isInTitle(document: AnalysedDocument, { lemma }: Token): boolean {
  const { title } = document
  if (title === null || lemma.length <= 2) return false
  const known = inTitles.get(document) ?? new Map<string, boolean>()
  inTitles.set(document, known)
  const found = known.get(lemma) ?? isWordIn(title, lemma)
  known.set(lemma, found)
  return found
}

function isWordIn(title: string, lemma: string): boolean {
  // Most words are nowhere in the title, and to see that needs no expression; only odd letters fold in ways of their own.
  const isPlain = PLAIN.test(title) && PLAIN.test(lemma)
  if (isPlain && !title.toLowerCase().includes(lemma.toLowerCase())) return false
  return new RegExp(`(?<!\\p{L})${escapePattern(lemma)}(?:e?s)?(?!\\p{L})`, 'iu').test(title)
}

const PLAIN = /^[ -~À-ÿ‘’“”–—…]*$/u

/** The adjectives and nouns after the article. */
function readPhrase(tokens: readonly Token[], from: number): Token[] {
  let to = from
  while (isOfPhrase(tokens[to])) to++
  // "the wealthy as well as", "the town together with": a joint is no part of it.
  const joint = tokens.findIndex(
    ({ text }, at) =>
      at > from && at < to && /^(?:as|well|together|along)$/u.test(text) && tokens[at - 1]?.tag !== 'ADV',
  )
  return tokens.slice(from, joint < 0 ? to : joint)
}

/** "the prize-winning star": a verb only in its form. */
function isOfPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:ADJ|NOUN|NUM|PROPN|ADV)$/u.test(token.tag) || /-\p{Ll}+(?:ing|ed)$/u.test(token.text))
  )
}

/** "the largest city", "the world": one of a kind. */
function isSelfEvident({ phrase, head }: { phrase: readonly Token[]; head: Token }): boolean {
  if (UNIQUE.test(head.lemma)) return true
  return phrase.some(
    (part) =>
      /^(?:first|last|only|most|least|main|chief|primary|original|\p{L}+est)$/iu.test(part.text) &&
      part !== head,
  )
}
