import type { Token } from './token'

/**
 * Joins what the tagger takes apart but readers take as one word: "ISIS-K", "14-year-old", "U.S.". The whole takes
 * the tag of a name if any part is one, else of its last part.
 */
export function mergeTokens(text: string, tokens: readonly Token[]): Token[] {
  const merged: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    const last = merged.at(-1)
    const next = tokens[index + 1]
    if (last !== undefined && next !== undefined && isJoint({ last, joint: token, next })) {
      merged[merged.length - 1] = joinTokens({ text, last, next })
      index++
    } else {
      merged.push(token)
    }
  }
  return merged
}

function isJoint({ last, joint, next }: { last: Token; joint: Token; next: Token }): boolean {
  return (
    /^[-‐‑]$/u.test(joint.text) &&
    last.end === joint.start &&
    joint.end === next.start &&
    /[\p{L}\p{N}.]$/u.test(last.text) &&
    /^[\p{L}\p{N}]/u.test(next.text)
  )
}

function joinTokens({ text, last, next }: { text: string; last: Token; next: Token }): Token {
  const word = text.slice(last.start, next.end)
  const isName = last.tag === 'PROPN' || next.tag === 'PROPN'
  const isNumber = last.tag === 'NUM' && next.tag === 'NUM'
  const tag = isNumber ? 'NUM' : isName ? 'PROPN' : /^\d/u.test(word) ? 'ADJ' : next.tag
  return { start: last.start, end: next.end, text: word, tag, lemma: word.toLowerCase() }
}
