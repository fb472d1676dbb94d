import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import type { FactPattern } from './pattern'
import { draftMention } from './pattern'

/** A term that comes in fewer sentences is not what the text teaches. */
const MIN_SENTENCES = 3
const MIN_PREDICATE_WORDS = 6
const MIN_GENERAL_TOKENS = 11
const MAX_TERM_TOKENS = 3
const VAGUE =
  /^(?:thing|one|people|person|result|reason|way|part|example|problem|issue|fact|idea|goal|purpose|aim|point|number|time|day|year|lot|kind|type|form|case|question|answer|study|research|researcher|scientist|student|teacher|team|group|member|child|man|woman|place|area|city|town|country|state|name|work|life|system|process|method|approach|use|change|difference|feature|name|visitor|ticket|bus|train|car|ferry|plane|hotel|restaurant|most|many|some)$/u

/** "An atom is the smallest unit of …", "… are called concepts": the defined term is asked for. */
export const definition: FactPattern = {
  id: 'definition',
  find: (document, sentence) => {
    const term = findDefined(sentence.tokens) ?? findCalled(sentence.tokens)
    if (term === null || !isTaught(document, { term, least: isCopular(sentence.tokens) ? 2 : MIN_SENTENCES }))
      return []
    return [draftMention(sentence, { mention: describeTerm(document, sentence, term), kind: 'definition' })]
  },
}

/** The bare subject of "is a …" at the start of the sentence. */
function findDefined(tokens: readonly Token[]): readonly Token[] | null {
  let from = 0
  if (/^(?:an?|the)$/iu.test(tokens[0]?.text ?? '')) from = 1
  let to = from
  // "Blinking is a …": a verb's noun at the start is a term as well.
  if (from === 0 && /^\p{Lu}\p{Ll}{2,}ing$/u.test(tokens[0]?.text ?? '') && tokens[1]?.text === 'is') to = 1
  while (to - from < MAX_TERM_TOKENS && isTermPart(tokens[to])) to++
  const verb = tokens[to]
  const after = tokens[to + 1]
  if (to === from || verb === undefined || after === undefined) return null
  if (!/^(?:is|are|refers?|means?|consists?)$/u.test(verb.text))
    return isGeneralVerb(verb) &&
      /^(?:an?|the)$/iu.test(tokens[0]?.text ?? '') === false &&
      tokens.length >= MIN_GENERAL_TOKENS
      ? tokens.slice(from, to)
      : null
  const isClass = /^(?:DET|NOUN|ADJ)$/u.test(after.tag) || /^(?:to|of)$/u.test(after.text)
  if (
    !isClass ||
    /^(?:not|no|very|so|too|more|less|such|important|essential|likely|able|the same|another|this|that|these|those|all|also)$/iu.test(
      after.text,
    )
  )
    return null
  if (/^the$/iu.test(tokens[0]?.text ?? '')) return null
  const predicate = tokens.slice(to + 1).filter((token) => /\p{L}/u.test(token.text))
  const hasClassNoun = tokens.slice(to + 1, to + 6).some((token) => token.tag === 'NOUN')
  return predicate.length >= MIN_PREDICATE_WORDS && hasClassNoun ? tokens.slice(from, to) : null
}

/** A present-tense verb, as in what is always so: "Immunodeficiency occurs when …". */
function isGeneralVerb(verb: Token): boolean {
  return (
    verb.tag === 'VERB' &&
    /^\p{Ll}+$/u.test(verb.text) &&
    !/(?:ed|ing|en)$/u.test(verb.text) &&
    (verb.text === verb.lemma || /s$/u.test(verb.text))
  )
}

/** The words after "is called", "are known as", "is termed". */
function findCalled(tokens: readonly Token[]): readonly Token[] | null {
  const at = tokens.findIndex(
    (token, index) =>
      /^(?:called|termed|dubbed)$/u.test(token.text) &&
      (/^(?:is|are|be|been|was|were)$/u.test(tokens[index - 1]?.text ?? '') ||
        tokens[index - 1]?.tag === 'NOUN'),
  )
  const known = tokens.findIndex(
    (token, index) =>
      token.text === 'as' &&
      /^(?:known|referred)$/u.test(tokens[index - 1]?.text ?? tokens[index - 2]?.text ?? ''),
  )
  let from = at >= 0 ? at + 1 : known >= 0 ? known + 1 : -1
  if (from < 0) return null
  if (/^(?:an?|the)$/iu.test(tokens[from]?.text ?? '')) from++
  let to = from
  while (to - from < MAX_TERM_TOKENS && isTermPart(tokens[to])) to++
  const next = tokens[to]
  return to > from && next !== undefined && /^[.,;]$/u.test(next.text) ? tokens.slice(from, to) : null
}

function isTermPart(token: Token | undefined): token is Token {
  if (token === undefined || !/^[\p{L}-]{3,}$/u.test(token.text)) return false
  return token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'PROPN'
}

/** "X is a …": said outright to be what it is. */
function isCopular(tokens: readonly Token[]): boolean {
  return tokens
    .slice(1, 5)
    .some(
      (token, at) => /^(?:is|are)$/u.test(token.text) && /^(?:an?|the)$/u.test(tokens[at + 2]?.text ?? ''),
    )
}

/** A common noun that the article comes back to. */
function isTaught(
  document: AnalysedDocument,
  { term, least }: { term: readonly Token[]; least: number },
): boolean {
  const head = term.at(-1)
  if (head === undefined || head.tag === 'ADJ' || VAGUE.test(head.lemma)) return false
  if (term.every((token, index) => /^\p{Lu}/u.test(token.text) && index > 0)) return false
  const sentences = document.sentences.filter((sentence) =>
    sentence.tokens.some((token) => token.lemma === head.lemma),
  )
  return sentences.length >= least
}

function describeTerm(
  document: AnalysedDocument,
  sentence: AnalysedSentence,
  term: readonly Token[],
): Mention {
  const start = term[0]?.start ?? sentence.start
  const end = term.at(-1)?.end ?? sentence.end
  const text = document.text.slice(start, end)
  return {
    start,
    end,
    text,
    type: 'term',
    detail: /s$/u.test(text) ? 'plural' : 'singular',
    entity: text.toLowerCase(),
    value: null,
    unit: null,
    hedge: null,
  }
}
