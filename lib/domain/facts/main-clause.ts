import type { Token } from '@/lib/domain/language/token'

const MIN_WORDS = 6

/** The first finite verb that belongs to no relative clause before it. */
function findOwnVerb(tokens: readonly Token[]): number {
  let relatives = 0
  for (const [at, token] of tokens.entries()) {
    if (/^(?:which|who|whose|that|where)$/iu.test(token.text)) relatives++
    const isFinite =
      token.tag === 'AUX' ||
      (token.tag === 'VERB' && !/ing$/u.test(token.text) && tokens[at - 1]?.text !== 'to')
    if (!isFinite || tokens[at - 1]?.tag === 'AUX') continue
    if (relatives === 0) return at
    relatives--
  }
  return -1
}

/** Enough words with a subject before a finite verb, and not opened by a word that makes it depend on another. */
export function isMainClause(tokens: readonly Token[]): boolean {
  if (tokens.length < MIN_WORDS) return false
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text))
  const first = words[0]
  if (words.length < MIN_WORDS || first === undefined) return false
  if (
    /^(?:as|while|although|though|because|since|when|if|after|before|until|unless|despite|which|who|that|whose)$/iu.test(
      first.text,
    )
  ) {
    const comma = tokens.findIndex((token) => token.text === ',')
    return comma > 0 && isMainClause(tokens.slice(comma + 1))
  }
  const verb = findOwnVerb(tokens)
  return verb > 0 && tokens.slice(0, verb).some((token) => /^(?:NOUN|PROPN|PRON|NUM)$/u.test(token.tag))
}

/** ", was a French-born …": after a comma a finite verb goes on with the main clause. */
export function hidesMainVerb(rest: readonly Token[]): boolean {
  return rest.some(
    (token, index) =>
      token.text === ',' &&
      /^(?:VERB|AUX)$/u.test(rest[index + 1]?.tag ?? '') &&
      !/ing$/u.test(rest[index + 1]?.text ?? ''),
  )
}
