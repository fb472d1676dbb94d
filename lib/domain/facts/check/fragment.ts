import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { findKept, listKeptTokens, type Statement } from '../statement'
import { isFiniteForm, isFiniteToken } from '../tree/clause'
import { childrenAs, treeOf } from '../tree/tree'
import { lacksAim, lacksComplement } from './complement'
import { findHalf } from './half'
import { isSpliced } from './spliced'
import { isTorn } from './torn'

const OPENER = /^(?:since|because|although|though|while|whereas|when|if|unless|until|after|before|as|once)$/iu
const ANSWERING =
  /^(?:yes|no|ok|okay|well|previously|also|anyway|besides|plus|an example is|an example of this|examples are|examples include|another example)$/iu

/** Why the words left are no whole sentence of their own, or null. */
export function findFragment(
  sentence: AnalysedSentence,
  statement: Statement,
): 'no-verb' | 'half-clause' | 'half-list' | 'half-comparison' | 'answers-another' | null {
  const kept = listKeptTokens(statement, sentence)
  if (statement.isPutInPast !== true && !kept.some(isFiniteToken) && !hasPlainPast(sentence, kept))
    return 'no-verb'
  if (answersAnother(kept)) return 'answers-another'
  if (
    isHalfClause(kept) ||
    lacksComplement(sentence, statement) ||
    lacksAim(sentence.tokens, findKept(statement, sentence))
  )
    return 'half-clause'
  if (isSpliced(sentence, statement) || isTorn(sentence, statement)) return 'half-list'
  if (isHalfComparison(sentence.tokens, kept)) return 'half-comparison'
  return findHalf(sentence, statement)
}

const SUBJECT = new Set(['nsubj'])
const OBJECT = new Set(['obj'])

/** "Hill focused on tides": a past form that the tagger took for a participle, with a subject of its own. */
function hasPlainPast({ tokens }: AnalysedSentence, kept: readonly Token[]): boolean {
  const tree = treeOf(tokens)
  const verb = tokens[tree.root]
  if (verb === undefined || verb.fineTag !== 'VBN' || !/ed$/u.test(verb.text) || !kept.includes(verb))
    return false
  const isActive = INTRANSITIVE.test(verb.lemma) || childrenAs(tree, tree.root, OBJECT).length > 0
  return childrenAs(tree, tree.root, SUBJECT).some((at) => {
    const subject = tokens[at]
    if (subject === undefined || at > tree.root || !kept.includes(subject)) return false
    return subject.relation === 'nsubj' || (isActive && subject.relation === 'nsubj:pass')
  })
}

/** What these do is done to nobody, whatever the parser says. */
const INTRANSITIVE =
  /^(?:gather|cent(?:er|re)|focus|travel|arrive|emerge|result|return|appear|disappear|happen|occur|remain|belong|flourish|thrive|flock|retreat|migrate|differ|agree|last|depend|consist)$/u

/** "Yes, …", "Previously, …", "An example is …": said of what stands before. */
function answersAnother(kept: readonly Token[]): boolean {
  const words = kept.filter((token) => token.tag !== 'PUNCT').map((token) => token.text)
  return [1, 2, 3, 4].some((count) => ANSWERING.test(words.slice(0, count).join(' ')))
}

/** "Since Elm was sold to Norway.": opened as a clause of another that is not there. */
function isHalfClause(kept: readonly Token[]): boolean {
  const [first] = kept
  if (first === undefined) return false
  if (isCalledPhrase(kept)) return true
  if (!OPENER.test(first.text)) return false
  // "Although shows that": who shows it is gone, a mark for a note or a link perhaps.
  if (first.tag === 'SCONJ' && isFiniteForm(kept[1]?.fineTag) && kept[1]?.tag === 'VERB') return true
  const verbs = kept.flatMap((token, at) => (isFiniteToken(token) && kept[at - 1]?.tag !== 'AUX' ? [at] : []))
  const [own] = verbs
  // "As of 2010, Elm has …", "Since 1902, …": only a clause needs a second verb.
  if (first.tag !== 'SCONJ' && first.relation !== 'mark') return false
  return own !== undefined && !verbs.some((at) => at > own)
}

/** "By a group called the Guild, the votes of Elm.": no verb but the one that names. */
function isCalledPhrase(kept: readonly Token[]): boolean {
  const verbs = kept.filter(isFiniteToken)
  return (
    kept[0]?.tag === 'ADP' &&
    verbs.length === 1 &&
    /^(?:called|named|titled|entitled|dubbed|nicknamed)$/u.test(verbs[0]?.text ?? '')
  )
}

/** "more … than" and "the more …, the more" lose their sense with the second half. */
function isHalfComparison(all: readonly Token[], kept: readonly Token[]): boolean {
  const wasCut = (word: RegExp) => all.some((token) => word.test(token.text) && !kept.includes(token))
  const compares = kept.some((token) => /^(?:JJR|RBR)$/u.test(token.fineTag))
  if (compares && wasCut(/^than$/iu) && !kept.some((token) => /^than$/iu.test(token.text))) return true
  // "hit its highest level since 2001": since when is the half of it.
  if (kept.some(({ fineTag }) => /^(?:JJS|RBS)$/u.test(fineTag)) && wasCut(/^since$/iu)) return true
  const steps = kept.flatMap((token, at) =>
    /^the$/iu.test(token.text) && /^(?:more|less|fewer)$/iu.test(kept[at + 1]?.text ?? '') ? [at] : [],
  )
  const [only] = steps
  return (
    only !== undefined && steps.length === 1 && /^(?:NOUN|PROPN|DET|PRON)$/u.test(kept[only + 2]?.tag ?? '')
  )
}
