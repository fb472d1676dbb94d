import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import { treeOf } from './tree/tree'

/** A thing with the words that tell it from others of its kind. */
export type NamedThing = {
  /** Base form of the noun that says what it is. */
  kind: string
  /** With its article. */
  words: string
  /** The same for the same words. */
  key: string
  isName: boolean
  isPlural: boolean
  index: number
  block: number
  /** The noun; null for a name. */
  at: Token | null
}

const MOST_NAMING_WORDS = 3
/** Adjectives that tell a kind: "electoral", "civic", "Norwegian"; not "large" or "recent". */
const TELLS_KIND = /^\p{Lu}|(?:al|ic|ar|ian|ary|ive|an|ese|ous)$/u
const TELLS_NOTHING =
  /^(?:several|special|similar|usual|additional|final|actual|real|initial|original|particular|typical|total|general|various|serious|enormous|previous|massive|crucial|particular|critical|individual|single|dramatic|famous|further|other|such|same|first|last|main|major|minor|new|old)$/iu
/** "the Treaty of Elm", "the Plan de Elm". */
const KIND_FIRST =
  /^(?:Treaty|Plan|Act|Battle|University|Constitution|Declaration|Proclamation|Bank|Bill|Church|Kingdom|Republic|Temple|Palace|Council|Convention|Articles?|Statute|Edict|Peace|Siege|Theory|Museum|Institute|Committee|Commission|Ministry|Department|House|Order|League) (?:of|de|for|on) /u
/** What a thing may be called by its last word. */
const KIND_LAST =
  /(?:^|\s)(?:Act|Plan|War|Wars|Treaty|Commission|Committee|Council|Party|Bank|University|Museum|Institute|Society|Association|Agency|Conference|Convention|Congress|Court|Company|Corporation|Movement|Revolution|Rebellion|Empire|Dynasty|Kingdom|Republic|League|Union|Ministry|Department|Bureau|Canal|Bridge|Tower|Temple|Palace|Cathedral|Church|River|Valley|Lake|Island|Mountains|Desert|Telescope|Mission|Satellite|Festival|Prize|Award|Cup|Tournament|Foundation|Trust|Fund|Group|Party|Charter|Constitution|Amendment|Proclamation|Doctrine|Code|Crisis|Scandal|Affair|Compromise|Purchase|Line|Wall|System|Theory|Effect|Law|Nebula|Galaxy|Cluster)$/u

/** Names of these kinds stand without an article. */
const WITHOUT_ARTICLE = /^\p{Lu}[\p{L}'’]+ (?:University|Company|Corporation|Group|Island|Cathedral|Church)$/u
/** What may stand in "of the guild class". */
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u
const MOST_BEHIND = 5
const OWNED =
  /^(?:this|these|that|those|his|her|its|their|our|my|your|such|no|any|another|other|each|every|some|many|both|several|few)$/iu

/** What a sentence calls in full: "borderline personality disorder", "the Harbour Act", "the Treaty of Elm". */
export function listNamedThings(document: AnalysedDocument, sentence: AnalysedSentence): NamedThing[] {
  return [
    ...sentence.mentions.flatMap((mention) => readName(document, { sentence, mention })),
    ...sentence.tokens.flatMap((_, at) => readNoun(document, { sentence, at })),
  ]
}

function readName(
  { text }: AnalysedDocument,
  { sentence, mention }: { sentence: AnalysedSentence; mention: Mention },
): NamedThing[] {
  if (!/^(?:organisation|group|event|work|name|place)$/u.test(mention.type)) return []
  const name = mention.text.replace(/\s+/gu, ' ').replace(/^(?:The|the) /u, '')
  if (!/\s/u.test(name)) return []
  const noun = KIND_FIRST.test(name)
    ? name.split(' ')[0]
    : KIND_LAST.test(name)
      ? name.split(' ').at(-1)
      : undefined
  if (noun === undefined) return []
  const next = sentence.tokens.find(({ start }) => start >= mention.end)
  // "a High Court action".
  if (next?.tag === 'NOUN') return []
  const hasArticle =
    /^the /iu.test(mention.text) ||
    /(?:^|\s)the (?:\p{Ll}+ )?$/iu.test(text.slice(Math.max(0, mention.start - 20), mention.start))
  if (!hasArticle && !WITHOUT_ARTICLE.test(name)) return []
  const words = hasArticle ? `the ${name}` : name
  return [
    {
      kind: noun.toLowerCase(),
      words,
      key: name.toLowerCase(),
      isName: true,
      isPlural: false,
      index: sentence.index,
      block: sentence.block,
      at: null,
    },
  ]
}

function readNoun(
  { text }: AnalysedDocument,
  { sentence, at }: { sentence: AnalysedSentence; at: number },
): NamedThing[] {
  const { tokens } = sentence
  const noun = tokens[at]
  if (noun === undefined || !/^NNS?$/u.test(noun.fineTag) || noun.tag !== 'NOUN') return []
  if (/^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.tag ?? '')) return []
  let from = at
  while (isNaming(tokens[from - 1])) from--
  const end = findEnd(tokens, at)
  if (end === null) return []
  const [first, before] = [tokens[from], tokens[from - 1]]
  const size = at - from
  if (first === undefined || (size === 0 && end === noun.end) || size > MOST_NAMING_WORDS) return []
  if (OWNED.test(before?.text ?? '')) return []
  if (
    before !== undefined &&
    (/^(?:ADJ|NUM|NOUN|PROPN|PART)$/u.test(before.tag) || before.relation === 'amod')
  )
    return []
  const words = text.slice(first.start, end).replace(/\s+/gu, ' ')
  const isPlural = noun.fineTag === 'NNS'
  const isKnown = before?.tag === 'DET' || isPlural || end > noun.end
  const lower =
    from === 0 && first.tag !== 'PROPN' && !isDemonym(first.text)
      ? words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
      : words
  return [
    {
      kind: noun.lemma,
      words: isKnown ? `the ${lower}` : lower,
      key: lower.toLowerCase(),
      isName: false,
      isPlural,
      index: sentence.index,
      block: sentence.block,
      at: noun,
    },
  ]
}

/** Where the noun's own "of the guild class" ends; null where more hangs on it, which says which one is meant. */
function findEnd(tokens: readonly Token[], at: number): number | null {
  const tree = treeOf(tokens)
  const last = tree.last[at] ?? at
  const behind = (tree.children[at] ?? []).filter((child) => child > at && tokens[child]?.tag !== 'PUNCT')
  const [noun, final] = [tokens[at], tokens[last]]
  if (noun === undefined || final === undefined) return null
  if (behind.length === 0) return noun.end
  const [child = -1] = behind
  const phrase = tokens.slice(at + 2, last + 1)
  const isShort =
    behind.length === 1 &&
    tokens[child]?.relation === 'nmod' &&
    tokens[at + 1]?.text === 'of' &&
    phrase.length <= MOST_BEHIND &&
    phrase.every(({ tag, text }) => IN_PHRASE.test(tag) && !OWNED.test(text))
  return isShort ? final.end : null
}

function isNaming(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^(?:NOUN|PROPN)$/u.test(token.tag))
    return token.fineTag !== 'NNS' && /^(?:compound|amod|flat|nmod:desc)/u.test(token.relation)
  return (
    token.tag === 'ADJ' &&
    token.fineTag === 'JJ' &&
    TELLS_KIND.test(token.text) &&
    !TELLS_NOTHING.test(token.text)
  )
}
