import type { Replacement } from '@/lib/domain/facts/statement'
import { readClause } from '@/lib/domain/facts/tree/clause'
import { childAs, treeOf, type Tree } from '@/lib/domain/facts/tree/tree'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { oppositeVerb, oppositeWord } from './opposites'

/** What makes a statement the contrary: the word, and what stands in its place. */
export type Contrary = Replacement & { at: number; by: string }

/** A statement that is only possible, or denied, has no plain contrary. */
const UNSURE =
  /^(?:not|n[’']t|no|never|neither|nor|none|hardly|barely|scarcely|rarely|seldom|without|only|may|might|could|can|would|should|must|if|unless|although|though|but|however|whether|rather|despite|instead|yet|while|whereas)$/iu
const LEAST_SURE = 0.5
/** What is won by one and lost by the other. */
const CONTEST =
  /^(?:war|battle|race|match|game|election|vote|case|appeal|fight|contest|final|trial|championship|cup|referendum|lawsuit|seat|presidency|independence|support|control|power|territory)$/iu

/**
 * The one word of a sentence on which its meaning turns, with its opposite: its main verb, or a word of comparison, size or
 * direction that hangs on the main verb, its subject or its object. Null where there is none, or a second one that would show.
 */
export function findContrary(sentence: AnalysedSentence): Contrary | null {
  const tree = treeOf(sentence.tokens)
  const { root } = tree
  if (root < 0 || sentence.tokens.some(({ text }) => UNSURE.test(text))) return null
  if (readClause(tree, root).isNegated) return null
  const found = sentence.tokens.flatMap((_, at) => readOpposite(tree, at) ?? [])
  const [only] = found
  if (only === undefined || found.length > 1 || !isCentral(tree, only.at)) return null
  return only
}

function readOpposite(tree: Tree, at: number): Contrary | null {
  const token = tree.tokens[at]
  if (token === undefined || !/^\p{Ll}+$/u.test(token.text)) return null
  const by = token.tag === 'VERB' ? oppositeOfVerb(tree, at) : oppositeOfWord(tree, at)
  if (by === null) return null
  const before = tree.tokens[at - 1]
  const span = { start: token.start, end: token.end }
  // "an increase", "a decrease".
  const wantsAn = /^[aeiou]/u.test(by)
  if (before !== undefined && /^an?$/iu.test(before.text) && wantsAn !== /^an$/iu.test(before.text)) {
    const article = /^A/u.test(before.text) ? 'A' : 'a'
    return { span: { start: before.start, end: token.end }, by: `${article}${wantsAn ? 'n' : ''} ${by}`, at }
  }
  return { span, by, at }
}

function oppositeOfVerb(tree: Tree, at: number): string | null {
  const token = tree.tokens[at]
  if (token === undefined) return null
  const { object, isPassive } = readClause(tree, at)
  // "won four awards": nobody would say of those that they were lost.
  if (/^(?:win|lose)$/u.test(token.lemma) && object >= 0 && !CONTEST.test(tree.tokens[object]?.lemma ?? ''))
    return null
  // "continued to sail"; "continued to Elm" has no such contrary.
  const isBeforeTo =
    /^to$/iu.test(tree.tokens[at + 1]?.text ?? '') &&
    /^(?:VERB|AUX|ADV)$/u.test(tree.tokens[at + 2]?.tag ?? '')
  // "won by a point", "was banned from", "fell out": what stands right behind it belongs to the verb.
  if (
    /^(?:out|off|up|down|over|apart|behind|for|from|into|on|with|as)$/iu.test(tree.tokens[at + 1]?.text ?? '')
  )
    return null
  if (childAs(tree, at, new Set(['compound:prt'])) >= 0) return null
  return oppositeVerb(token, { hasObject: object >= 0 || isPassive, isBeforeTo })
}

function oppositeOfWord(tree: Tree, at: number): string | null {
  const token = tree.tokens[at]
  if (token === undefined || !/^(?:ADJ|ADV|NOUN)$/u.test(token.tag)) return null
  // "gave rise to", "on the rise".
  if (token.tag === 'NOUN' && /^(?:give|gave|given|giving)$/iu.test(tree.tokens[at - 1]?.text ?? ''))
    return null
  const next = tree.tokens[at + 1]
  if (/^(?:more|less)$/u.test(token.text))
    // "more than 40" is a bound, "more people" would be "fewer".
    return next !== undefined &&
      /^(?:ADJ|ADV)$/u.test(next.tag) &&
      next.head !== at &&
      isAdverbOf(token, at + 1)
      ? oppositeWord(token.text)
      : null
  if (/^(?:most|least)$/u.test(token.text))
    return next?.tag === 'ADJ' && isAdverbOf(token, at + 1) && !/^at$/iu.test(tree.tokens[at - 1]?.text ?? '')
      ? oppositeWord(token.text)
      : null
  if (
    /^at$/iu.test(tree.tokens[at - 1]?.text ?? '') ||
    /^(?:or|and|to|than)$/iu.test(tree.tokens[at - 1]?.text ?? '')
  )
    return null
  // "at an earlier time", "no longer", "50 years later": when, not how.
  if (/^(?:earlier|later|longer|shorter)$/u.test(token.text) && token.tag !== 'ADJ') return null
  return oppositeWord(token.text)
}

function isAdverbOf({ head, relation }: Token, at: number): boolean {
  return head === at && /^advmod/u.test(relation)
}

/**
 * The main verb or predicate, what says of it how or which, or a noun of direction that is its subject or object ("a rise
 * was recorded"): what the sentence says, no aside.
 */
function isCentral(tree: Tree, at: number): boolean {
  const { root, tokens } = tree
  const token = tokens[at]
  if (token === undefined || token.confidence < LEAST_SURE) return false
  if (at === root) return true
  if (token.tag === 'VERB') return false
  const { subject, object, isCopular } = readClause(tree, root)
  if (token.tag === 'NOUN') return at === subject || at === object
  const above = token.tag === 'ADV' && tokens[token.head]?.tag === 'ADJ' ? token.head : at
  const head = above === root ? root : (tokens[above]?.head ?? -1)
  return head === root ? isCopular || /^advmod/u.test(token.relation) : head === object && isGraded(tree, at)
}

/** "the larger share", "the most common form": one of several is meant, so the opposite would be another. */
function isGraded({ tokens }: Tree, at: number): boolean {
  return /^(?:JJ|RB)[RS]$/u.test(tokens[at]?.fineTag ?? '')
}
