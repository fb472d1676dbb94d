import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { toQuote, type FactPattern } from './pattern'
import {
  countWords,
  findChild,
  findConfidence,
  findMentionAt,
  findPhrase,
  isSelfContained,
  listChildren,
  listSentencesWith,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.5
const MAX_WORDS = 16
/** Participle to past, where they differ; both are the same for the rest. What is made or found has one maker. */
const PAST: Readonly<Record<string, string>> = {
  written: 'wrote', drawn: 'drew', begun: 'began', sung: 'sang', won: 'won', led: 'led', built: 'built', made: 'made', sold: 'sold', bought: 'bought', sent: 'sent', shot: 'shot', beaten: 'beat', overthrown: 'overthrew', given: 'gave', wrote: 'wrote', drew: 'drew', began: 'began',
} // prettier-ignore
const MAKING = new Set(
  'write draw begin found co-found cofound establish create design invent discover develop compose paint build publish direct produce launch open start organise organize introduce propose coin commission defeat kill assassinate shoot win conquer lead overthrow buy acquire translate edit record sign patent pioneer devise formulate compile illustrate construct capture seize star conduct stage host negotiate author command perform erect engineer draft enact'.split(
    ' ',
  ),
)
const KIND: Partial<Record<Mention['type'], string>> = {
  person: 'Who',
  organisation: 'Which organisation',
  group: 'Which group',
}

/** "Y was designed by X", "X wrote Y": who made, found or won a thing. */
export const creator: FactPattern = {
  id: 'creator',
  find: (document, sentence) => {
    if (!sentence.tokens.some((token) => token.tag === 'VERB' && MAKING.has(token.lemma))) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.tag === 'VERB' && MAKING.has(token.lemma) ? findDeed(reading, at) : [],
    )
  },
}

function findDeed(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const verb = tokens[at]
  if (verb === undefined || !/^(?:VBD|VBN)$/u.test(verb.fineTag)) return []
  const agent = findChild(reading, at, /^obl:agent$/u)
  const isReduced = isReducedRelative(reading, { at, agent })
  const isPassive = isReduced || (agent >= 0 && findChild(reading, at, /^aux:pass$/u) >= 0)
  if (!isPassive && (verb.fineTag !== 'VBD' || !/^(?:root|conj|ccomp|parataxis)$/u.test(verb.relation)))
    return []
  if (
    isPassive &&
    !isReduced &&
    !/^(?:was|were)$/u.test(tokens[findChild(reading, at, /^aux:pass$/u)]?.text ?? '')
  )
    return []
  const maker = isPassive ? agent : findChild(reading, at, /^nsubj$/u)
  const thing = isReduced
    ? verb.head
    : isPassive
      ? findChild(reading, at, /^nsubj:pass$/u)
      : findChild(reading, at, /^obj$/u)
  if (maker < 0 || thing < 0 || findConfidence(reading, [maker, thing]) < MIN_CONFIDENCE) return []
  if (
    listChildren(reading, at, /^(?:aux|xcomp|ccomp)$/u).length > 0 ||
    listChildren(reading, maker, /^conj$/u).some((child) => !isOfMaker(reading, child))
  )
    return []
  if (
    listChildren(reading, at, /^advmod$/u).some((child) =>
      /^(?:not|n[’']t|never|also|later|then)$/iu.test(tokens[child]?.text ?? ''),
    )
  )
    return []
  const doer = findDoer(reading, maker)
  const phrase = findPhrase(
    reading,
    thing,
    isReduced
      ? /^(?:case|mark|cc|punct|appos|parataxis|acl|acl:relcl|nsubj|cop|aux|advcl)$/u
      : /^(?:case|mark|cc|punct|appos|parataxis|acl:relcl|nsubj|cop|aux|advcl)$/u,
  )
  const past = PAST[verb.text] ?? (/ed$/u.test(verb.text) ? verb.text : null)
  if (doer === null || phrase === null || past === null) return []
  return draftDeed(reading, { doer, phrase, past, at, thing })
}

/** "the lens, designed by Hill", "the march led by Hill". */
function isReducedRelative({ tokens }: Reading, { at, agent }: { at: number; agent: number }): boolean {
  const verb = tokens[at]
  const noun = tokens[verb?.head ?? -1]
  return (
    agent > at &&
    verb?.fineTag === 'VBN' &&
    verb.relation === 'acl' &&
    noun !== undefined &&
    /^(?:NOUN|PROPN)$/u.test(noun.tag) &&
    noun.start < verb.start
  )
}

/** "Hill and her colleagues": Hill's are no second maker. */
function isOfMaker(reading: Reading, at: number): boolean {
  return listChildren(reading, at, /^nmod:poss$/u).some((child) => reading.tokens[child]?.tag === 'PRON')
}

/** Who did it, and the word that asks for such; `mention` is null for many who are named by whose they are. */
type Doer = Span & { text: string; mention: Mention | null; word: string }
type Deed = { doer: Doer; phrase: Span; past: string; at: number; thing: number }

const MAX_GROUP_WORDS = 4

/** A typed name, or a few words for many people with a name among them: "Norwegian navy divers". */
function findDoer(reading: Reading, at: number): Doer | null {
  const mention = findMentionAt(reading, at)
  // "Hill's successor, Stone, signed it": not Hill, whatever the tree says.
  if (mention !== null && reading.tokens.find(({ start }) => start >= mention.end)?.fineTag === 'POS')
    return null
  const word = mention === null ? undefined : KIND[mention.type]
  if (mention !== null && word !== undefined) return { ...mention, mention, word }
  const head = reading.tokens[at]
  const phrase = findPhrase(reading, at)
  if (mention !== null || head?.fineTag !== 'NNS' || phrase === null) return null
  const { quote: text } = quotePhrase(reading, phrase)
  const isNamed = reading.sentence.mentions.some(
    (other) => phrase.start === other.start && other.end < phrase.end,
  )
  return isNamed && countWords(text) <= MAX_GROUP_WORDS
    ? { ...phrase, text, mention: null, word: 'Who' }
    : null
}

function draftDeed(reading: Reading, { doer, phrase, past, at, thing }: Deed): FactDraft[] {
  const when = findWhen(reading, { at, phrase })
  const pieces = when === null ? [phrase] : [phrase, when]
  const words = pieces.map((piece) => sayPhrase(reading, piece)).join(' ')
  if (countWords(words) < 2 || countWords(words) > MAX_WORDS || !isSelfContained(reading, pieces)) return []
  // "Who won awards?": a bare plural or "a book" may be anyone's.
  if (!isOneThing(reading, { thing, phrase }) || hasOtherMaker(reading, { doer, at, thing })) return []
  const quote = toQuote(doer)
  return [
    {
      kind: 'event',
      span: {
        start: Math.min(doer.start, phrase.start),
        end: Math.max(doer.end, ...pieces.map((piece) => piece.end)),
      },
      answer: quote,
      mention: doer.mention,
      arguments: {
        subject: quote,
        object: quotePhrase(reading, phrase),
        ...(when === null
          ? {}
          : {
              [/\d{3}/u.test(quotePhrase(reading, when).quote) ? 'date' : 'place']: quotePhrase(
                reading,
                when,
              ),
            }),
      },
      question: `${doer.word} ${past} ${words}?`,
      standsAlone: false,
      aliases: [],
    },
  ]
}

/** "in 1738", "in Dover" after the rest, where it does not lie within the phrase already. */
function findWhen(reading: Reading, { at, phrase }: { at: number; phrase: Span }): Span | null {
  for (const child of listChildren(reading, at, /^obl/u)) {
    const mention = findMentionAt(reading, child)
    const preposition = reading.tokens[findChild(reading, child, /^case$/u)]
    if (
      (mention?.type === 'date' || mention?.type === 'place') &&
      preposition !== undefined &&
      /^(?:in|on)$/iu.test(preposition.text) &&
      preposition.start >= phrase.end
    )
      return { start: preposition.start, end: mention.end }
  }
  return null
}

/** A name in it, or "the … of …": the question is about one thing. */
function isOneThing(reading: Reading, { thing, phrase }: { thing: number; phrase: Span }): boolean {
  const { sentence } = reading
  if (
    sentence.mentions.some(
      (mention) =>
        phrase.start <= mention.start &&
        mention.end <= phrase.end &&
        mention.type !== 'number' &&
        mention.type !== 'date',
    )
  )
    return true
  const determiner = reading.tokens[findChild(reading, thing, /^det$/u)]?.text.toLowerCase()
  return (
    determiner === 'the' &&
    listChildren(reading, thing, /^(?:nmod|acl)$/u).some(
      (child) => (reading.tokens[child]?.start ?? Infinity) < phrase.end,
    )
  )
}

/** The same deed to the same thing is told of another in another sentence. */
function hasOtherMaker(
  reading: Reading,
  { doer, at, thing }: { doer: Doer; at: number; thing: number },
): boolean {
  const { document, sentence, tokens } = reading
  const lemmas = [tokens[at]?.lemma ?? '', tokens[thing]?.lemma ?? '']
  return listSentencesWith(document, lemmas).some(
    (other) =>
      other !== sentence &&
      !other.text.includes(doer.text) &&
      !other.mentions.some(({ entity }) => entity === doer.mention?.entity),
  )
}
