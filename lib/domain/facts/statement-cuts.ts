import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const CONNECTIVE =
  'however|additionally|moreover|furthermore|in addition|meanwhile|nevertheless|nonetheless|thus|therefore|hence|consequently|as a result|for example|for instance|on top of that|indeed|in fact|in particular|first of all|first|second|secondly|third|thirdly|finally|lastly|besides|similarly|likewise|in short|in other words|on the other hand|by contrast|in contrast|conversely|then|later|afterwards|afterward|eventually|subsequently|overall|in general|generally|in recent times|just recently|also|today|as a reminder|in turn|after that|at the same time|accordingly|specifically|more specifically|by comparison|that said|as an example|as such|put simply|simply put'

/** What may be left out of any sentence without changing what the rest says. Expressions with a group cut the group. */
const CUTS: readonly RegExp[] = [
  /\s?\[(?:\d{1,3}(?:, ?\d{1,3})*|[a-z]|note \d+|citation needed)\]/giu,
  /(?<=\p{Ll}[.,]["”’)]?)\d{1,3}(?=\s|$)/gu,
  /^[•▪◦·*–—-]\s+/gu,
  new RegExp(`^(?:${WEEKDAY}, )?(?:${MONTH} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTH} \\d{4}) (?=\\p{Lu})`, 'gu'),
  new RegExp(`^(?:but|and|so|yet|or)?,?\\s*(?:${CONNECTIVE}),\\s+`, 'giu'),
  /^(?:but|and|so|yet),?\s+(?=\p{L})/giu,
  /^even (?=\p{L}+ )/giu,
  // A weekday without a date, as an adverb of its own.
  new RegExp(`^(?:on |late on |early on )?${WEEKDAY}(?: morning| afternoon| evening| night)?,\\s+`, 'giu'),
  new RegExp(
    `\\s(?:late |early )?on ${WEEKDAY}(?: morning| afternoon| evening| night)?(?=[.,;]|\\s(?!and\\b|or\\b|to\\b|\\d|${MONTH}))`,
    'gu',
  ),
  /^(?:yesterday|last (?:week|month|night|year)|this (?:week|month|morning|year)|earlier this (?:week|month|year)),?\s+(?=\p{L})/giu,
  /\s(?:yesterday|last (?:week|month|night)|this (?:week|month|morning)|earlier this (?:week|month)|last (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.,;])/giu,
  /(?<!\b(?:of|from|until|till|since|by|before|after|than|than))\s(?:late |early )?yesterday(?: morning| afternoon| evening| night)?(?![’'])(?=\s\p{L}|[.,;])/gu,
  /(?<!\b(?:the|in|over|during|since|until|till|from|of|by|for|than|before|after|at))\s(?:late |earlier |early )?(?:last|this) (?:week|month|year|night|weekend|spring|summer|autumn|fall|winter)(?![’'])(?=\s\p{L}|[.,;])/gu,
  // Brackets: an aside, a conversion, a pronunciation.
  /\s?\((?:[^()]|\([^()]*\))*\)/gu,
  // What stands before is looked at last: to look back from every letter costs more than all other cuts together.
  / (?:also|thus|therefore|however|too)(?=\s\p{L})(?<=\b(?:has|have|had|was|were|is|are|be|been|can|could|does|did|do|\p{Lu}\p{L}+) (?:also|thus|therefore|however|too))/gu,
  /, (?:however|therefore|moreover|for example|for instance|in turn|meanwhile|too|also|in fact|of course|respectively)(?:,|(?=\.))/giu,
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
  if (lead > 0) cuts.push({ start: sentence.start, end: sentence.start + lead })
  for (const expression of INNER) {
    for (const match of sentence.text.matchAll(expression)) {
      cuts.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length })
    }
  }
  return [...cuts, ...findAdverbs(sentence)]
}

/** "recently", "still" right before the verb: they tell the time of writing, which the question does not need. */
function findAdverbs({ tokens }: AnalysedSentence): Span[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    const previous = tokens[at - 1]
    const isTimeOfWriting =
      /^(?:recently|currently|now|still|later|subsequently|eventually|already|previously|soon|immediately|finally)$/u.test(
        token.text,
      )
    if (!isTimeOfWriting || next === undefined || previous === undefined) return []
    // "is still unknown": after the auxiliary it may stand before anything.
    if (!/^(?:VERB|AUX)$/u.test(next.tag) && !(previous.tag === 'AUX' && /^(?:ADJ|DET|ADP)$/u.test(next.tag)))
      return []
    return /^(?:AUX|PROPN|NOUN|PRON|CCONJ)$/u.test(previous.tag) || previous.text === 'having'
      ? [{ start: previous.end, end: token.end }]
      : []
  })
}
