import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { GIVEN_NAMES } from '@/lib/domain/language/lists/given-names'
import { PERSON_TITLES, ROLE_WORDS } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import { baseRelation, childAs, headOf, treeOf, type Tree } from '../tree/tree'

/** What the article itself says of its names: which are surely people, and by which noun it calls the others. */
export type KnownKinds = {
  people: ReadonlySet<string>
  /** Entity to singular noun: "isis-k" → "militia". */
  nouns: ReadonlyMap<string, string>
}

const COPULA = new Set(['cop'])
const CASE = new Set(['case'])
const DETERMINER = new Set(['det'])
/** These say nothing of what a thing is, or are worth as much as "which". */
const EMPTY =
  /^(?:thing|one|part|member|example|kind|type|sort|form|result|cause|reason|way|name|word|term|case|place|point|fact|lot|number|percent|majority|rest|end|start|beginning|threat|problem|success|failure|home|source|setting|subject|object|center|centre|bit|piece|side|sign|symbol|idea|issue|matter|affiliate|offshoot|branch|version|variant|leader|hub|focus|key|base|time|year|day)$/u
const PERSON_NOUN =
  /^(?:man|woman|boy|girl|son|daughter|wife|husband|mother|father|brother|sister|founder|leader|head|chief|member|.{3,}(?:ist|ician|eer|ian|ologist|worker|man|woman|person))$/u
const GENERIC_END = /^(?:.{2,}(?:er|or))$/u

const cache = new WeakMap<AnalysedDocument, KnownKinds>()

/** Read once for each document. */
export function knownKinds(document: AnalysedDocument): KnownKinds {
  const known = cache.get(document)
  if (known !== undefined) return known
  const people = new Set<string>()
  const nouns = new Map<string, string>()
  for (const sentence of document.sentences) {
    const tree = treeOf(sentence.tokens)
    for (const mention of sentence.mentions) {
      if (mention.value !== null || mention.type === 'date' || mention.type === 'number') continue
      if (isSurelyPerson(sentence, mention)) people.add(mention.entity)
      const noun = mention.type === 'person' ? null : readNoun(tree, mention)
      if (noun !== null && !nouns.has(mention.entity)) nouns.set(mention.entity, noun)
    }
  }
  for (const entity of findPeopleByUse(document)) people.add(entity)
  const kinds = { people, nouns }
  cache.set(document, kinds)
  return kinds
}

const MIN_USES = 2
/** What happens to places and firms, never to people. */
const OF_THINGS =
  /^(?:found|establish|create|build|construct|locate|situate|release|publish|divide|rename|develop|design|populate|inhabit|abolish|merge)$/u

/** Called a person each time, twice at least, never after "the" or "in" and never built or founded: a surname that stays one. */
function findPeopleByUse(document: AnalysedDocument): string[] {
  const uses = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (const mention of sentence.mentions) {
      if (mention.value !== null || mention.type === 'date' || mention.type === 'number') continue
      const isOdd = mention.type !== 'person' || isUsedAsThing(sentence, mention)
      uses.set(mention.entity, isOdd ? -Infinity : (uses.get(mention.entity) ?? 0) + 1)
    }
  }
  return [...uses].filter(([, count]) => count >= MIN_USES).map(([entity]) => entity)
}

function isUsedAsThing(sentence: AnalysedSentence, mention: Mention): boolean {
  const before = sentence.text.slice(0, mention.start - sentence.start)
  if (/(?<!\p{L})(?:the|an?|in|at|near|into|throughout|across|within)\s$/iu.test(before)) return true
  const tree = treeOf(sentence.tokens)
  const token = tree.tokens[headOf(tree, mention)]
  const verb = tree.tokens[token?.head ?? -1]
  return token?.relation === 'nsubj:pass' && OF_THINGS.test(verb?.lemma ?? '')
}

/** A first name or a title; a surname alone may be a firm's. */
function isSurelyPerson(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.type !== 'person') return false
  const words = mention.text.split(/\s+/u)
  if (words.length > 1 && GIVEN_NAMES.has(words[0] ?? '')) return true
  const before = /(\p{L}+)\.?\s$/u.exec(sentence.text.slice(0, mention.start - sentence.start))?.[1] ?? ''
  return isPersonWord(before) || isPersonWord(words[0] ?? '') || isAppositionOfPerson(sentence, mention)
}

function isPersonWord(word: string): boolean {
  const plain = word.toLowerCase()
  return PERSON_TITLES.has(plain) || (ROLE_WORDS.has(plain) && plain !== 'people' && plain !== 'capital')
}

/** "Jane Roe, a chemist from Elm": what stands beside the name or after "is" tells. */
function isAppositionOfPerson(sentence: AnalysedSentence, mention: Mention): boolean {
  const tree = treeOf(sentence.tokens)
  const noun = readHeadNoun(tree, mention)
  return noun !== null && (PERSON_NOUN.test(noun) || PERSON_TITLES.has(noun) || GENERIC_END.test(noun))
}

/** "the militia Redcaps", "Redcaps, a militia", "Redcaps is a militia": the noun with what it is made up of ("news agency"). */
function readNoun(tree: Tree, mention: Mention): string | null {
  const noun = readHeadNoun(tree, mention)
  return noun === null || EMPTY.test(noun) || PERSON_NOUN.test(noun) || !/^\p{Ll}{3,}$/u.test(noun)
    ? null
    : noun
}

function readHeadNoun(tree: Tree, mention: Mention): string | null {
  const at = headOf(tree, mention)
  const token = tree.tokens[at]
  if (token === undefined) return null
  const relation = baseRelation(token)
  const above = tree.tokens[token.head]
  // "the militia Redcaps": the name hangs on the noun.
  if (
    above?.fineTag === 'NN' &&
    token.head < at &&
    /^(?:appos|flat)$/u.test(relation) &&
    token.confidence > 0.6
  )
    return above.lemma
  // "Redcaps is a militia".
  if (
    above?.fineTag === 'NN' &&
    relation === 'nsubj' &&
    token.head > at &&
    childAs(tree, token.head, COPULA) >= 0 &&
    childAs(tree, token.head, CASE) < 0 &&
    hasArticle(tree, token.head)
  )
    return above.lemma
  // "groups such as Redcaps".
  if (
    above?.fineTag === 'NNS' &&
    token.head < at &&
    /^such$/iu.test(tree.tokens[tree.first[at] ?? at]?.text ?? '')
  )
    return above.lemma
  // "Redcaps, a militia of the north,".
  const beside = childAs(tree, at, new Set(['appos']))
  const noun = tree.tokens[beside]
  return noun?.fineTag === 'NN' && beside > at && hasArticle(tree, beside) && noun.confidence > 0.5
    ? noun.lemma
    : null
}

function hasArticle(tree: Tree, at: number): boolean {
  const determiner = tree.tokens[childAs(tree, at, DETERMINER)]
  return determiner !== undefined && /^(?:an?|the)$/iu.test(determiner.text)
}
