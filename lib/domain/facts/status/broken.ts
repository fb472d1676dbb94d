import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'

/** Longer sentences are lists or failed splits; no one can ask about them. */
const MAX_WORDS = 70
const MIN_WORDS = 4

/** Prepositions and particles that may stand right before a comma ("later on,", "moved in,"). */
const PARTICLE_BEFORE =
  /^(?:later|early|earlier|now|then|moved?|moving|came|come|went|go|going|carry|carried|put|took|take|turned?|dropped|called|signed|logged|checked|set|brought|settled|passed|live|lived|so|and|day|point|here|there)$/iu
const DIRECTION =
  /^(?:Eastern|Western|Northern|Southern|Central|North-?eastern|North-?western|South-?eastern|South-?western)$/u

/** Why a sentence cannot be trusted to say what its writer meant, or null. Each sign alone is enough. */
export function findBreak(sentence: AnalysedSentence): string | null {
  const { text, tokens } = sentence
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text))
  if (words.length < MIN_WORDS) return 'too-short'
  if (words.length > MAX_WORDS) return 'too-long'
  if (/^["“‘'([]*\p{Ll}/u.test(text)) return 'starts-mid-sentence'
  if (!/[.!?…](?:["”’')\]]|\s?\[\d+\])*$/u.test(text)) return 'no-end'
  // Both begin with the rarer sign and look back from it: to try every letter takes several times as long.
  if (/ (?<=(?<!\p{L})(\p{L}{2,}) )\1(?!\p{L})/u.test(text) && !/\b(?:had had|that that)\b/u.test(text))
    return 'doubled-word'
  if (!hasBalancedSigns(text)) return 'unbalanced'
  if (/https?:|www\.|\S@\S+\.\S|[{}<>|\\^~]|_{2,}|\uFFFD/u.test(text)) return 'markup'
  if (/[.!?](?<=\p{Ll}.)\p{Lu}\p{Ll}|\s[,;:.](?!\.)(?<=\p{L}\s+.)|,,/u.test(text)) return 'glued'
  if (!hasVerb(tokens) || isBareParticiple(tokens) || /;? (?:from file|file photo), \d{4}\.$/u.test(text))
    return 'no-verb'
  if (hasGluedStart(tokens)) return 'glued'
  return hasDanglingWord(tokens) ? 'dangling-word' : null
}

function hasBalancedSigns(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0 && count('[') === count(']') && count('“') === count('”') && count('"') % 2 === 0
}

function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.tag === 'VERB' || token.tag === 'AUX')
}

/** "Dedicated to lamps that shine, the pride of the coast.": an entry of a list, whose subject is its heading. */
function isBareParticiple(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  return (
    first?.relation === 'root' &&
    first.fineTag === 'VBN' &&
    !tokens.some(
      ({ head, relation }) => head === 0 && /^(?:nsubj|csubj|aux|cop|conj|ccomp|parataxis)/u.test(relation),
    )
  )
}

/** "…Quat In the east, …": a second sentence begins without the first one ending; a heading ran into it. */
function hasGluedStart(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const previous = tokens[at - 1]
    const next = tokens[at + 1]
    if (
      previous === undefined ||
      next === undefined ||
      !/^(?:In|On|At|The|As|By|From|It|He|She|They|This|When|After|Before|But|However)$/u.test(token.text)
    )
      return false
    return /[\p{L}\p{N}]$/u.test(previous.text) && /^\p{Ll}/u.test(next.text)
  })
}

/** "attacks on, mosques", "strongholds in Eastern.": a preposition or adjective whose noun is lost. */
function hasDanglingWord(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1]
    const previous = tokens[at - 1]
    if (next === undefined || previous === undefined || !/^[,.;:!?]$/u.test(next.text)) return false
    if (token.tag === 'DET' && /^(?:the|a|an)$/iu.test(token.text)) return true
    if (DIRECTION.test(token.text) && previous.tag === 'ADP') return true
    if (/^(?:and|or|nor)$/u.test(token.text) && next.text !== ',') return true
    if (
      token.tag !== 'ADP' ||
      !/^(?:of|from|with|for|at|to|into|on|in|against|between|among|towards?)$/u.test(token.text)
    )
      return false
    // At the very end a relative clause or infinitive may strand it ("the town he came from").
    return next.text === ',' && !PARTICLE_BEFORE.test(previous.text) && !isStranded(tokens, at)
  })
}

/** A relative clause or passive before a comma may end in a preposition: "the work he is known for, …". */
function isStranded(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]
  const isAfterVerb = previous?.tag === 'VERB' && !/s$/u.test(previous.text)
  return (
    isAfterVerb ||
    tokens
      .slice(Math.max(0, at - 7), at)
      .some((token) => /^(?:that|which|who|whom|what|where|he|she|they|it|we)$/iu.test(token.text))
  )
}
