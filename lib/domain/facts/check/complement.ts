import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { isInStatement, type Statement } from '../statement'
import { isFiniteToken, isPredicate } from '../tree/clause'
import { baseRelation, childrenAs, treeOf, type Tree } from '../tree/tree'

/** Done in or to something always: alone they tell half. */
const NEEDS_OBJECT =
  /^(?:intervene|respond|reply|retaliate|react|comply|object|agree|disagree|refuse|decline|consent|interfere|participate|succeed|fail|insist|persist|cooperate|collaborate|contribute|belong|depend|coincide|differ|adhere|attempt|try)$/u
/** Done to somebody so that something else is done: what, stands behind "to". */
const MOVES_ANOTHER =
  /^(?:convince|persuade|force|allow|enable|urge|encourage|compel|oblige|induce|prompt|order|ask|require|lead|cause|permit|invite|instruct|direct|forbid|inspire|tempt|authorize|authorise|advise|challenge|expect|help|train|teach|pressure|push)$/u
/** Of these nothing is told without what for. */
const ASKS_FOR = /^(?:approach|petition|blame|accuse|criticize|criticise|beg|sue|press|lobby)$/u
const OWN = new Set(['obj', 'iobj', 'ccomp', 'xcomp', 'advcl', 'obl'])
const SUBJECT = new Set(['nsubj', 'csubj'])

/** "Elm did in 1902.", "Norway intervened in 1902.": what was done, or in what, stands in another sentence. */
export function lacksComplement(sentence: AnalysedSentence, statement: Statement): boolean {
  const tree = treeOf(sentence.tokens)
  return tree.tokens.some((token, at) => {
    if (!isInStatement(statement, token)) return false
    const isEllipsis = /^(?:did|does|do)$/iu.test(token.text) && !token.relation.startsWith('aux')
    if (!isEllipsis && !(NEEDS_OBJECT.test(token.lemma) && isTopVerb(tree, at))) return false
    if (childrenAs(tree, at, SUBJECT).length === 0 && token.head >= 0) return false
    return !childrenAs(tree, at, OWN).some((child) => tellsWhat({ tree, sentence, statement }, child))
  })
}

/** "Hill convinced several merchants" of "… to build a mill": what they were brought to do was cut. */
export function lacksAim(tokens: readonly Token[], isKept: readonly boolean[]): boolean {
  return tokens.some((token, at) => {
    if (token.tag !== 'VERB' || isKept[at] !== true) return false
    const isMoving = MOVES_ANOTHER.test(token.lemma)
    if (!isMoving && !ASKS_FOR.test(token.lemma)) return false
    const aim = tokens.findIndex(
      (_, place) =>
        place > at + 1 && (isMoving ? tokens[place]?.fineTag === 'TO' : opensReason(tokens, { at, place })),
    )
    // Another verb between them, outside of what is put in, has the aim for its own.
    return (
      aim > 0 &&
      isKept[aim] !== true &&
      !tokens
        .slice(at + 1, aim)
        .some((other, place) => isFiniteToken(other) && isKept[at + 1 + place] === true)
    )
  })
}

/** "for permission" behind the object, "of theft". */
function opensReason(tokens: readonly Token[], { at, place }: { at: number; place: number }): boolean {
  const token = tokens[place]
  if (token === undefined || !/^(?:for|of)$/u.test(token.text)) return false
  return token.text === 'for' || tokens[token.head]?.head === at
}

/** The sentence's own verb or one that goes on from it. */
function isTopVerb(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  return (
    token !== undefined && /^(?:root|conj|parataxis)$/u.test(baseRelation(token)) && isPredicate(tree, at)
  )
}

/** Anything kept but a time. */
function tellsWhat(
  { tree, sentence, statement }: { tree: Tree; sentence: AnalysedSentence; statement: Statement },
  at: number,
): boolean {
  const token = tree.tokens[at]
  if (token === undefined || !isInStatement(statement, token)) return false
  return baseRelation(token) !== 'obl' || !isTime(sentence, token)
}

function isTime({ mentions }: AnalysedSentence, token: Token): boolean {
  return mentions.some(({ type, start, end }) => type === 'date' && start <= token.start && token.end <= end)
}
