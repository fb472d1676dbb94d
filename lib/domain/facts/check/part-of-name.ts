import { lastWords } from '@/lib/domain/article/last-words'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import { PERSON_TITLES, ROLE_WORDS } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import { isSideOfPossessive } from './possessed-name'

const TIME_OR_MONEY =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|EUR|USD|GBP|Rs|Rs\.|US|AUD|CAD|HK|BC|AD|CE|BCE|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas|Spring|Summer|Autumn|Winter|Fall)$/u
/** No part of a name, whatever its capital: the first word of a sentence often is one. */
const FUNCTION_TAGS = new Set([
  'DET',
  'ADP',
  'PRON',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'ADV',
  'ADJ',
  'VERB',
  'NOUN',
])

/** No more of the words before is asked for, nicknames apart. */
const WORDS_BEFORE = 6

type Place = { sentence: AnalysedSentence; mention: Mention; before: string; after: string }

/** True where the words are only a part of a longer name or title that the sentence has. */
export function isPartOfName(sentence: AnalysedSentence, mention: Mention): boolean {
  const place = {
    sentence,
    mention,
    before: lastWords(sentence.text.slice(0, mention.start - sentence.start), WORDS_BEFORE),
    after: sentence.text.slice(mention.end - sentence.start),
  }
  if (mention.value !== null) return /^\d/u.test(mention.text) && isNumberOfName(place)
  return (
    hasOwnNumber(place) ||
    isSideOfPossessive(sentence, mention) ||
    isBehindTitleWord(place) ||
    isInDashedTitle(place) ||
    isInAskingTitle(place) ||
    isBesideNickname(place) ||
    isFirstOfTwoModifiers(place)
  )
}

/** "Pier 62 Hall", "Act 5": a figure right behind a capitalised word numbers it. A town counts nothing: "in Elm 62 ships". */
function isNumberOfName({ sentence, mention, before }: Place): boolean {
  if (isFirstOfName(sentence, mention)) return true
  const word = /(?<![\p{L}\d])(\p{Lu}[\p{L}.’']*) $/u.exec(before)?.[1]
  if (word === undefined || TIME_OR_MONEY.test(word)) return false
  const token = sentence.tokens.findLast(({ end }) => end <= mention.start)
  if (token === undefined) return false
  if (token.start === sentence.start) return !FUNCTION_TAGS.has(token.tag)
  const named = sentence.mentions.find(({ end }) => end === token.end)
  return named?.type !== 'place' && named?.type !== 'person'
}

/** "62 Blazer was sung": no counted noun follows, so the figure begins a name. */
function isFirstOfName({ tokens, start }: AnalysedSentence, mention: Mention): boolean {
  if (mention.type !== 'number' || mention.detail !== 'count') return false
  const at = tokens.findIndex((token) => token.start >= mention.end)
  const [word, next] = tokens.slice(at, at + 2)
  if (word === undefined || word.start - mention.end !== 1 || word.start === start) return false
  return (
    /^\p{Lu}\p{Ll}+(?<!s|men)$/u.test(word.text) &&
    /^(?:PROPN|NOUN)$/u.test(word.tag) &&
    !isDemonym(word.text) &&
    !/^(?:NOUN|PROPN|ADJ|NUM|ADV)$/u.test(next?.tag ?? '')
  )
}

/** "Harbour Radio 4's", "Elm 9/11": the name goes on with a figure. */
function hasOwnNumber({ mention, after }: Place): boolean {
  if (/^ \d{1,2}\/\d{1,2}(?!\d)|^ \d+[’']s(?!\p{L})/u.test(after)) return true
  return mention.type !== 'place' && /^ \d[\d.]*(?:[,;:.)’' ]|$)/u.test(after)
}

/** "Sir _____", "Top of the _____", "Washington, _____". */
function isBehindTitleWord({ sentence, mention, before, after }: Place): boolean {
  // "St Martha's" is a church, a school or a ground.
  if (/^St\.? /u.test(mention.text) && /^[’']s(?!\p{L})/u.test(after)) return true
  if (/(?<!\p{L})(?:Ste?|Saint|Sir|Lord|Lady|Dame|Baron|Baroness)\.? $/u.test(before)) return true
  if (/^D\.? ?C\.?$/u.test(mention.text) && /\p{Lu}\p{Ll}+,? $/u.test(before)) return true
  const head = /(?<=\S )(?:[“"‘'])?(\p{Lu}\p{Ll}+) of [Tt]he $/u.exec(before)?.[1]?.toLowerCase()
  if (head === undefined || ROLE_WORDS.has(head) || PERSON_TITLES.has(head)) return false
  // "Edward Hill of the Harbour Board" is two names.
  const end = mention.start - ' of the '.length
  return !sentence.mentions.some((other) => other.type === 'person' && other.end === end)
}

/** "Blazer - the Long Tide", one name in two parts; a pair of dashes only sets something in between. */
function isInDashedTitle({ before, after }: Place): boolean {
  if (/\p{Lu}[\p{L}’'.]* [-–—] (?:[Tt]he )?$/u.test(before)) return !/ [-–—] /u.test(after)
  return /^ [-–—] (?:[Tt]he )?\p{Lu}/u.test(after) && !/ [-–—] /u.test(`${before.slice(-1)}${after.slice(3)}`)
}

/** "Does the Crew Sail?" as a title in the middle of a sentence. */
function isInAskingTitle({ after }: Place): boolean {
  return /^(?: (?:the|a|an|in|of|to|my|your|and|\p{Lu}[\p{L}’']*))*\?[”’"']? \S/u.test(after)
}

/** "Edward “Salty” Hill": the nickname stands inside of the name. */
function isBesideNickname({ sentence, mention, before, after }: Place): boolean {
  return (
    /^ (?:“[^”]{2,24}”|"[^"]{2,24}"|‘[^’]{2,24}’|\(“?\p{Lu}[^)]{1,24}\)) \p{Lu}\p{Ll}/u.test(after) ||
    (/[”"’] $/u.test(before.slice(-2)) &&
      /\p{Lu}\p{L}+ (?:“[^”]{2,24}”|"[^"]{2,24}"|‘[^’]{2,24}’) $/u.test(
        sentence.text.slice(0, mention.start - sentence.start),
      ))
  )
}

/** "Vintage TV and film posters": with the word after "and" it says what kind of a thing is meant. */
function isFirstOfTwoModifiers({ sentence, mention, after }: Place): boolean {
  if (
    mention.type === 'place' ||
    mention.type === 'person' ||
    !/^ and \p{Ll}+ \p{Ll}+s(?!\p{L})/u.test(after)
  )
    return false
  const at = sentence.tokens.findIndex(({ start }) => start >= mention.end)
  const [, second, noun] = sentence.tokens.slice(at, at + 3)
  return /^(?:NOUN|ADJ)$/u.test(second?.tag ?? '') && noun?.fineTag === 'NNS'
}
