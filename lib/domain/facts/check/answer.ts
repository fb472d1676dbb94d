import { lastWords } from '@/lib/domain/article/last-words'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import {
  EVENT_WORDS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import { isAskedAsTerm } from '../terms/find-term'
import { headOf, treeOf } from '../tree/tree'
import { isPartOfFigure, isTooExact } from './exact-figure'
import { isPartOfName } from './part-of-name'

const WORDS_BEFORE = 6

/** Whether a mention is a whole, clean answer in its place: not half of a longer expression, not in brackets or quotes. */
export function isAnswerWorthAsking(sentence: AnalysedSentence, mention: Mention): boolean {
  // What is asked of the words before reaches no further back.
  const before = lastWords(sentence.text.slice(0, mention.start - sentence.start), WORDS_BEFORE)
  const after = sentence.text.slice(mention.end - sentence.start)
  // "A$", "US$": the sign of an amount.
  if (mention.value === null && /\p{Sc}/u.test(mention.text)) return false
  if (/\n/u.test(mention.text) || mention.text.length > 60 || mention.text.length < 2) return false
  // "1.4 ship-days", "from 125 to 2000 Hz": a unit.
  if (mention.value === null && mention.type !== 'date' && /\d\.\d+ $/u.test(before)) return false
  if (mention.value === null && /\d $/u.test(before) && /^\p{L}{1,3}\.?$/u.test(mention.text)) return false
  // "into the nineteenth century": a time is asked for as one.
  if (
    mention.type === 'term' &&
    sentence.mentions.some(
      ({ type, start, end }) => type === 'date' && start < mention.end && mention.start < end,
    )
  )
    return false
  const isTitle = isQuotedTitle(sentence, mention)
  if (!isTitle && (/[-–/&#@]$|[“"‘'(]$|\p{L}[’']$/u.test(before) || /^[-–/&%]|^[”"]/u.test(after)))
    return false
  if (
    (!isTitle && isInside(sentence, mention)) ||
    (/^(?:the )?(?:west|east|north|south)(?:ern)?$/iu.test(mention.text) && !isPartOfCountry(mention, before))
  )
    return false
  if (!isTitle && isPartOfName(sentence, mention)) return false
  return mention.type === 'number' || mention.type === 'date'
    ? isWholeValue(before) && !isTooExact(sentence, mention) && !isPartOfFigure(sentence, mention)
    : isWholeName({ sentence, mention, before, after })
}

/** "made in the North": a part of a country with a name of its own, not a way to go. */
function isPartOfCountry({ text }: Mention, before: string): boolean {
  const isNamed = /^(?:[Tt]he )?(?:North|South|East|West)$/u.test(text)
  return isNamed && (/^the/iu.test(text) || /(?<!\p{L})the $/u.test(before))
}

/** The name of a work or site in quotation marks of its own: “The Long Tide”. */
function isQuotedTitle(sentence: AnalysedSentence, mention: Mention): boolean {
  return (
    /\s/u.test(mention.text) &&
    sentence.quotes.some((quote) => quote.start + 1 === mention.start && mention.end + 1 === quote.end)
  )
}

/** "top 10", "one of the 10 largest": a figure of speech, not a figure. */
function isWholeValue(before: string): boolean {
  // "£ 25": the sign belongs to the figure.
  if (/[$£€¥]\s?$/u.test(before)) return false
  // "one-half to 1 percent": the end of a range.
  if (/(?<!\p{L})(?:half|quarter|third|tenth|percent|per cent)s? to $/iu.test(before)) return false
  return !/\b(?:top|one of the|first|last|next|past|other)\s$/iu.test(before)
}

type NameCheck = { sentence: AnalysedSentence; mention: Mention; before: string; after: string }

/** Not half of a longer name, not a kind of thing ("a Roman Catholic", "the Church"), not only a modifier. */
function isWholeName({ sentence, mention, before, after }: NameCheck): boolean {
  if (
    /^ (?:of|for|on) (?:an? |the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May |June|July|Aug|Sep|Oct|Nov|Dec)\p{Lu}/u.test(
      after,
    ) &&
    mention.type !== 'place' &&
    mention.detail !== 'full-name'
  )
    return false
  if (/\p{Lu}[\p{L}’']* (?:of|for|on) $/u.test(before) && !/^\p{Lu}\p{L}* of $/u.test(before)) return false
  if (/^ d[’']\p{Lu}/u.test(after) || isHalf({ mention, before, after })) return false
  // "Hadrian's Wall", "The Judgement of Paul": half of a name that goes on over a genitive or "of".
  if (/\p{Lu}[\p{L}.]*[’']s $/u.test(before) && !/\s/u.test(mention.text) && mention.type !== 'person')
    return false
  if (/^The\s/u.test(mention.text) && /^ of (?:the )?\p{Lu}/u.test(after)) return false
  if (/^ \p{Lu}/u.test(after)) return false
  // "a Roman Catholic"; a term may well be one of many of its kind.
  if (!isAskedAsTerm(mention) && /\b(?:an?|no)\s(?:\p{Ll}+\s)?$/iu.test(before)) return false
  const previous = sentence.tokens.findLast((token) => token.end <= mention.start)
  if (previous !== undefined && /^\d+(?:st|nd|rd|th)$/u.test(previous.text)) return false
  const touches = previous !== undefined && mention.start - previous.end === 1
  if (
    touches &&
    /^\p{Lu}/u.test(previous.text) &&
    !/^(?:DET|ADP|ADV|SCONJ|CCONJ|PRON|AUX)$/u.test(previous.tag) &&
    // "Bookmaker Edward Hill": the capital is the sentence's.
    !(previous.start === sentence.start && mention.detail === 'full-name') &&
    !isTitleWord(previous.text)
  )
    return false
  if (!/\s/u.test(mention.text) && isCommonWord(mention.text) && !isPartOfCountry(mention, before))
    return false
  if (mention.type === 'organisation' && /^, \p{Lu}/u.test(after)) return false
  return !isModifier(sentence, mention)
}

/** One side of a case at law, the first words of a name that goes on over "’", "in" or letters of another script. */
function isHalf({ mention, before, after }: Pick<NameCheck, 'mention' | 'before' | 'after'>): boolean {
  if (/(?<!\p{L})(?:v|vs)\.? $/u.test(before) || /^ (?:v|vs)\.?(?= )/u.test(after)) return true
  // "A Long Way without Rain", a title that goes on over a small word.
  if (
    /^(?:An?|The) \p{Lu}/u.test(mention.text) &&
    /^ (?:than|with|without|to|into|over|under|by|at|upon) \p{Lu}/u.test(after)
  )
    return true
  // "The Tide: Second Part".
  if (/^: \p{Lu}/u.test(after) || /\p{Lu}[\p{L}]*: (?:The )?$/u.test(before)) return true
  if (/^[’'] \p{Lu}/u.test(after) || /\p{Lu}\p{L}*[’'] $/u.test(before)) return true
  if (
    /^ ?[(（]?[\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]/u.test(
      after,
    )
  )
    return true
  // "Studies in Logic", "Notes on Elm": the title of a work, its first word a plain plural.
  if (
    /^\p{Lu}\p{Ll}+s$/u.test(mention.text) &&
    /^ (?:in|on|from|of) \p{Lu}/u.test(after) &&
    mention.type === 'name'
  )
    return true
  return mention.type === 'name' && /(?:^|, | )\p{Lu}\p{Ll}+s (?:in|on) $/u.test(before)
}

function isTitleWord(word: string): boolean {
  return PERSON_TITLES.has(word.toLowerCase().replace(/\.$/u, ''))
}

function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase()
  return (
    ORGANISATION_WORDS.has(plain) ||
    PLACE_WORDS.has(plain) ||
    EVENT_WORDS.has(plain) ||
    PERSON_TITLES.has(plain) ||
    isDemonym(word) ||
    /^(?:first|second|third|fourth|fifth|last|next|finally|visitors|christian|muslims?|jews?|jewish|islamic|catholics?|protestants?|buddhists?|hindus?|bible|earth|empire|crown|throne|colonies|congress|parliament|god|phd|english|tv|cd|cds|dvd|dvds|pc|pcs|gps|dna|rna|gdp|ceo|mp|mps|ad|bc|ce|bce|id|ufo|vip|xs|os)$/iu.test(
      word,
    )
  )
}

function isInside(sentence: AnalysedSentence, mention: Mention): boolean {
  if (sentence.quotes.some((quote) => quote.start <= mention.start && mention.end <= quote.end)) return true
  const before = sentence.text.slice(0, mention.start - sentence.start)
  return before.includes('(') && before.split('(').length > before.split(')').length
}

/** What a name right before it only says the kind of: "the PRISM program" is as good as "PRISM". */
const KIND_NOUN =
  /^(?:program|programme|group|blog|website|site|party|project|treaty|act|movement|system|scheme|app|platform|network|festival|competition|campaign|river|island|region|district|province|valley|desert|crater|spacecraft|telescope|satellite|virus|vaccine|language|dialect|tribe|dynasty|empire|prize|award|magazine|newspaper|journal|album|novel|film|series|label|band|company|brand|airline|bank|hotel|museum|theory|method|test|model|engine|browser|software|building|upgrade|rocket|ship|aircraft|missile|operation|massacre|scandal|protocol|initiative)$/u

const PEOPLE =
  /^(?:people|farmer|trader|merchant|tribe|warrior|soldier|settler|king|ruler|chief|nomad|herder|rebel|fighter|colonist|hunter|missionary|priest|monk|weaver|sailor|fisherman|peasant|worker|emperor|prince)$/u

/** "the Taliban victory", "U.S. special forces": a name that only tells which kind. */
function isModifier(sentence: AnalysedSentence, mention: Mention): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= mention.end)
  const next = sentence.tokens[at]
  if (next === undefined || next.start - mention.end !== 1) return false
  const before = sentence.tokens.findLast((token) => token.end <= mention.start && token.tag !== 'ADJ')
  // "the Soninke farmers": which people, where that is no adjective of a country.
  if (
    mention.type !== 'place' &&
    next.fineTag === 'NNS' &&
    PEOPLE.test(next.lemma) &&
    /^the$/iu.test(before?.text ?? '') &&
    !/^[’']/u.test(sentence.tokens[at + 1]?.text ?? '')
  )
    return false
  if (
    KIND_NOUN.test(next.lemma.toLowerCase()) &&
    next.fineTag === 'NN' &&
    /^the$/iu.test(before?.text ?? '') &&
    mention.type !== 'place'
  )
    return false
  if (next.tag === 'NOUN' || (next.tag === 'ADJ' && sentence.tokens[at + 1]?.tag === 'NOUN')) return true
  return hangsOnNext(sentence, mention)
}

/** "the Niger basin", "two UK top ten albums": whatever the next word's own tag, the name is only a part of its phrase. */
function hangsOnNext(sentence: AnalysedSentence, mention: Mention): boolean {
  const tree = treeOf(sentence.tokens)
  const token = tree.tokens[headOf(tree, mention)]
  if (token === undefined) return false
  const head = tree.tokens[token.head]
  const isBefore = head !== undefined && head.start >= mention.end
  if (isBefore && /^(?:compound|amod|nummod)$/u.test(token.relation)) return true
  // "80% of UK adults own …", read as a verb: a plural right after a bare country is what is spoken of.
  const next = tree.tokens.find((word) => word.start >= mention.end)
  return mention.detail === 'country' && token.relation === 'nmod' && next?.fineTag === 'VBZ'
}
