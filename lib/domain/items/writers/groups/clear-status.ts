import type { SentenceStatus } from '@/lib/domain/facts/status/classify-status'
import type { AskedStatus } from '@/lib/domain/items/status-options'
import type { AnalysedSentence } from '@/lib/domain/language/document'

const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')

/** Words with which a writer judges or urges, and nothing else can be meant. */
const JUDGING = word(
  'should(?! have been)|ought to|we must|in my (?:opinion|view)|in our (?:opinion|view)|i (?:think|believe)|we (?:think|believe|must|should|need to)|unfortunately|sadly|thankfully|regrettably|it is (?:important|vital|essential|wrong|right|unfair|a shame|a pity|time)|outrageous|shameful|appalling|disgraceful|ridiculous|absurd|wonderful|terrible|awful',
)
/** A future that the writer foretells in his own voice, as a guess: a plan of somebody's ('will choose') is a fact as well. */
const GUESSING = word(
  "(?:is|are) (?:going|expected|poised|bound|likely|unlikely) to|will (?:likely|probably|surely|certainly|soon be)|won['’]t",
)
/** Any future. */
const FORETELLING = word(
  "will(?! (?:of|power))|won['’]t|(?:is|are) (?:going|set|expected|poised|bound|likely|unlikely) to|will (?:likely|probably)",
)
/** Words that can only hand on what somebody else says; one who "wrote a history" claims nothing. */
const HANDING_ON = word(
  'according to|said|says|told \\p{L}+ that|(?:claim|estimate|report|argue|state|announce|warn|believe|think|conclude|suggest|write|wrote|insist)(?:s|d|ed)? that|\\p{L}+ estimates (?:the|that|there|nearly|about|around|more)',
)
/** Anything that makes it somebody else's, a condition, or a guess. */
const MUDDLING = word(
  'said|says?|saying|according|claim(?:s|ed)?|argue[sd]?|think[s]?|thought|believe[sd]?|fear(?:s|ed)?|hope[sd]?|expect(?:s|ed|ing)?|project(?:s|ed|ing)|forecasts?|aims?|reported(?:ly)?|estimate[sd]?|announced|warn(?:s|ed)?|predict(?:s|ed)?|if|unless|would|could|might|may|perhaps|maybe|possibly|whether|when(?:ever)?|once|until|you|your|question|reported|known|considered|called|described',
)

/** A future that is surely a guess, and no plan. */
export function isGuess(text: string): boolean {
  return GUESSING.test(text)
}

/** Verbs that leave a claim with its holder; what a survey "found" or a firm "announced" the article may well hold for a fact. */
const CLAIMING = word(
  'according to|said|says|told \\p{L}+ that|claim(?:s|ed)|argue[sd]|insist(?:s|ed)|believe[sd]|warn(?:s|ed)',
)
/** Two figures or a date make it a report, whoever gave it. */
const REPORTING = /\d|(?<!\p{L})(?:percent|million|billion|survey|poll|study)(?!\p{L})/iu

/** The sentence gives it to somebody in words that keep it his. */
export function isOwnClaim(text: string): boolean {
  return CLAIMING.test(text)
}

/** Neither a forecast or an urging inside of a claim, which would be two things, nor a figure that everybody takes for a fact. */
export function isUndoubted(words: string): boolean {
  return !REPORTING.test(words) && isPlain(words) && !MUDDLING.test(words)
}

/** What the sentence surely is, or null: only sentences of one plain kind are asked about. */
export function findClearStatus(sentence: AnalysedSentence, status: SentenceStatus): AskedStatus | null {
  const { text, quotes } = sentence
  if (quotes.length > 0 || /["“”?!;:()[\]]/u.test(text)) return null
  // "Therefore it should be free": the conclusion may be somebody else's whose view is being told.
  if (
    /^(?:therefore|thus|hence|so|consequently|accordingly|instead|rather|for this reason|for these reasons)(?!\p{L})/iu.test(
      text,
    )
  )
    return null
  if (status.status === 'opinion')
    // "should be ready by May" expects, it does not urge; "an order that it should be stopped" hands on another's wish.
    return isJudgedByWriter(sentence) &&
      !isDated(sentence) &&
      !FORETELLING.test(text) &&
      !isMuddled(text, status)
      ? 'opinion'
      : null
  if (status.status === 'prediction')
    return isGuess(text) &&
      sentence.mentions.some((mention) => mention.type !== 'number') &&
      !JUDGING.test(text) &&
      !isMuddled(text, status)
      ? 'prediction'
      : null
  if (status.status === 'attributed')
    return status.holder !== null && !status.isNameless && HANDING_ON.test(text) && isPlain(text)
      ? 'attributed'
      : null
  return status.status === 'stated' && isPlain(text) && !isMuddled(text, status) ? 'stated' : null
}

/** A judging word, and "should" only where it is the main verb's. */
function isJudgedByWriter({ text, tokens }: AnalysedSentence): boolean {
  if (!JUDGING.test(text)) return false
  const urging = tokens.filter((token) => /^(?:should|must|ought|need)$/iu.test(token.text))
  return urging.every((token) => {
    const verb = tokens[token.head]
    return verb === undefined || verb.head < 0 || verb.relation === 'root' || verb.relation === 'conj'
  })
}

function isDated({ mentions }: AnalysedSentence): boolean {
  return mentions.some((mention) => mention.type === 'date')
}

function isMuddled(text: string, { holder }: SentenceStatus): boolean {
  // "I think" and "we believe" are the writer's own.
  return holder !== null || MUDDLING.test(text.replace(/\b(?:I|we) (?:think|believe)\b/giu, ' '))
}

function isPlain(text: string): boolean {
  return !JUDGING.test(text) && !FORETELLING.test(text)
}
