import type { Mention } from '@/lib/domain/language/mention'
import { isFiniteForm, isPredicate, readClause } from './clause'
import { jointOf } from './loose-parts'
import { isSupposed, spanOf, type Proposition } from './proposition'
import { childrenAs, type Tree } from './tree'

const SURE_SUBJECT = 0.6
const CLAUSES = new Set(['conj', 'advcl'])

/** "Although Elm was a town, it had no pier", "Elm sold its pier, but it kept the mill": the noun in the pronoun's place. */
export function findPronounClauses(tree: Tree, mentions: readonly Mention[]): Proposition[] {
  const { tokens, root } = tree
  const lower = childrenAs(tree, root, CLAUSES).filter((at) => isPredicate(tree, at))
  const pairs = lower.flatMap((at) => [
    { from: at, to: root },
    { from: root, to: at },
  ])
  return pairs.flatMap(({ from, to }): Proposition[] => {
    const [noun, pronoun] = [readClause(tree, from).subject, readClause(tree, to).subject]
    const { finite } = readClause(tree, to)
    if (noun < 0 || pronoun < noun || isSupposed(tree, to) || !isFiniteForm(tokens[finite]?.fineTag))
      return []
    if (!standsFor(tree, { noun, pronoun, mentions }) || finite < pronoun) return []
    const own = spanOf(tree, tree.first[noun] ?? noun, tree.last[noun] ?? noun)
    const later = lower.find((at) => at > to && at !== from) ?? Infinity
    const end =
      to === root
        ? Math.min(
            tree.last[to] ?? to,
            later === Infinity ? Infinity : (jointOf(tree, later) ?? tree.first[later] ?? later) - 1,
          )
        : (tree.last[to] ?? to)
    const rest = spanOf(tree, pronoun + 1, end)
    return own === null || rest === null ? [] : [{ stays: [own, rest], predicate: to }]
  })
}

const MOST_WORDS = 8

/** A short noun phrase of the pronoun's number, and no other subject between them. */
function standsFor(
  { tokens, first, last }: Tree,
  { noun, pronoun, mentions }: { noun: number; pronoun: number; mentions: readonly Mention[] },
): boolean {
  const [token, other] = [tokens[noun], tokens[pronoun]]
  if (
    token === undefined ||
    other === undefined ||
    token.confidence < SURE_SUBJECT ||
    other.confidence < SURE_SUBJECT
  )
    return false
  const words = tokens.slice(first[noun] ?? noun, (last[noun] ?? noun) + 1)
  const isShort =
    words.length <= MOST_WORDS &&
    words.every(({ tag, text }) => !/^(?:VERB|PRON|CCONJ)$/u.test(tag) && text !== ',')
  if (!isShort || !/^(?:NOUN|PROPN)$/u.test(token.tag)) return false
  if (tokens.slice(noun + 1, pronoun).some(({ relation }) => /^nsubj/u.test(relation))) return false
  const isPerson = mentions.some(
    ({ type, start, end }) => type === 'person' && start <= token.start && token.end <= end,
  )
  const isPlural = /^NNP?S$/u.test(token.fineTag)
  if (/^(?:he|she)$/iu.test(other.text)) return isPerson
  if (/^they$/iu.test(other.text)) return isPlural && !isPerson
  return /^it$/iu.test(other.text) && other.relation !== 'expl' && !isPlural && !isPerson
}
