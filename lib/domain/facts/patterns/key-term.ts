import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import type { FactPattern } from './pattern'
import { draftMention } from './pattern'

const MIN_SENTENCES = 3
const MAX_TOPICS = 14
/** Other content words that the sentence must have, so that one term only can fit. */
const MIN_CONTENT = 5
const MIN_TOKENS = 9
const GENERAL = new Set(
  (
    'thing people person way part time day year month week hour example number lot kind type case result fact place one figure chapter section use term word question answer problem issue reason idea point level ' +
    'group member man woman child world life work country city town state area region program report statement study paper article author percent million billion thousand order process change form need end set side view role effort amount'
  ).split(' '),
)
const topics = new WeakMap<AnalysedDocument, ReadonlyMap<string, number>>()

/**
 * A common noun that the article keeps coming back to, asked for where a sentence says something general with it. Less
 * sure than names, dates and figures: the engine turns to it only for a text that has few of those.
 */
export const keyTerm: FactPattern = {
  id: 'key-term',
  find: (document, sentence) => {
    if (sentence.tokens.length < MIN_TOKENS || countContent(sentence) < MIN_CONTENT) return []
    const known = listTopics(document)
    const found = sentence.tokens.flatMap((token, at) =>
      isAskable({ sentence, token, at }) && known.has(token.lemma)
        ? [{ token, at, weight: known.get(token.lemma) ?? 0 }]
        : [],
    )
    // The subject first: what the sentence is about is what it teaches.
    const [best] = found.sort((a, b) => a.at - b.at)
    return best === undefined
      ? []
      : [
          draftMention(sentence, {
            document,
            mention: describe(document, { sentence, at: best.at }),
            kind: 'event',
          }),
        ]
  },
}

/** The nouns of the most sentences, with how many. */
function listTopics(document: AnalysedDocument): ReadonlyMap<string, number> {
  const cached = topics.get(document)
  if (cached !== undefined) return cached
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    const lemmas = new Set(
      sentence.tokens
        .filter((token) => token.tag === 'NOUN' && /^\p{L}{4,}$/u.test(token.text))
        .map((token) => token.lemma),
    )
    for (const lemma of lemmas) if (!GENERAL.has(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  const ranked = [...counts]
    .filter(([, count]) => count >= MIN_SENTENCES)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const best = new Map(ranked.slice(0, MAX_TOPICS))
  topics.set(document, best)
  return best
}

function countContent(sentence: AnalysedSentence): number {
  return new Set(
    sentence.tokens
      .filter((token) => /^(?:NOUN|VERB|ADJ|PROPN)$/u.test(token.tag))
      .map((token) => token.lemma),
  ).size
}

/** A whole noun phrase's head without an article that tells its first letter, said once, not in a list. */
function isAskable({
  sentence,
  token,
  at,
}: {
  sentence: AnalysedSentence
  token: Token
  at: number
}): boolean {
  const { tokens } = sentence
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (token.tag !== 'NOUN' || !/^\p{L}{4,}$/u.test(token.text) || next === undefined) return false
  // A bare noun that opens a sentence could be put for many others: "Teams from …", "Scientists believe …".
  if (at === 0) return false
  if (/^(?:NOUN|PROPN)$/u.test(next.tag) || /^(?:[’']s|[’']|and|or|,|-)$/u.test(next.text)) return false
  if (
    previous !== undefined &&
    (/^(?:PRON|NUM|ADJ|NOUN|PROPN|CCONJ)$/u.test(previous.tag) ||
      /^(?:an?|this|that|these|those|such|each|every|any|no|some|another|other|many|most|,)$/iu.test(
        previous.text,
      ))
  )
    return false
  if (sentence.quotes.some((quote) => quote.start <= token.start && token.end <= quote.end)) return false
  return tokens.filter((other) => other.lemma === token.lemma).length === 1
}

function describe(
  document: AnalysedDocument,
  { sentence, at }: { sentence: AnalysedSentence; at: number },
): Mention {
  const token = sentence.tokens[at]
  const start = token?.start ?? sentence.start
  const end = token?.end ?? sentence.end
  const text = document.text.slice(start, end)
  return {
    start,
    end,
    text,
    type: 'term',
    detail: /s$/u.test(text) ? 'plural' : 'singular',
    entity: token?.lemma ?? text.toLowerCase(),
    value: null,
    unit: null,
    hedge: null,
  }
}
