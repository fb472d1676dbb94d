import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isFiniteForm, readClause } from './clause'
import { spanOf, type Proposition } from './proposition'
import { baseRelation, isUnder, type Tree } from './tree'

const SURE = 0.5
/** "…, which led to a boom": said of all that stands before. */
const OF_ALL =
  /^(?:lead|mean|cause|make|allow|give|result|help|prompt|force|enable|bring|leave|create|let|turn|prove|happen)$/u
const MODIFIER = /^(?:det|amod|advmod|compound|flat|nummod|nmod:desc)/u

/** "She married Edward Hill, who founded Elm": "Edward Hill founded Elm". Only of a noun that a name or its own words tell. */
export function findRelatives(tree: Tree, { mentions }: Pick<AnalysedSentence, 'mentions'>): Proposition[] {
  const { tokens } = tree
  return tokens.flatMap((token, at): Proposition[] => {
    if (!/^acl/u.test(token.relation) || token.confidence < SURE) return []
    const from = tree.first[at] ?? at
    const pronoun = tokens[from]?.tag === 'PUNCT' ? from + 1 : from
    const clause = readClause(tree, at)
    const isSubject = clause.subject === pronoun && /^(?:who|which)$/iu.test(tokens[pronoun]?.text ?? '')
    if (!isSubject || tokens[pronoun - 1]?.text !== ',' || !isFiniteForm(tokens[clause.finite]?.fineTag))
      return []
    // "the coast, which Norway had lost": the pronoun is the object.
    if (tokens.slice(pronoun + 1, clause.finite).some(({ tag }) => /^(?:NOUN|PROPN|PRON|DET)$/u.test(tag)))
      return []
    const isThing = tokens[pronoun]?.text.toLowerCase() === 'which'
    if (clause.isNegated || (isThing && OF_ALL.test(token.lemma))) return []
    const noun = findNoun(tree, { at: token.head, end: pronoun - 2, mentions, isThing })
    const next = tokens[(tree.last[at] ?? at) + 1]
    if (noun === null || (next !== undefined && !/^[,;.!?–—]$/u.test(next.text))) return []
    if (!agrees(tree, { noun: token.head, finite: clause.finite })) return []
    const stay = spanOf(tree, noun, pronoun - 2)
    const rest = spanOf(tree, pronoun + 1, findEnd(tree, at))
    return stay === null || rest === null ? [] : [{ stays: [stay, rest], predicate: at }]
  })
}

/** "cut the budget, which pays for care, by £2m": a comma before a preposition ends what was put in between. */
function findEnd({ tokens, last }: Tree, at: number): number {
  const end = last[at] ?? at
  const comma = tokens.findIndex(
    ({ text }, place) =>
      text === ',' &&
      place > at &&
      place < end &&
      /^(?:by|from|to|into|of|with)$/u.test(tokens[place + 1]?.text ?? ''),
  )
  return comma < 0 ? end : comma - 1
}

/** First word of what the pronoun stands for: the name right before it, or the noun with its own words; or -1 as null. */
function findNoun(
  tree: Tree,
  {
    at,
    end,
    mentions,
    isThing,
  }: { at: number; end: number; isThing: boolean } & Pick<AnalysedSentence, 'mentions'>,
): number | null {
  const { tokens } = tree
  const last = tokens[end]
  if (last === undefined || at > end || !isUnder(tree, end, at)) return null
  const name = mentions.find((mention) => mention.start <= last.start && last.end <= mention.end)
  const isPerson = name?.type === 'person'
  if (isPerson && isThing) return null
  if (name !== undefined && /^(?:person|name|place|organisation|group|event)$/u.test(name.type)) {
    const first = tokens.findIndex(({ start }) => start >= name.start)
    const isOwn = first <= at && tokens[at]?.tag === 'PROPN'
    if (isBelowApposition(tree, { at, name: { first, end } })) return null
    if (isPerson || isOwn) return tokens[first - 1]?.text.toLowerCase() === 'the' ? first - 1 : first
  }
  // A noun met as one of many, or one of a list, tells nobody which.
  let first = at
  while (MODIFIER.test(tokens[first - 1]?.relation ?? '') && isUnder(tree, first - 1, at)) first--
  const opening = tokens[first]
  if (opening === undefined || /^(?:an?|this|that|these|those|some|any)$/iu.test(opening.text)) return null
  if (/^(?:and|or|,)$/u.test(tokens[first - 1]?.text ?? '') || tokens[at]?.tag === 'PRON') return null
  const isPlain = tokens
    .slice(first, end + 1)
    .every(({ tag }) => tag !== 'CCONJ' && tag !== 'VERB' && tag !== 'PRON')
  return isPlain && end - at < 6 && first < at ? first : null
}

/** "Edward Hill, the son of Henry Stone, who …": which of the two, no sign tells. */
function isBelowApposition(
  { tokens }: Tree,
  { at, name: { first, end } }: { at: number; name: { first: number; end: number } },
): boolean {
  const top = tokens.findIndex(
    ({ head }, place) => place >= first && place <= end && (head < first || head > end),
  )
  const noun = first <= at ? (tokens[top]?.head ?? -1) : at
  return (
    baseRelation(tokens[top] ?? NONE) === 'nmod' &&
    tokens.some(({ relation, head }) => relation === 'case' && head === top) &&
    baseRelation(tokens[noun] ?? NONE) === 'appos'
  )
}

const NONE = { relation: '' } as const

function agrees({ tokens }: Tree, { noun, finite }: { noun: number; finite: number }): boolean {
  const isPlural = /^NNP?S$/u.test(tokens[noun]?.fineTag ?? '')
  const verb = tokens[finite]
  if (verb === undefined) return false
  if (verb.fineTag === 'VBZ' || verb.text === 'was') return !isPlural
  return verb.fineTag === 'VBP' || verb.text === 'were' ? isPlural : true
}
