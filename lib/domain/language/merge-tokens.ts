import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Token } from './token'

/**
 * Joins what the model reads as parts but readers take as one word: "ISIS-K", "14-year-old". The whole stands in the
 * tree where its head part stood; its tag is a name's if any part is one, else the last part's.
 */
export function mergeTokens(text: string, tokens: readonly Token[]): Token[] {
  const groups = groupParts(tokens)
  if (groups.length === tokens.length) return [...tokens]
  const groupOf = new Int32Array(tokens.length)
  for (const [index, { from, to }] of groups.entries()) groupOf.fill(index, from, to)
  return groups.map(({ from, to }) => {
    const parts = tokens.slice(from, to)
    const outer = parts.find(({ head }) => head < from || head >= to) ?? parts[0]
    if (outer === undefined) throw new Error('a group of no words')
    const head = outer.head < 0 ? -1 : (groupOf[outer.head] ?? -1)
    return parts.length === 1 ? { ...outer, head } : joinParts({ text, parts, outer: { ...outer, head } })
  })
}

type Group = { from: number; to: number }

function groupParts(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (isJoint(tokens, to)) to += 2
    groups.push({ from, to })
    from = to
  }
  return groups
}

/** True for a hyphen at `at` with a word close on both sides. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at]
  if (joint?.text.length !== 1) return false
  const last = tokens[at - 1]
  const next = tokens[at + 1]
  if (last === undefined || next === undefined) return false
  return (
    /^[-‐‑]$/u.test(joint.text) &&
    last.end === joint.start &&
    joint.end === next.start &&
    /[\p{L}\p{N}.]$/u.test(last.text) &&
    /^[\p{L}\p{N}]/u.test(next.text)
  )
}

function joinParts({ text, parts, outer }: { text: string; parts: readonly Token[]; outer: Token }): Token {
  const first = parts[0] ?? outer
  const last = parts.at(-1) ?? outer
  const word = sliceNarrow(text, first.start, last.end)
  const isName = parts.some((part) => part.tag === 'PROPN')
  const isNumber = parts.every((part) => part.tag === 'NUM' || part.tag === 'PUNCT')
  const tag = isNumber ? 'NUM' : isName ? 'PROPN' : /^\d/u.test(word) ? 'ADJ' : last.tag
  const fineTag = isNumber ? 'CD' : isName ? 'NNP' : /^\d/u.test(word) ? 'JJ' : last.fineTag
  return { ...outer, start: first.start, end: last.end, text: word, tag, fineTag, lemma: word.toLowerCase() }
}
