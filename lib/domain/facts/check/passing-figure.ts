import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** Nouns that sort a subject into parts: how many there are of them is taught. */
const PARTS =
  /(?<!\p{L})(?:types?|kinds?|forms?|stages?|phases?|steps?|levels?|layers?|parts?|branch(?:es)?|class(?:es)?|categor(?:y|ies)|dimensions?|elements?|components?|principles?|factors?|pillars?|sections?|subfields?|groups?|orders?|species|genera|subspecies|families|schools?|approaches|theor(?:y|ies)|models?|laws?|rules?|functions?|chambers?|houses|islands|planets?|moons|continents|languages?|dialects?|valves?|chromosomes|electrons|protons|neutrons|atoms|bones|legs|wings|eyes|senses|terms|amendments|articles|volumes|movements|acts|symphonies)(?!\p{L})/iu
/** What happens within an hour or on a pitch. */
const MOMENT =
  /^\s?(?:-|more |further |extra )?(?:minutes?|seconds?|hours?|days?|weeks?|yards?|goals?|points?|shots?|overs?|laps?|sets?|games?|matches|matchdays?|rounds?|places?|strokes?|wickets?|runs?|tries|caps?|metres out|yards out)(?!\p{L})/iu
const FLEETING =
  /(?<!\p{L})(?:after(?: just| only)?|with(?: just| only)?|within|in(?: just| only)?|from|for(?: just| only)?|by|only|just|another|every|last|first|next|final|opening|past)\s$/iu
/** How many were asked is how a figure was found, not what was found. */
const SAMPLE =
  /(?<!\p{L})(?:poll|polled|surveys?|surveyed|samples?|respondents?|interviewed|questionnaires?)(?!\p{L})/iu
const ASKED =
  /^[ -](?:\p{Ll}+ ){0,2}(?:people|adults?|men|women|persons?|voters|students|teenagers|users|children|households|families|respondents?|participants?|countries|companies|firms|readers|teachers|parents|americans|britons)(?!\p{L})/iu
/** How many everybody knows there are. */
const KNOWN: readonly (readonly [number, RegExp])[] = [
  [24, /^[ -](?:hours?(?:[ -]|[.,;]|$)|(?:\p{L}+ ){0,3}time zones)/iu],
  [7, /^ days (?:a|per|of the|in a) week/iu],
  [12, /^ (?:months (?:a|per|of the|in a) year|signs of the zodiac)/iu],
  [60, /^ (?:minutes|seconds) (?:an?|per|in an?|of) (?:hour|minute)/iu],
  [365, /^ days/iu],
  [366, /^ days/iu],
  [52, /^ weeks (?:a|per|of the|in a) year/iu],
  [360, /^(?:°| degrees)/iu],
]
/** "the two chambers": that there are so many is no news of this sentence. */
const TAKEN_AS_KNOWN = /(?<!\p{L})(?:the|these|those|its|their|his|her|our|all) $/iu

/** A small number of things met on the way. */
const MOST_PASSING = 4

/** "a poll of 1,200 people", "across 24 countries" in a sentence on a survey. */
function isSampleSize(
  { text }: AnalysedSentence,
  { before, after }: { before: string; after: string },
): boolean {
  if (!SAMPLE.test(text)) return false
  const isOf =
    /(?<!\p{L})(?:poll|surveys?|samples?|questionnaires?)(?: \p{L}+)? (?:of|among|across)(?: \p{L}+){0,2} $/iu.test(
      before,
    )
  return (
    isOf ||
    (ASKED.test(after) &&
      /(?<!\p{L})(?:of|across|among|asked|interviewed|surveyed|polled|included?)(?: \p{L}+){0,2} $/iu.test(
        before,
      ))
  )
}

const MOVE =
  'was|were|is|are|had|have|fell|fall|falling|rose|rise|rising|closed|ended|finished|jumped|slipped|slid|dropped|climbed|gained|added|lost|traded|trading|sank|surged|tumbled|edged|stood|up|down'
/** "Hill's shares closed 3% higher at £5.44": the price of a day. */
const SHARE_PRICE = new RegExp(
  String.raw`(?<!\p{L})(?:shares|stocks?|share price|index|FTSE(?: 100)?|Dow(?: Jones)?|Nasdaq|Nikkei(?: 225)?|[Dd]ay)(?: (?:in|of) (?:\p{L}+ ){1,4}?| (?:\p{L}+ ){0,2}?)(?:${MOVE})(?!\p{L})[^;:]{0,60}$`,
  'iu',
)

function isSharePrice({ text, start }: AnalysedSentence, mention: Mention): boolean {
  return (
    (mention.detail === 'money' || mention.detail === 'percent') &&
    SHARE_PRICE.test(text.slice(0, mention.start - start))
  )
}

/**
 * A figure that nobody should learn: minutes to go and yards out, "two crews" and "three restaurants", the length in a
 * compound ("a five year deal").
 */
export function isPassingFigure(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.type === 'number' && isSharePrice(sentence, mention)) return true
  if (mention.type !== 'number' || mention.detail === 'percent' || mention.detail === 'money') return false
  const before = sentence.text.slice(0, mention.start - sentence.start)
  const after = sentence.text.slice(mention.end - sentence.start)
  const value = mention.value ?? 0
  // "until she was eighteen": an age.
  if (
    mention.unit === null &&
    /(?<!\p{L})(?:he|she|they|who|him|her) (?:was|is|were|are|turned|had turned) (?:only |just )?$/iu.test(
      before,
    ) &&
    /^(?:[,.;]| (?:and|when|but|or)(?!\p{L})|$)/u.test(after)
  )
    return true
  if (isSampleSize(sentence, { before, after })) return true
  if (KNOWN.some(([known, of]) => known === value && of.test(after))) return true
  if (value <= MOST_PASSING && mention.detail !== 'measure' && TAKEN_AS_KNOWN.test(before)) return true
  // "to as many as sixty": of what, was said before.
  if (
    mention.detail === 'count' &&
    mention.unit === null &&
    /(?<!\p{L})(?:as many as|up to|more than|fewer than|at least|no more than) $/iu.test(before) &&
    /^[.,;]/u.test(after)
  )
    return true
  // "all nine preside": how many there are was said before.
  if (mention.unit === null && /(?<!\p{L})all $/iu.test(before)) return true
  if (
    MOMENT.test(after) &&
    (FLEETING.test(before) ||
      /^[\p{L} -]{0,20}(?:to go|left|later|earlier|before|after|ago)(?!\p{L})/iu.test(after))
  )
    return true
  if (
    /^[ -](?:year|month|week|day|hour|minute|mile|man|game|match|part|time|page|point|door|person|bedroom)(?=[ -]\p{L})/iu.test(
      after,
    ) &&
    value > 1
  )
    return true
  // "seven or eight", "two of them": not one figure, or of things said before.
  if (
    /^ (?:of (?:them|these|those|which|whom|the)|others?|more|further|additional|different|separate|times|or \p{L}+)(?!\p{L})/iu.test(
      after,
    )
  )
    return value <= MOST_PASSING * 2
  return (
    mention.detail !== 'measure' &&
    value <= MOST_PASSING &&
    !PARTS.test(/^[^,.;:()]{0,45}/u.exec(after)?.[0] ?? '')
  )
}
