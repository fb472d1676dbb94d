import { listMatches } from '@/lib/domain/article/list-matches'
import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { MONTH_PATTERN, WEEKDAY_PATTERN } from '@/lib/domain/language/lists/calendar'
import type { Token } from '@/lib/domain/language/token'
import { readClause } from './tree/clause'
import { treeOf } from './tree/tree'

const CONNECTIVE =
  'however|additionally|moreover|furthermore|in addition|meanwhile|nevertheless|nonetheless|thus|therefore|hence|consequently|as a result|for example|for instance|on top of that|indeed|in fact|in particular|first of all|first|second|secondly|third|thirdly|finally|lastly|besides|similarly|likewise|in short|in other words|on the other hand|on (?:the )?one hand|by contrast|in contrast|conversely|then|later|afterwards|afterward|eventually|subsequently|overall|in general|generally|in recent times|just recently|also|today|as a reminder|in turn|after that|at the same time|(?:around|about) the same time|accordingly|specifically|more specifically|by comparison|that said|as an example|as such|put simply|simply put|in exchange|in return|in response|instead|soon|soon after|soon afterwards?|thereafter|shortly thereafter|soon thereafter|not long after|not long afterwards?|shortly after|shortly afterwards?|by then|by that time|this time|in the meantime|at that time|as a consequence|in the end|at last|ultimately|in the process|of course|to be sure|importantly|more importantly|most importantly|interestingly|notably|surprisingly|not surprisingly|unsurprisingly|sadly|unfortunately|fortunately|ironically|equally|alternatively|to this end|to that end|for this reason|for that reason|in this way|in doing so|on cue|still|even so|after all|either way|now|again|once again|then again|naturally|moreover|on the contrary|in any case|in this case|in that case|on this occasion'

/** What may be left out of any sentence without changing what the rest says. Expressions with a group cut the group. */
const CUTS: readonly RegExp[] = [
  /\s?\[(?:\d{1,3}(?:, ?\d{1,3})*|[a-z]|note \d+|citation needed)\]/giu,
  /(?<=\p{Ll}[.,]["”’)]?)\d{1,3}(?=\s|$)/gu,
  /^[•▪◦·*–—-]\s+/gu,
  new RegExp(
    `^(?:${WEEKDAY_PATTERN}, )?(?:${MONTH_PATTERN} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTH_PATTERN} \\d{4}) (?=\\p{Lu})`,
    'gu',
  ),
  new RegExp(`^(?:but|and|so|yet|or)?,?\\s*(?:${CONNECTIVE}),\\s+`, 'giu'),
  // "So far" is one.
  /^(?:but|and|so(?! far(?!\p{L}))|yet),?\s+(?=\p{L})/giu,
  /^(?:By contrast|In contrast|As a result|For example|For instance|In fact|In addition|(?:About|Around|At(?: about| around)?) the same time)\s(?=the\s|an?\s|\p{Lu})/gu,
  /^even (?=(?:in|at|on|by|during|within|among|today|before|after|as|when|though|if) )/giu,
  // "Other towns, such as Elm, …": as true of towns.
  /^other (?=(?:\p{Ll}+ ){0,2}\p{Ll}+s, (?:such as|including) \p{Lu})/giu,
  // Put as a year where it is known which; what is left says the same of no time.
  /^(?:(?:just |only |about |some |nearly |almost )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|a few|many) (?:days?|weeks?|months?|years?|decades?) later|(?:in )?that(?: same)? year|(?:in )?the (?:same|following|next) (?:day|week|month|year)),\s+(?=\p{L})/giu,
  // "As shown in" without the figure's number, which no text has any more.
  /^as (?:shows?|shown|seen|illustrated|depicted|described|noted)(?: (?:in|by|above|below|here|earlier))?,\s+(?=\p{L})/giu,
  // A weekday without a date, as an adverb of its own.
  new RegExp(
    `^(?:on |late on |early on )?${WEEKDAY_PATTERN}(?: morning| afternoon| evening| night)?,\\s+`,
    'giu',
  ),
  new RegExp(
    `\\s(?:late |early )?on ${WEEKDAY_PATTERN}(?: morning| afternoon| evening| night)?(?=[.,;]|\\s(?!and\\b|or\\b|to\\b|\\d|${MONTH_PATTERN}))`,
    'gu',
  ),
  /^(?:yesterday|last (?:week|month|night|year)|this (?:week|month|morning|year)|earlier this (?:week|month|year)),?\s+(?=\p{L})/giu,
  /(?<!\b(?:until|till|since|by|from|of|before))\s(?:yesterday|last (?:week|month|night)|this (?:week|month|morning)|earlier this (?:week|month)|last (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.,;])/giu,
  /(?<!\b(?:of|from|until|till|since|by|before|after|than|than))\s(?:late |early )?yesterday(?: morning| afternoon| evening| night)?(?![’'])(?=\s\p{L}|[.,;])/gu,
  /(?<!\b(?:the|in|over|during|since|until|till|from|of|by|for|than|before|after|at))\s(?:late |earlier |early )?(?:last|this) (?:week|month|year|night|weekend|spring|summer|autumn|fall|winter)(?![’'])(?=\s\p{L}|[.,;])/gu,
  /\s(?:as well|too)(?=[.;])/gu,
  /,? (?:mentioned|described|discussed|noted|shown) (?:above|below)(?:,(?= \p{Ll})|(?=[\s.,;]))/gu,
  /\sin th(?:is|at) (?:way|manner|fashion)(?=[\s.,;])(?! (?:that|in|to))/gu,
  /(?<=\b(?:by|while|and|which|who)) also(?=\s\p{L}+(?:ed|ing|s|ly)?\s)/gu,
  // Brackets: an aside, a conversion, a pronunciation.
  /\s?\((?:[^()]|\([^()]*\))*\)/gu,
  // An aside between dashes, but not the second part of a title.
  /\s?—(?:[^—;:?!]{3,160})—\s?(?=\p{Ll})(?!(?:which|who|whose)\s)/gu,
  /\s[–-]\s(?!["“‘']|\p{Lu}\S* [–-]\s)(?:(?!\s[–-]\s)[^;:?!]){3,120}\s[–-](?=\s\p{Ll})(?!\s(?:which|who|whose)\s)/gu,
  // What stands before is looked at last: to look back from every letter costs more than all other cuts together.
  / (?:also|thus|therefore|however|too)(?=\s\p{L})(?<=\b(?:to|has|have|had|was|were|is|are|be|been|can|could|does|did|do|\p{Lu}\p{L}+) (?:also|thus|therefore|however|too))/gu,
  /, (?:however|therefore|moreover|for example|for instance|in turn|meanwhile|too|also|in fact|of course|respectively|instead|as a result|in response|in return|then|nevertheless|nonetheless|likewise|similarly|by contrast|on the other hand|in addition|additionally|furthermore|consequently|thus|hence|indeed|as well)(?:,|(?=\.))/giu,
  // A name as its own script writes it, beside the one that the reader can read.
  /\s(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Devanagari}]{2,}[\s·]?)+(?=[\s,.;:)]|$)(?<!\s)/gu,
]

const OPENINGS = CUTS.filter(isOpening).map(({ source, flags }) => new RegExp(source, flags.replace('g', '')))
const INNER = CUTS.filter((cut) => !isOpening(cut))

function isOpening({ source }: RegExp): boolean {
  return source.startsWith('^')
}

const cache = new WeakMap<AnalysedSentence, readonly Span[]>()

/** The stretches of a sentence that only make sense in their place; read once, for all that is asked of it. */
export function findCuts(sentence: AnalysedSentence): readonly Span[] {
  const known = cache.get(sentence)
  if (known !== undefined) return known
  const cuts = readCuts(sentence)
  cache.set(sentence, cuts)
  return cuts
}

function readCuts(sentence: AnalysedSentence): Span[] {
  const cuts: Span[] = []
  let lead = 0
  // Openings can follow one another: "• However, on Thursday, …".
  for (let round = 0; round < 3; round++) {
    const before = lead
    for (const expression of OPENINGS) {
      const match = expression.exec(sentence.text.slice(lead))
      if (match !== null) lead += match[0].length
    }
    if (lead === before) break
  }
  if (lead > 0 && losesItsTime(sentence, lead)) lead = 0
  if (lead > 0) cuts.push({ start: sentence.start, end: sentence.start + lead })
  for (const expression of INNER) {
    for (const match of listMatches(sentence.text, expression)) {
      cuts.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length })
    }
  }
  return [
    ...cuts.map((cut) => keepOpeningComma(sentence, cut)),
    ...findAdverbs(sentence),
    ...findOpeners(sentence, sentence.start + lead),
  ]
}

/** "At that time, the towns were divided": without a name or a figure it was so of no time that anybody could know. */
function losesItsTime({ text, tokens, mentions }: AnalysedSentence, lead: number): boolean {
  if (
    !/^(?:but |and |yet )?(?:at that time|by that time|by then|in those days)(?!\p{L})/iu.test(
      text.slice(0, lead),
    )
  )
    return false
  return mentions.length === 0 && tokens.some(({ fineTag }) => fineTag === 'VBD')
}

/** "In psychology, for example, Hill's stages are …": what opens the sentence keeps one comma. */
function keepOpeningComma({ text, start, tokens }: AnalysedSentence, cut: Span): Span {
  const words = text.slice(cut.start - start, cut.end - start)
  if (!/^,.*,$/su.test(words)) return cut
  const before = tokens.filter((token) => token.end <= cut.start)
  const next = tokens.find((token) => token.start >= cut.end)
  const opensWithPhrase = before[0] !== undefined && /^(?:ADP|SCONJ)$/u.test(before[0].tag)
  const hasSubject = before.some(({ relation }) => relation.startsWith('nsubj'))
  const isBeforeVerb = next === undefined || /^(?:VERB|AUX)$/u.test(next.tag)
  return opensWithPhrase && !hasSubject && !isBeforeVerb ? { start: cut.start, end: cut.end - 1 } : cut
}

/** "not only built but also sold". */
function isNotOnly(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) => text === 'only' && /^(?:not|n[’']t)$/u.test(tokens[at - 1]?.text ?? ''),
  )
}

const LOOSE_OPENER = /^(?:soon|then|later|meanwhile|instead|afterwards?|eventually|finally|subsequently)$/iu

/** "Soon physicians were …", "Outraged, Edwards took …": an opening word that only what was said before explains. */
function findOpeners({ tokens }: AnalysedSentence, from: number): Span[] {
  const at = tokens.findIndex((token) => token.start >= from)
  const [first, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined || next === undefined || third === undefined) return []
  const hanging = findHangingOpener(tokens, at)
  if (hanging !== null) return [hanging]
  const isAdverb =
    LOOSE_OPENER.test(first.text) &&
    first.tag === 'ADV' &&
    first.relation === 'advmod' &&
    /^(?:VERB|NOUN|PROPN)$/u.test(tokens[first.head]?.tag ?? '') &&
    /^(?:DET|PROPN|NOUN|NUM|ADJ|PRON)$/u.test(next.tag)
  if (isAdverb) return [{ start: first.start, end: next.start }]
  const isMood =
    /^(?:VBN|JJ)$/u.test(first.fineTag) &&
    next.text === ',' &&
    /^(?:DET|PROPN|NOUN|NUM|PRON)$/u.test(third.tag)
  // "Cold, dark nights": adjectives before one noun.
  return isMood && tokens[first.head]?.tag === 'VERB' ? [{ start: first.start, end: third.start }] : []
}

const HANGING =
  /^(?:like|unlike|just like|much like|rather than|instead of|in addition to|in addition|besides|as well as|apart from|aside from|along with|in contrast to|in response to|beginning with|starting with|in keeping with|in line with|in terms of|with (?:regard|respect) to)(?= )/iu

/** "Rather than being glad, Hill sold …", "Beginning with the local races, Elm won …": what it hangs on stands before. */
function findHangingOpener(tokens: readonly Token[], at: number): Span | null {
  const words = tokens.slice(at, at + 3).map(({ text }) => text)
  const [first] = tokens.slice(at, at + 1)
  if (first === undefined || !HANGING.test(`${words.join(' ')} `)) return null
  const tree = treeOf(tokens)
  const { subject } = readClause(tree, tree.root)
  const stated = tree.first[subject] ?? -1
  const opening = stated <= at && LIKENESS.test(first.text) ? findAfterLikeness(tokens, at) : stated
  const start = tokens[opening]
  if (start === undefined || opening <= at || tokens[opening - 1]?.text !== ',' || start.tag === 'PRON')
    return null
  return { start: first.start, end: start.start }
}

const LIKENESS = /^(?:like|unlike)$/iu

/** "Like Oak, Elm was …": the parser takes the subject for an apposition of what it is like. Where one comma stands before the verb, or -1. */
function findAfterLikeness(tokens: readonly Token[], at: number): number {
  const comma = tokens.findIndex(({ text }, place) => place > at && text === ',')
  const verb = tokens.findIndex(({ fineTag }, place) => place > comma && /^(?:VB[DPZ]|MD)$/u.test(fineTag))
  const isPlain = tokens
    .slice(at + 1, comma)
    .every(({ tag }) => /^(?:NOUN|PROPN|DET|ADJ|ADV|ADP|PRON)$/u.test(tag))
  const hasSecond = tokens.slice(comma + 1, verb).some(({ text }) => /^(?:,|and|or)$/u.test(text))
  return comma < 0 || verb < 0 || !isPlain || hasSecond ? -1 : comma + 1
}

/** "recently", "still" right before the verb: they tell the time of writing, which the question does not need. */
function findAdverbs({ tokens }: AnalysedSentence): Span[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    const previous = tokens[at - 1]
    const isTimeOfWriting =
      /^(?:recently|currently|now|still|later|subsequently|eventually|already|previously|soon|immediately|finally)$/u.test(
        token.text,
      ) ||
      (token.text === 'then' && !tokens.some(({ text }) => /^(?:if|when|once)$/iu.test(text))) ||
      (token.text === 'also' && /^(?:VERB|AUX)$/u.test(next?.tag ?? '') && !isNotOnly(tokens))
    if (!isTimeOfWriting || next === undefined || previous === undefined) return []
    // "in what is now southern Norway" is another thing than "in what is southern Norway".
    if (tokens.slice(Math.max(0, at - 2), at).some(({ text }) => /^what$/iu.test(text))) return []
    // "is still unknown": after the auxiliary it may stand before anything.
    if (!/^(?:VERB|AUX)$/u.test(next.tag) && !(previous.tag === 'AUX' && /^(?:ADJ|DET|ADP)$/u.test(next.tag)))
      return []
    return /^(?:AUX|PROPN|NOUN|PRON|CCONJ)$/u.test(previous.tag) ||
      /^(?:having|while)$/u.test(previous.text) ||
      // "the Act of 1911, which …, also forbade": behind a year, or behind an aside.
      (token.text === 'also' && /^(?:\d+|,)$/u.test(previous.text))
      ? [{ start: previous.end, end: token.end }]
      : []
  })
}
