import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { draftDefinition, isEmptyClass, isJudged, readTerm } from './define'
import { toQuote, type FactPattern } from './pattern'
import {
  countWords,
  findConfidence,
  findMentionAt,
  findPhrase,
  findPhraseFrom,
  isSelfContained,
  listChildren,
  PLAIN_PHRASE,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.45
const OPENS = /^(?:,|\(|[–—])$/u
const MIN_WORDS = 4
const MAX_WORDS = 22

/** "Osmosis, the movement of …, was …" and "Ofcom (the regulator of …)": what a thing is, said in passing by the writer. */
export const apposition: FactPattern = {
  id: 'apposition',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => (OPENS.test(token.text) ? findSaid(reading, at) : []))
  },
}

/** From the sign that opens it: the noun phrase after it says what the one before it is, however the tree joins the two. */
function findSaid(reading: Reading, sign: number): FactDraft[] {
  const { tokens } = reading
  const host = tokens[sign - 1]
  const opening = tokens[sign + 1]
  const found = [findPhraseFrom(reading, sign + 1), findPhraseFrom(reading, sign + 1, PLAIN_PHRASE)]
    .map((phrase) => cutAtComma(reading, cutAtBracket(reading, phrase)))
    .find((phrase) => phrase !== null && endsAside(reading, { sign, span: phrase.span }))
  const head = tokens[found?.head ?? -1]
  if (
    host === undefined ||
    opening === undefined ||
    found === null ||
    found === undefined ||
    head === undefined
  )
    return []
  const isNoun = /^(?:NOUN|PROPN)$/u.test(host.tag)
  if (!isNoun || head.tag !== 'NOUN' || isEmptyClass(head.lemma) || !/^(?:an?|the)$/u.test(opening.text))
    return []
  // After a verb the sentence goes on: then it was a list or another clause ("In May, a group of … left").
  if (listChildren(reading, found.head, /^(?:nmod|acl|acl:relcl)$/u).length === 0) return []
  const mention = findMentionAt(reading, sign - 1)
  if (runsOn(reading, found.span)) return []
  if (mention !== null)
    return mention.end === host.end ? draftName(reading, { mention, meaning: found.span }) : []
  // For common nouns only a tree that sees it too is sure enough: "the lamp, the tower of Elm, …" is a list.
  const isSeen =
    head.relation === 'appos' &&
    tokens[head.head]?.end === host.end &&
    findConfidence(reading, [found.head]) >= MIN_CONFIDENCE
  // Brackets are surer than the tree: nothing is listed in them with an article of its own.
  if (!isSeen && tokens[sign]?.text !== '(') return []
  const phrase = findPhrase(reading, sign - 1, PLAIN_PHRASE)
  const term = phrase === null ? null : readTerm(reading, phrase)
  if (
    phrase === null ||
    term === null ||
    /^(?:the|this|that|these|those|his|her|its|their|our)\s/iu.test(sayPhrase(reading, phrase))
  )
    return []
  return draftDefinition(reading, {
    term,
    definition: found.span,
    span: { start: phrase.start, end: found.span.end },
  }).map((draft) => ({
    ...draft,
    standsAlone: true,
  }))
}

/** "the damage, a city with many towers seemed the best target": the phrase has the main clause's verb in it. */
function runsOn({ tokens }: Reading, { start, end }: Span): boolean {
  const own = tokens.filter((token) => start <= token.start && token.end <= end)
  const verb = own.findIndex(({ fineTag }) => /^VB[DZP]$/u.test(fineTag))
  return (
    verb >= 0 &&
    !own
      .slice(0, verb)
      .some(({ text }) => /^(?:that|which|who|whose|whom|where|when|what|how|if|as)$/iu.test(text))
  )
}

/** What stands behind the closing bracket is the sentence's again, whatever the tree hangs on the phrase. */
function cutAtBracket({ tokens }: Reading, found: { head: number; span: Span } | null) {
  const close = tokens.find(
    ({ text, start, end }) =>
      text === ')' && found !== null && found.span.start < start && end <= found.span.end,
  )
  const opens = tokens.some(
    ({ text, start }) =>
      text === '(' && found !== null && found.span.start < start && start < (close?.start ?? 0),
  )
  return found === null || close === undefined || opens || (tokens[found.head]?.end ?? 0) > close.start
    ? found
    : { head: found.head, span: { start: found.span.start, end: close.start } }
}

/** "an order of officers, shaped as an eagle, …": what comes after a comma may hang on anything. */
function cutAtComma({ tokens }: Reading, found: { head: number; span: Span } | null) {
  if (found === null) return null
  const comma = tokens.find(
    (token) => token.text === ',' && found.span.start < token.start && token.end < found.span.end,
  )
  const head = tokens[found.head]
  if (comma === undefined || head === undefined || head.end > comma.start) return found
  return { head: found.head, span: { start: found.span.start, end: comma.start } }
}

/** It closes with the sign it opened with, or with the sentence, and no list goes on after it. */
export function endsAside(reading: Reading, { sign, span }: { sign: number; span: Span }): boolean {
  const opening = reading.tokens[sign]?.text ?? ''
  // Where a figure was left out of the text its brackets stand empty.
  const after = reading.document.text.slice(span.end, span.end + 12).replace(/^\s?\(\s*\)/u, '')
  // "lamps, the rise of the guild, the fall of Elm—which was poor—and a storm": one of a list.
  const rest = reading.document.text.slice(span.end, reading.sentence.end)
  if (opening === ',' && /^, (?:the|an?) [^.;]{3,160}[,—–] ?(?:and|or) /u.test(rest)) return false
  // "(the state of being seen, but not heard)": half a meaning.
  if (opening === '(') return /^(?:[);]|,(?! (?:but|yet|though|although|not|and|or)\b))/u.test(after)
  if (/^[–—-]/u.test(opening)) return /^(?:[.]|\s?[–—-])/u.test(after)
  return /^(?:[.;]|,(?! (?:and|or)\b))/u.test(after) || /^,? (?:that|who|which|where)\b/u.test(after)
}

/** "ports on the Marrow Sea (a project known as …)": the ports are the project, not the sea. */
const NO_PLACE =
  /^(?:an? |the )?(?:\p{L}+ ){0,2}(?:project|plan|programme?|policy|process|practice|system|movement|law|treaty|agreement|event|war|battle|idea|theory|term|phrase|word|book|film|song|journey|voyage|trip|move|step|decision|deal)(?!\p{L})/u

/** "What is Ofcom?": a name that is no person's. */
function draftName(reading: Reading, { mention, meaning }: { mention: Mention; meaning: Span }): FactDraft[] {
  const length = countWords(sayPhrase(reading, meaning))
  if (
    isJudged(sayPhrase(reading, meaning)) ||
    !/^(?:organisation|group|event|work|name|place)$/u.test(mention.type) ||
    length < MIN_WORDS ||
    length > MAX_WORDS
  )
    return []
  // "Tyne and Wear Metro": half a name.
  if (
    /(?<!\p{L})(?!(?:The|A|An|In|At|For|On|When|While|Although|But|And|As|If|From|With)\s)\p{Lu}[\p{L}’'-]* (?:(?:and|of|for|&) (?:the )?)?$/u.test(
      reading.document.text.slice(0, mention.start).slice(-40),
    )
  )
    return []
  if (mention.detail === 'country' || mention.detail === 'city' || !isSelfContained(reading, [meaning]))
    return []
  if (mention.type === 'place' && NO_PLACE.test(sayPhrase(reading, meaning))) return []
  const answer = quotePhrase(reading, meaning)
  const shared = {
    kind: 'definition' as const,
    span: { start: mention.start, end: meaning.end },
    arguments: { term: toQuote(mention), definition: answer },
    standsAlone: true,
    aliases: [],
  }
  const forward: FactDraft = {
    ...shared,
    answer,
    mention: null,
    question: `What is ${withArticle(reading, mention)}?`,
    isOpen: true,
  }
  if (!isTelling(reading, meaning)) return [forward]
  const said = sayPhrase(reading, meaning).replace(/^(?:an?|the) /u, '')
  return [
    { ...shared, answer: toQuote(mention), mention, question: `What is the name of the ${said}?` },
    forward,
  ]
}

/** With whom, when or of what, or a clause of its own, it says which one: "a school founded in 1821", not "a haven for lovers of art". */
function isTelling({ sentence, tokens }: Reading, meaning: Span): boolean {
  const words = tokens.filter((token) => meaning.start <= token.start && token.end <= meaning.end)
  const isOne = /^the$/iu.test(words[0]?.text ?? '')
  const named = sentence.mentions.filter(
    ({ start, end, type }) => type !== 'term' && meaning.start <= start && end <= meaning.end,
  )
  // "the town in Norway" is one of many, "the capital of Norway" is one.
  const isTold = named.some(
    ({ start, type }) =>
      /^(?:date|number|person)$/u.test(type) ||
      (isOne && words.some(({ text, end }) => text === 'of' && end < start)),
  )
  return isTold || words.some(({ relation }) => /^acl/u.test(relation))
}

/** "the Grand Lodge" where the text has it so. */
export function withArticle({ document }: Reading, mention: Span & { text: string }): string {
  const before = document.text.slice(Math.max(0, mention.start - 4), mention.start)
  return /(?<!\p{L})the $/iu.test(before) ? `the ${mention.text}` : mention.text
}
