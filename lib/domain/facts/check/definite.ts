import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'

/** There is one of each, whatever was said before. */
const UNIQUE =
  /^(?:world|sun|moon|earth|sky|sea|ocean|internet|web|public|media|press|past|future|century|universe|planet|equator|environment|economy|population|military|police|west|east|north|south|time|year|end|beginning|age|law|right|first|last|only|most|least|best|largest|oldest|brain|body|mind|heart|wind|weather|climate|poor|rich)$/u
/** After a noun these say which one is meant. */
const RESTRICTS = /^(?:of|that|who|which|whose|where|for|between|in|on|at|from|by|to|with|against|under|behind|about|known|called|named)$/iu

/** "the company": a definite noun that nothing in the sentence and only an earlier one says which. */
export function findDanglingDefinite(document: AnalysedDocument, { sentence, tokens }: { sentence: AnalysedSentence; tokens: readonly Token[] }): string | null {
  const earlier = document.sentences.slice(0, sentence.index)
  for (const [at, token] of tokens.entries()) {
    if (token.text.toLowerCase() !== 'the') continue
    const phrase = readPhrase(tokens, at + 1)
    const head = phrase.at(-1)
    if (head === undefined || phrase.some((part) => part.tag === 'PROPN' || isDemonym(part.text) || /^\p{Lu}|\d/u.test(part.text))) continue
    if (isSelfEvident({ phrase, head })) continue
    const isSubject = at <= 1 || /^[,;]$/u.test(tokens[at - 1]?.text ?? '')
    const isRestricted = RESTRICTS.test(tokens[at + phrase.length + 1]?.text ?? '')
    if (isSubject && !isRestricted) return `definite:${head.text}`
    const isKnown = earlier.some((other) => other.tokens.some((word) => word.lemma === head.lemma && word.tag !== 'VERB'))
    if (isKnown && !isRestricted) return `definite:${head.text}`
    if (isKnown && isSubject && !/^(?:of|that|who|which|for)$/iu.test(tokens[at + phrase.length + 1]?.text ?? '')) return `definite:${head.text}`
  }
  return null
}

/** The adjectives and nouns after the article. */
function readPhrase(tokens: readonly Token[], from: number): Token[] {
  let to = from
  while (/^(?:ADJ|NOUN|NUM|PROPN|ADV)$/u.test(tokens[to]?.tag ?? '')) to++
  return tokens.slice(from, to)
}

/** "the largest city", "the world": one of a kind. */
function isSelfEvident({ phrase, head }: { phrase: readonly Token[]; head: Token }): boolean {
  if (UNIQUE.test(head.lemma)) return true
  return phrase.some((part) => /^(?:first|last|only|most|least|main|chief|primary|original|\p{L}+est)$/iu.test(part.text) && part !== head)
}
