import { overlaps, type Span } from '@/lib/domain/article/span'
import { isFiniteForm, readClause } from './clause'
import { baseRelation, type Tree } from './tree'

/** Below this the parser guesses what the phrase belongs to. */
const SURE = 0.6
const SURE_OPENING = 0.4
const NONE = { relation: '' } as const
/** They tell when or why, wherever they stand. */
const FREE = /^(?:during|after|before|despite|following|amid|amidst|throughout|alongside|upon|because|due)$/iu
/** They tell where, how or for whom, where something else stands between them and the verb; else they may be what it needs. */
const SETTING = /^(?:in|on|at|by|with|from|for|under|near|through|along|across)$/iu
/** "in response to", "in honour of". */
const REASON =
  /^(?:response|reaction|reply|addition|contrast|honou?r|memory|recognition|celebration|protest|return)$/u
/** What these do is nothing without where to. */
const NEEDS_PLACE =
  /^(?:put|place|set|base|locate|situate|hang|lay|divide|split|turn|change|transform|list|include|involve|keep|leave|compare|replace|confuse|name|link|connect|combine|exchange)$/u
/** "asked Hill to leave": what these are followed by is what they say, not what for. */
const NEEDS_CLAUSE =
  /^(?:ask|tell|say|urge|want|wish|hope|plan|intend|decide|agree|refuse|try|attempt|seek|need|begin|start|continue|force|compel|allow|permit|enable|persuade|convince|order|require|help|encourage|teach|train|invite|expect|cause|lead|get|have|let|make|choose|elect|select|appoint|use|prefer|prepare|fail|manage|vow|pledge|promise|threaten|inspire|prompt|pressure|call)$/u
/** Without its place or time more would be said than the sentence says. */
const LIMITED =
  /^(?:only|just|most|all|every|each|any|no|none|few|first|last|never|not|best|worst|record|more|less|fewer)$/iu

/**
 * Phrases of the main clause that tell more of when, where, why or how, and a purpose or a participle's clause before or
 * behind it: the rest holds without them. Only of what happened: what always is so may be so there only.
 */
export function findAdjuncts(tree: Tree): Span[] {
  const { root, tokens } = tree
  const clause = readClause(tree, root)
  if (root < 0 || clause.isNegated || clause.subject < 0) return []
  const isLimited = tokens.some(
    ({ text, fineTag }) => LIMITED.test(text) || fineTag === 'JJS' || fineTag === 'RBS',
  )
  const isPast =
    /^(?:was|were|had|has|have|did)$/u.test(tokens[clause.finite]?.text ?? '') ||
    tokens[clause.finite]?.fineTag === 'VBD'
  const pointing = tokens.flatMap((_, at) => {
    const span = isPointingPhrase(tree, at) ? spanOfAdjunct(tree, at) : null
    return span === null ? [] : [span]
  })
  const own = (tree.children[root] ?? []).flatMap((at) => {
    const token = tokens[at]
    // The comma behind an opening clause is as sure a sign.
    const isOpening = tree.first[at] === 0 && baseRelation(token ?? NONE) === 'advcl'
    if (token === undefined || token.confidence < (isOpening ? SURE_OPENING : SURE)) return []
    const isLoose =
      baseRelation(token) === 'obl'
        ? isLoosePhrase(tree, { at, isSettingLoose: isPast && !isLimited && !clause.isCopular })
        : baseRelation(token) === 'advcl' && isLooseClause(tree, at)
    const span = isLoose ? spanOfAdjunct(tree, at) : null
    return span === null ? [] : [span]
  })
  return [...own, ...pointing.filter((span) => !own.some((other) => overlaps(other, span)))]
}

/** "in this bay" at the end or before a comma: what it points to, the text has been speaking of. */
function isPointingPhrase({ tokens, first, last, root }: Tree, at: number): boolean {
  const token = tokens[at]
  const [opening, determiner] = [tokens[first[at] ?? at], tokens[(first[at] ?? at) + 1]]
  const next = tokens[(last[at] ?? at) + 1]
  return (
    token !== undefined &&
    at > root &&
    token.confidence >= SURE_OPENING &&
    /^(?:obl|nmod)$/u.test(baseRelation(token)) &&
    /^(?:in|during|at|within|throughout)$/iu.test(opening?.text ?? '') &&
    /^(?:this|these)$/iu.test(determiner?.text ?? '') &&
    (next === undefined || next.tag === 'PUNCT') &&
    at - (first[at] ?? at) <= 3
  )
}

function isLoosePhrase(tree: Tree, { at, isSettingLoose }: { at: number; isSettingLoose: boolean }): boolean {
  const { root, tokens } = tree
  const opening = tokens[tree.first[at] ?? at]
  if (opening === undefined) return false
  if (FREE.test(opening.text)) return true
  if (REASON.test(tokens[at]?.lemma ?? '') && /^in$/iu.test(opening.text)) return true
  if (!SETTING.test(opening.text) || !isSettingLoose || at < root) return false
  const verb = tokens[root]?.lemma ?? ''
  // "told the paper in a statement that …": what is said goes on behind the phrase.
  if (NEEDS_PLACE.test(verb) || /^(?:tell|say|announce|write|declare|inform)$/u.test(verb)) return false
  return hasPartBefore(tree, at)
}

/** An object or another phrase between the verb and this one. */
function hasPartBefore({ root, tokens, children }: Tree, at: number): boolean {
  return (children[root] ?? []).some(
    (other) => other > root && other < at && /^(?:obj|obl)$/u.test(baseRelation(tokens[other] ?? NONE)),
  )
}

/** "to honour Hill" at the end, "Framed by Hill," and "Just as oak burns," before the subject. */
function isLooseClause(tree: Tree, at: number): boolean {
  const { root, tokens } = tree
  const from = tree.first[at] ?? at
  const [opening, next] = [tokens[from], tokens[from + 1]]
  if (opening === undefined || next === undefined) return false
  if (at > root)
    return (
      opening.fineTag === 'TO' && !NEEDS_CLAUSE.test(tokens[root]?.lemma ?? '') && hasPartBefore(tree, at)
    )
  const isClosed =
    tokens[(tree.last[at] ?? at) + 1]?.text === ',' || tokens[tree.last[at] ?? at]?.text === ','
  if (!isClosed) return false
  if (/^VB[GN]$/u.test(opening.fineTag)) return true
  return /^just$/iu.test(opening.text) && next.text === 'as'
}

/** With the comma behind it where it opens the sentence, or both where it stands between two. */
function spanOfAdjunct(tree: Tree, at: number): Span | null {
  const { tokens, root } = tree
  let from = tree.first[at] ?? at
  let to = tree.last[at] ?? at
  while (to > from && tokens[to]?.tag === 'PUNCT' && !/^[”"’)]$/u.test(tokens[to]?.text ?? '')) to--
  while (from < to && tokens[from]?.text === ',') from++
  const [first, last] = [tokens[from], tokens[to]]
  if (first === undefined || last === undefined) return null
  const [before, next] = [tokens[from - 1], tokens[to + 1]]
  if (before === undefined) {
    const start = next?.text === ',' ? tokens[to + 2] : next
    return start === undefined || to >= root ? null : { start: first.start, end: start.start }
  }
  const opensWithComma = before.text === ','
  // "to settle there, trade with Oak and marry": a verb or list that goes on behind it would hang on nothing.
  if (next === undefined || /^(?:and|or|but)$/u.test(next.text)) return null
  if (opensWithComma && next.text === ',')
    return { start: tokens[from - 2]?.end ?? before.start, end: next.end }
  const start =
    opensWithComma && /^[.;!?]$/u.test(next.text) ? (tokens[from - 2]?.end ?? before.start) : before.end
  if (isFiniteForm(next.fineTag) && from < root) return null
  return { start, end: last.end }
}
