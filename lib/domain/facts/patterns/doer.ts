import { overlaps } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { listAsked, type Frame } from '../ask/frame'
import type { QuestionPlan } from '../ask/plan'
import type { FactDraft } from '../claim'
import { kindInName } from '../ask/name-kind'
import { askPart } from './ask-part'
import { EMPTY_DOERS, EMPTY_DOINGS } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { findMentionAt, listChildren, listSentencesWith, readSentence, type Reading } from './reading'
import { hasPin, isTold, readShortPhrase, type ShortPhrase } from './short-phrase'

const SURE = 0.6
const LEAST_BESIDE = 4
const MIN_LETTERS = 6
const LEAST_SENTENCES = 2
const HUMAN =
  /(?:.{2,}(?:er|or|ist|ian|ant|man|woman|eer|men|women|crat)|child|children|king|queen|noble|slave|peasant|youth|elite|creole|rebel|native|army|troop|legislature|congress|parliament|court|government|administration|authority|council|committee|company|firm|party|union|voter|liberal|conservative|representative|delegate|activist|scholar|bishop|clergy|militia|navy|police|crowd|mob|force|scribe|girl|boy|twin|spy|thief|wife|ally|enemy|foe|envoy|vassal|serf|knight|monk|nun|guard|gang|proponent|opponent|adherent|resident|president|student|dissident|immigrant|parent|mayor|chief|heir|clerk|priest|slave|sailor|lord|prince|princess|emperor|pope)$/u
/** Things whose names end as those of people do. */
const THING =
  /^(?:factor|water|paper|power|weather|fever|matter|number|winter|summer|river|colou?r|labou?r|error|sector|harbou?r|border|disaster|hunger|cancer|order|gender|computer|reactor|motor|vapou?r|plant|layer|tower|chapter|letter|danger|anger|shelter|theater|wonder|crater|fiber|humor|behavior|corridor|tutor|mirror|terror|horror|transfer|timber|tower|buffer|power|user|server|router|printer|restaurant|flour|war)$/u

/** "Low sea levels allowed people to reach the island": who or what did it, where that is a short phrase of its own. */
export const doer: FactPattern = {
  id: 'doer',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^nsubj(?::pass)?$/u.test(token.relation) && token.tag === 'NOUN' && token.confidence >= SURE
        ? findDoer(reading, at)
        : [],
    )
  },
}

function findDoer(reading: Reading, at: number): FactDraft[] {
  const { tokens, sentence } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  if (
    token === undefined ||
    verb?.tag !== 'VERB' ||
    EMPTY_DOINGS.has(verb.lemma) ||
    EMPTY_DOERS.has(token.lemma)
  )
    return []
  const phrase = readShortPhrase(reading, at)
  if (
    phrase === null ||
    (phrase.words.length === 1 && !isIdea(reading, phrase)) ||
    isTold(reading, phrase.mention)
  )
    return []
  const { mention } = phrase
  if (sentence.mentions.some((other) => other.type === 'person' && overlaps(other, mention))) return []
  const isHuman = HUMAN.test(token.lemma) && !THING.test(token.lemma)
  const question = askPart(reading, {
    mention,
    least: LEAST_BESIDE,
    planOf: (frame) => planOf(frame, { mention, at }),
    isFit: (statement) =>
      !(isHuman || token.relation === 'nsubj:pass') || hasPin(reading, { statement, beside: mention }),
  })
  const kind = /^\p{Lu}/u.test(mention.text) ? kindInName(mention) : null
  const wh =
    findMentionAt(reading, at)?.type === 'organisation'
      ? 'which organisation'
      : isHuman
        ? 'who'
        : kind === null
          ? 'what'
          : `which ${kind}`
  const worded = question === null ? null : wordFor(question, { wh, finite: findFinite(reading, token.head) })
  if (worded === null) return []
  return [
    draftAsked(sentence, {
      kind: 'cause',
      answer: toQuote(mention),
      argument: 'cause',
      mention: null,
      question: worded,
    }),
  ]
}

/** "capitalism", "erosion": one word without article that the text comes back to. */
function isIdea({ document }: Reading, { words: [token], article }: ShortPhrase): boolean {
  if (token === undefined || article !== '' || token.fineTag !== 'NN' || token.text.length < MIN_LETTERS)
    return false
  return (
    !HUMAN.test(token.lemma) &&
    (document.title?.toLowerCase().includes(token.lemma) === true ||
      listSentencesWith(document, [token.lemma]).length >= LEAST_SENTENCES)
  )
}

/** Read again as "Who …"; the words are put in afterwards. */
const WH = 'which thing'

function planOf(frame: Frame, { mention, at }: { mention: Mention; at: number }): QuestionPlan | null {
  const { clause } = frame
  return clause.subject !== at || clause.isCopular
    ? null
    : { wh: WH, asked: listAsked(frame, { mention, at }), isSubject: true, relied: [at] }
}

/** The word that shows tense: the first auxiliary, or the verb itself. */
function findFinite(reading: Reading, verb: number): Token | undefined {
  const [auxiliary] = listChildren(reading, verb, /^aux/u)
  return reading.tokens[auxiliary ?? verb]
}

/** "Which thing allow …" in the words of a question: "What allows …". */
function wordFor(question: string, { wh, finite }: { wh: string; finite: Token | undefined }): string | null {
  const worded = question.replace(/which thing/iu, (found) =>
    found.startsWith('W') ? wh.replace(/^w/u, 'W') : wh,
  )
  // "What contributed by …": no verb of a sentence, whatever the tree says.
  if (/^what (?:only |\p{L}+ed (?:\p{L}+ly )?by )/iu.test(worded)) return null
  if (finite === undefined || !/^(?:VBP|VBD)$/u.test(finite.fineTag)) return worded
  const single = toSingular(finite)
  if (single === finite.text) return worded
  const next = new RegExp(
    String.raw`(?<=\b[Ww]h(?:at|o|ich \p{Ll}+) (?:\p{Ll}+ly |often |usually |generally )?)${finite.text}(?!\p{L})`,
    'u',
  )
  return next.test(worded) ? worded.replace(next, single) : null
}

const FORMS: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  go: 'goes',
}

function toSingular({ text, lemma, fineTag }: Token): string {
  const form = FORMS[text]
  if (form !== undefined) return form
  // "bound", "found": with an object the past of another verb, whatever the tagger calls it.
  if (fineTag === 'VBD' || lemma !== text || /^(?:bound|wound|ground|founded)$/u.test(text)) return text
  if (/(?:s|x|z|ch|sh)$/u.test(text)) return `${text}es`
  return /[^aeiou]y$/u.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`
}
